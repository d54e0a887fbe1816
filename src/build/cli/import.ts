import { basename, join } from "node:path";
import { group } from "d3";
import { listFirst, shortenForeign } from "../../core/messages/foreignText.ts";
import { importMessages as messages } from "../../core/messages/imports.ts";
import { formatProblems } from "../compile/formatProblems.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import {
  FIELDS,
  type Field,
  type ImportedFile,
  type ImportOptions,
  type LeftOut,
} from "../import/draftEvent.ts";
import type { ExportedCase } from "../import/readExport.ts";
import { addDrafts, isCase, isFree, writeDraftCase } from "../import/writeDrafts.ts";
import { writeExport } from "../import/writeExport.ts";
import { isZone } from "../import/zones.ts";
import { caseFolder } from "./caseFolder.ts";
import { type Arguments, type Command, CommandError, formatCall, type Terminal } from "./command.ts";

/** Most places of a kind that are printed, unless all are asked for. */
const MAX_OF_EACH_KIND = 5;
/** Longest text of a place that is printed, in UTF-16 code units. */
const MAX_FOUND = 60;

/** Reads the columns that the editor gives: `title=Headline,date="When exactly"`. */
function parseMap(text: string | undefined): Map<Field, string[]> {
  const map = new Map<Field, string[]>();
  for (const [part = "", field = "", quoted, plain = ""] of (text ?? "").matchAll(
    /([^=,]*)=(?:"([^"]*)"|([^,]*))(?:,|$)|[^,]+,?/g,
  )) {
    const known = FIELDS.find((one) => one === field.trim());
    const column = (quoted ?? plain).trim();
    if (known === undefined || column === "")
      throw new CommandError(
        `“${shortenForeign(part)}” is not FIELD=COLUMN; write --map title=Headline,date="When". Fields: ${FIELDS.join(", ")}.`,
      );
    map.set(known, [...(map.get(known) ?? []), column]);
  }
  return map;
}

function parseOptions({ value }: Arguments): ImportOptions {
  const [order, zone] = [value("dates")?.toUpperCase(), value("zone")];
  if (order !== undefined && order !== "DMY" && order !== "MDY")
    throw new CommandError(
      `“${shortenForeign(order)}” is not an order of dates; write --dates DMY or --dates MDY.`,
    );
  if (zone !== undefined && !isZone(zone))
    throw new CommandError(
      `“${shortenForeign(zone)}” is not a zone; write --zone Europe/London or --zone +01:00.`,
    );
  return { map: parseMap(value("map")), order, zone, sheet: value("sheet"), articles: value("articles") };
}

/** Lists what is not carried: a line for each kind, with its number and first places. */
function listLeftOut(leftOut: readonly LeftOut[], all: boolean): string[] {
  const kinds = group(leftOut, ({ kind }) => kind);
  return [...kinds].map(([kind, list]) => {
    const shown = list.slice(0, all ? list.length : MAX_OF_EACH_KIND).map(({ place, found }) => {
      const words = shortenForeign(found.trim(), MAX_FOUND);
      return words === "" || words === place ? place : `${place} “${words}”`;
    });
    const [what, todo] = messages.leftOut[kind];
    return messages.notCarried(what, list.length, shown.join(", "), list.length - shown.length, todo);
  });
}

/** Describes what an import read from a file, and what it did not carry. */
const describeImported = (path: string, { format, events, leftOut, remarks }: ImportedFile, all: boolean) =>
  [
    `${path} (${format}): ${messages.drafts(events.length)}`,
    ...[...remarks, ...listLeftOut(leftOut, all)].map((line) => `  ${line}`),
  ].join("\n");

/** Writes the case of our own export into a new folder, and says what is not the same. */
function importCase(
  dir: string,
  { positionals: paths, has }: Arguments,
  whole: ExportedCase,
  terminal: Terminal,
): number {
  const [path = ""] = paths;
  if (paths.length > 1)
    throw new CommandError(`${shortenForeign(path, 300)} has a whole case; import it alone.`);
  if (!isFree(dir))
    throw new CommandError(
      `${path} has a whole case, and nothing was written; choose a new folder with --case.`,
    );
  const written = writeExport(path, dir, whole);
  if ("problems" in written) {
    terminal.printError(formatProblems(written.problems, has("all"), "--all").join("\n"));
    return 1;
  }
  const { events, articles, edition } = whole.corpus;
  const { events: eventCount, articles: articleCount } = { events: events.length, articles: articles.length };
  terminal.print(
    [
      `${join(dir, ANNOTATION_FILE)}: ${messages.wholeCase(eventCount, articleCount)}`,
      written.isSameEdition
        ? `  ${messages.sameEdition(edition.slice(0, 12))}`
        : `  ${messages.otherEdition(written.different)}`,
      `  ${messages.notInExport}`,
    ].join("\n"),
  );
  return 0;
}

