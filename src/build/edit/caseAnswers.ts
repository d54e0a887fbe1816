import { isSame } from "../../core/editing/findOperations.ts";
import type { JsonMap } from "../../core/editing/jsonMap.ts";
import type { DateReading, EditProblem, MovedQuote, Suggestion } from "../../core/editing/protocol.ts";
import { editingMessages } from "../../core/messages/editing.ts";
import { describeFileError } from "../compile/readPlainFile.ts";
import { buildAnnotatedTest, buildQuotedTest } from "../suggest/buildAnnotatedTest.ts";
import { findMovedQuotes } from "../suggest/findMovedQuotes.ts";
import { findSuggestions } from "../suggest/findSuggestions.ts";
import { firstIdOf, mapIds } from "../suggest/followRenames.ts";
import { readTypedDate } from "../suggest/readTypedDate.ts";
import { withSuggestionId } from "../suggest/suggestion.ts";
import { openArticleCopies } from "./articleCopies.ts";
import { openCheckedEvents } from "./checkedEvents.ts";
import { findTooLong } from "./describeEditedCase.ts";
import type { EditorFolder } from "./editorFolder.ts";
import { type History, type HistoryStep, listRenamings } from "./history.ts";
import { type KnownCase, listActors } from "./knownCase.ts";

/** The reason why something is not possible. */
export type Reason = Pick<EditProblem, "wrong" | "found" | "todo">;

/** Answers about a case that change nothing in it. */
export interface CaseAnswers {
  /** Returns the text of an article, or says why the editor does not show it. */
  readArticle(id: string): { text: string } | Reason;
  /** Reads a date that an editor typed. Relative words refer to the date of an article. */
  readDate(text: string, article: string | null): DateReading;
  /** Finds the quotes that their articles do not have exactly once now, or have in another sentence. */
  findMoved(): readonly MovedQuote[];
  /** Finds the suggestions for an article that nobody dismissed, without what the annotation has. */
  suggest(article: string): readonly Suggestion[];
  /** Returns the contents of events as they were checked, by id, if this computer knows them. */
  listChecked(): Record<string, JsonMap>;
}

/** Two days on which words such as “on Friday” or “in June” do not mean the same. */
const ANY_DAYS = ["2001-01-01", "2013-05-16"] as const;

/** Answers that need to know each version of the case. */
interface NotingAnswers extends CaseAnswers {
  /** Keeps articles and checked events for comparisons. Returns a warning if it cannot, or "". */
  note(known: KnownCase): string;
  /** Returns what a step of the history needs to dismiss entries of the lists, and to list them again. */
  describeDismissal(ids: readonly string[] | undefined): Pick<HistoryStep, "dismissed" | "compared">;
  /** Compares articles with the texts again with which they were compared before a step. */
  takeBack(step: HistoryStep | undefined): void;
}

/** Creates the answers about the present version of a case. `folder` is that of the editor. */
export function createCaseAnswers(
  folder: EditorFolder,
  present: () => KnownCase,
  history: () => History,
): NotingAnswers {
  const copies = openArticleCopies(folder);
  const checked = openCheckedEvents(folder);
  const findDismissed = () => new Set(history().done.flatMap(({ dismissed }) => dismissed ?? []));
  /** Finds the moved quotes of an article that nobody decided to keep. */
  const findUndecided = (...article: Parameters<typeof findMovedQuotes>) => {
    const hidden = findDismissed();
    return findMovedQuotes(...article).filter(({ id }) => !hidden.has(id));
  };
  const findMoved = () => {
    const { articles, quotesOf } = present();
    return [...quotesOf].flatMap(([id, own]) => {
      const article = articles.get(id);
      const isSame = article && copies.isKept(article) && own.every(({ span }) => span);
      if (article === undefined || isSame) return [];
      return findUndecided(own, article.text, copies.read(id));
    });
  };
  return {
    note({ annotation, articles, quotesOf }) {
      try {
        checked.keep(annotation);
        for (const [id, own] of quotesOf) {
          const article = articles.get(id);
          if (article && own.every(({ span }) => span))
            copies.keep(article, (earlier) => findUndecided(own, article.text, earlier).length > 0);
        }
        return "";
      } catch (error) {
        // A case can be edited without the copies. The next version tries it again.
        return editingMessages.notCopied(describeFileError(error as NodeJS.ErrnoException));
      }
    },
    readArticle(id) {
      const article = present().articles.get(id);
      if (article === undefined) return editingMessages.noSuchArticle(id);
      return findTooLong(article) ?? { text: article.text };
    },
    readDate(text, id) {
      const article = present().articles.get(id ?? "");
      if (article) return readTypedDate(text, { articleDate: article.date, language: article.language });
      const [one, other] = ANY_DAYS.map((articleDate) => readTypedDate(text, { articleDate }));
      return one && isSame(one, other) ? one : { problem: editingMessages.noArticle };
    },
    findMoved,
    suggest(id) {
      const { annotation, articles, external, shown } = present();
      const article = articles.get(id);
      if (article === undefined || findTooLong(article)) return [];
      const sources = { articles: [...articles.values()], actors: listActors(annotation) };
      const unread = shown.articles.find((one) => one.id === id)?.unread;
      const hidden = findDismissed();
      const isQuoted = buildQuotedTest(shown.quotes);
      const others = external.suggestions.filter(
        (one) => one.quotes.some(({ article }) => article === id) && !isQuoted(one),
      );
      const isAnnotated = buildAnnotatedTest(annotation, shown.quotes);
      const own = findSuggestions(sources, article, unread).filter((one) => !isAnnotated(one));
      const renamings = listRenamings(history());
      const firstId = (kind: string, id: string) => firstIdOf(renamings, kind, id);
      // Another id of an entry does not bring a dismissed suggestion back.
      const all = [...others, ...own].map(({ id: _, ...one }) => ({
        ...{ ...one, id: withSuggestionId(mapIds(one, firstId)).id },
      }));
      // Two programs may suggest the same. The first one is listed.
      return all.filter(({ id }) => !hidden.has(id) && hidden.add(id));
    },
    listChecked: () => checked.find(present().annotation),
    describeDismissal(ids) {
      if (ids === undefined) return {};
      const moved = findMoved().filter(({ id }) => ids.includes(id));
      const texts = moved.map(({ article }) => [article, copies.read(article)]);
      return { dismissed: ids, ...(moved.length > 0 && { compared: Object.fromEntries(texts) }) };
    },
    takeBack(step) {
      for (const [id, earlier] of Object.entries(step?.compared ?? {})) copies.restore(id, earlier);
    },
  };
}
