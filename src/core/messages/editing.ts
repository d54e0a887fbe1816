import { chooseMessages, count, formatNumber } from "./language.ts";

const LENGTH_UNITS = { one: "character", other: "characters" };

const en = {
  /** Labels of steps that no form made. */
  changedElsewhere: (changes: readonly string[]) => {
    const [first, ...others] = changes;
    const more =
      others.length === 0
        ? ""
        : `, and ${count(others.length, { one: "more change", other: "more changes" })}`;
    return `Change that another program saved${first === undefined ? "" : `: ${first}${more}`}`;
  },
  joined: "Your changes, joined with those of another program",
  keptMine: "Your version of a conflict",
  /** Problem of a change that was made to an older version of the case. */
  stale: {
    wrong: "the case was changed in the meantime",
    found: "a newer version",
    todo: "look at the change, and try again",
  },
  /** Problem of a file of the case that is a link. */
  outside: {
    wrong: "this file is a link to a file outside the folder, which the editor does not open",
    todo: "copy the file itself into the folder",
  },
  /** Advice on an annotation that is missing while somebody edits it. */
  putBack: "put the file back; to get its last text, start the editor again and undo the removal",
  /** Problem of an article with this number of characters. */
  tooLong: (length: number, most: number) => ({
    wrong: "this article is too long for the editor, which does not show it",
    found: count(length, LENGTH_UNITS),
    todo: `divide it into parts of at most ${count(most, LENGTH_UNITS)}, or quote it in timeline.yaml yourself`,
  }),
  moreProblems: (problems: number) => ({
    wrong: "there are more problems than the editor lists",
    found: count(problems, { one: "more problem", other: "more problems" }),
    todo: "correct the listed ones first, or let check --all print all",
  }),
  noSuchArticle: (id: string) => ({
    wrong: "the case has no such article",
    found: id.slice(0, 80),
    todo: "choose an article of the list",
  }),
  noArticle: "these words need an article, because they refer to its date",
  editor: "On the Record: editor",
  again: "Open the editor again",
  /** Refusals of a request. */
  refusal: ({ wrong, found, todo }: { wrong: string; found: string; todo: string }) =>
    `${wrong}; found ${found}; ${todo}`,
  noCookie: {
    wrong: "this window has no access to the editor",
    found: "no cookie",
    todo: "open the link that the terminal shows; each link works once",
  },
  usedLink: {
    wrong: "this link was used before, and each link works once",
    found: "a used link",
    todo: "open the new link that the terminal shows now, or the editor if this browser has used a link",
  },
  /** Problem of a request that failed for a reason of the system. */
  failure: (found: string) => ({
    ...{ wrong: "the editor could not do this, and changed nothing", found },
    todo: "remove this reason, and try again; the terminal has the whole path",
  }),
  /** Problem of a request that failed because of a mistake in the code. */
  mistake: (found: string) => ({
    ...{ wrong: "the editor could not do this because of a mistake in its own code", found },
    todo: "report the line that the terminal shows",
  }),
  /** Warning about a reason of the system. */
  notCopied: (found: string) =>
    `The editor cannot copy the articles, to compare newer texts with them: found ${found}.`,
  windows: (windows: number) =>
    `This case is open in ${formatNumber(windows)} windows. Each shows the changes of the others.`,
};

/** Text of the editor's server. */
export const editingMessages = chooseMessages({ en });