async function importFiles(args: Arguments, terminal: Terminal): Promise<number> {
  const { positionals, has, value } = args;
  const dir = caseFolder(value("case"));
  if (value("case") === undefined && !isCase(dir))
    throw new CommandError("Name the folder of the case, a new one or yours: --case my-case.");
  if (!isCase(dir) && !isFree(dir))
    throw new CommandError(
      `${dir} has files but no ${ANNOTATION_FILE}, and nothing was written; choose a new folder.`,
    );
  const options = parseOptions(args);
  terminal.step(`Reading ${messages.files(positionals.length)}`);
  // The package has the readers in a file of their own, because they are large.
  const { readImport } = await import("../import/readImport.ts");
  const read: [string, ImportedFile][] = [];
  for (const path of positionals) read.push([path, await readImport(path, options)]);
  const problems = read.flatMap(([, imported]) => imported.problems);
  const [whole] = read.flatMap(([, { exported }]) => exported ?? []);
  if (whole && problems.length === 0) return importCase(dir, args, whole, terminal);
  const drafts = read.flatMap(([, { events }]) => events);
  const isAppended = isCase(dir);
  const isEmpty = problems.length === 0 && drafts.length === 0;
  const unknown: LeftOut[] = [];
  if (problems.length === 0 && !isEmpty && isAppended) {
    const added = addDrafts(dir, drafts);
    if (Array.isArray(added)) unknown.push(...added);
    else problems.push(added);
  }
  if (problems.length > 0) {
    terminal.printError(formatProblems(problems, has("all"), "--all").join("\n"));
    return 1;
  }
  const names = listFirst(positionals.map((path) => shortenForeign(basename(path))));
  const title = read.map(([, imported]) => imported.title).find(Boolean) ?? messages.title(names);
  if (!isAppended && !isEmpty) writeDraftCase(dir, title, names, drafts);
  for (const [path, imported] of read) terminal.print(describeImported(path, imported, has("all")));
  for (const line of listLeftOut(unknown, has("all"))) terminal.print(line);
  if (isEmpty) {
    terminal.printError(`${names}: no event can be imported, and nothing was written; see the list above`);
    return 1;
  }
  const annotation = join(dir, ANNOTATION_FILE);
  terminal.print(
    [
      `${annotation}: ${isAppended ? "added" : "a new case with"} ${messages.drafts(drafts.length)}, which no build contains`,
      `${formatCall("dev", dir)} shows them; ${formatCall("add", "--case DIR FILE…")} adds the articles whose words they need`,
    ].join("\n"),
  );
  return 0;
}

/** Makes drafts of the events in files of other programs. */
export const importCommand: Command = {
  parameters: "FILE|DIR…",
  count: [1, Number.POSITIVE_INFINITY],
  summary: "Makes drafts of the events in files of other programs, and lists what they cannot carry.",
  details: [
    "FILE is CSV, XLSX, iCalendar, JSON of TimelineJS or its sheet as CSV, Markdown with front matter, or JSON.",
    "DIR is a folder of Markdown and JSON files. The case is that of --case, or the present folder.",
    "Our own export of annotations, or corpus.json, becomes the whole case with its articles, in a new folder.",
    "Each other event becomes a draft: it has no words of a source, so dev shows it and no build contains it.",
    "A case keeps all that it has. A folder with other files is refused. No date is made more exact.",
    "Nothing is written if a file has a problem. A date that cannot be read is listed, and kept as a note.",
    `Fields of --map: ${FIELDS.join(", ")}.`,
  ],
  options: {
    "--case DIR": "folder of the case: a new one, or one that gets the drafts",
    "--map FIELD=COLUMN,…": 'columns or keys of the fields: title=Headline,date="When"',
    "--sheet NAME": "sheet of a workbook (the first one)",
    "--articles DIR": "folder of the articles of our own export (that of FILE)",
    "--dates DMY|MDY": "order of day and month in dates such as 04/06/2024",
    "--zone ZONE": "zone of times that name none: Europe/London, +01:00",
    "--all": "print all places of what is not carried, also more than five of a kind",
  },
  failure: "a file cannot be imported; nothing was written",
  run: importFiles,
};
