import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeEditionChanges } from "../../core/export/describeEditionChanges.ts";
import { changeMessages as messages } from "../../core/messages/changes.ts";
import { shortenForeign } from "../../core/messages/foreignText.ts";
import { setLanguage } from "../../core/messages/language.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { describeFileError } from "../compile/readPlainFile.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import { compileOrThrow } from "../site/caseFiles.ts";
import { parsePublished } from "../verify/verifyCorpus.ts";
import { reportProblems } from "./build.ts";
import { type Command, CommandError, formatJson, type Terminal } from "./command.ts";
import { isWebAddress, openPublished } from "./openPublished.ts";
import { formatMismatches } from "./verify.ts";

const CORPUS = "corpus.json";

/** Longest line that is printed, in UTF-16 code units. */
const MAX_LINE = 1_000;

/** Reads a published corpus: from the network, a built folder, or its file. */
async function readPublished(place: string): Promise<Uint8Array> {
  if (!isWebAddress(place) && statSync(place, { throwIfNoEntry: false })?.isFile() === true)
    return readFile(place).catch((error: NodeJS.ErrnoException) => {
      throw new CommandError(
        `${shortenForeign(place, 300)} cannot be read: found ${describeFileError(error)}`,
      );
    });
  const bytes = await openPublished(place)(CORPUS);
  if (bytes !== undefined) return bytes;
  const todo = `give a case, a built site, its address, or a ${CORPUS}`;
  throw new CommandError(
    `${shortenForeign(place, 300)} has no ${CORPUS} and no ${ANNOTATION_FILE}; ${todo}.`,
  );
}

/**
 * Reads an edition: a published one, or that of a case, which it compiles. Prints what is wrong with a
 * published one, and returns null then. Throws `CaseProblems` if the case has any.
 */
async function readEdition(place: string, terminal: Terminal): Promise<Corpus | null> {
  terminal.step(`Reading ${place}`);
  if (!isWebAddress(place) && !existsSync(join(place, CORPUS)) && existsSync(join(place, ANNOTATION_FILE)))
    return compileOrThrow(place, () => {}).corpus;
  const { corpus, mismatches } = parsePublished(await readPublished(place), place);
  if (corpus === null) terminal.printError(formatMismatches(mismatches, "verify --json"));
  return corpus;
}

const nameEdition = (place: string, { edition, events }: Corpus) =>
  `${place}: ${messages.edition(edition.slice(0, 12), events.length)}`;

/** Describes in words what changed between two editions of a case. */
export const compareCommand: Command = {
  parameters: "OLD NEW",
  count: [2, 2],
  summary: "Describes in words what changed between two editions of a case.",
  details: [
    `OLD and NEW are folders of cases, built sites, their web addresses, or files ${CORPUS}.`,
    "Lists events that were added, removed or changed, with their dates, statements, quotes and people, and",
    "changes of articles, differences, links and words. It verifies nothing.",
  ],
  options: { "--json": "print the result as one JSON object" },
  failure: "an edition is not complete, or its case has a problem; nothing was compared",
  run: ({ positionals: [old = "", now = ""], has }, terminal) =>
    reportProblems(terminal, async () => {
      const before = await readEdition(old, terminal);
      const after = before && (await readEdition(now, terminal));
      terminal.step("");
      if (before === null || after === null) return 1;
      setLanguage(after.language);
      const groups = describeEditionChanges(before, after);
      if (has("json")) {
        terminal.print(formatJson({ before: before.edition, after: after.edition, changes: groups }));
        return 0;
      }
      const none = before.edition === after.edition ? messages.same : messages.noneShown;
      const lines = groups.flatMap(({ heading, entries }) => [
        "",
        heading,
        ...entries.flatMap(({ line, details }) => [`  ${line}`, ...details.map((detail) => `    ${detail}`)]),
      ]);
      terminal.print(
        [nameEdition(old, before), nameEdition(now, after), ...(lines.length > 0 ? lines : ["", none])]
          .map((line) => shortenForeign(line, MAX_LINE))
          .join("\n"),
      );
      return 0;
    }),
};
