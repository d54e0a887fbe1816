import { basename } from "node:path";
import { listForeign } from "../../core/messages/foreignText.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import {
  addRecord,
  type Field,
  type FieldValues,
  type ImportedFile,
  type ImportOptions,
  startImport,
} from "./draftEvent.ts";
import { isTimelineSheet, readTimelineRows } from "./timelineSheet.ts";

/** A table with a header. */
export interface Table {
  format: string;
  header: readonly string[];
  /** Word for the place of a row. */
  unit: "line" | "row";
  /** Cells of each row, and its line in a text or its number in a sheet. */
  rows: readonly { cells: readonly string[]; line: number }[];
}

/** Names of columns and keys, by the field that they usually have. */
const USUAL_NAMES: Readonly<Partial<Record<Field, RegExp>>> = {
  id: /^(?:id|identifier|unique id)$/,
  title: /^(?:title|headline|event|event title|name|subject|heading|summary)$/,
  date: /^(?:date|dates|date edtf|edtf|when|start|start date|from|day|year)$/,
  end: /^(?:end|end date|until|to|finish)$/,
  time: /^(?:time|start time|clock)$/,
  endTime: /^end time$/,
  stage: /^(?:stage|group|category|phase|type|lane)$/,
  tags: /^(?:tags?|keywords?|labels?)$/,
  place: /^(?:place|location|where|city|venue)$/,
  text: /^(?:text|date in words|description|details?|notes?|body|comments?|abstract)$/,
  source: /^(?:sources?|url|links?|reference|references|website)$/,
  credit: /^(?:credits?|author|media credit)$/,
  media: /^(?:media|image|photo|picture|video|audio)$/,
};

const normalize = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Finds the columns of each field: those that the editor gives, else those with a usual name. */
export function matchFields(
  names: readonly string[],
  { map }: Pick<ImportOptions, "map">,
): { columns: Map<Field, number[]>; unknown: string[] } {
  const columns = new Map<Field, number[]>();
  const unknown: string[] = [];
  for (const [field, given] of map) {
    const found = given.map((name) => names.findIndex((one) => normalize(one) === normalize(name)));
    unknown.push(...given.filter((_, i) => found[i] === -1));
    columns.set(
      field,
      found.filter((at) => at !== -1),
    );
  }
  const taken = new Set([...columns.values()].flat());
  for (const [field, pattern] of Object.entries(USUAL_NAMES) as [Field, RegExp][]) {
    if (columns.has(field)) continue;
    const found = names.flatMap((name, at) => (pattern.test(normalize(name)) && !taken.has(at) ? [at] : []));
    // A second column with the date or the title would be a guess.
    const kept = ["text", "source", "media", "credit", "tags"].includes(field) ? found : found.slice(0, 1);
    if (kept.length > 0) columns.set(field, kept);
    for (const at of kept) taken.add(at);
  }
  return { columns, unknown };
}

/** Describes which column has which field: `title ← “Headline”`. */
export const describeFields = (columns: ReadonlyMap<Field, readonly number[]>, names: readonly string[]) =>
  [...columns].map(([field, at]) => `${field} ← ${listForeign(at.map((i) => names[i] ?? ""))}`).join(", ");

/** Reads a table as drafts: one for each row. A table of TimelineJS has its own columns. */
export function readTable(path: string, table: Table, options: ImportOptions): ImportedFile {
  if (options.map.size === 0 && isTimelineSheet(table.header)) return readTimelineRows(path, table, options);
  const { header, rows, format } = table;
  const imported = startImport(format);
  const { columns, unknown } = matchFields(header, options);
  const problem = (wrong: string, found: string, todo: string): Problem => ({
    ...{ path, line: 1, col: 1, wrong, found, todo },
  });
  const names = listForeign(header) || "no columns";
  for (const name of unknown)
    imported.problems.push(
      problem(
        "--map names a column that the table does not have",
        formatValue(name),
        `write one of ${names}`,
      ),
    );
  if (unknown.length === 0 && !columns.get("title")?.length)
    imported.problems.push(
      problem("no column has the title of an event", names, "name it: --map title=COLUMN"),
    );
  if (imported.problems.length > 0) return imported;
  imported.remarks.push(`columns: ${describeFields(columns, header)}`);
  const used = new Set([...columns.values()].flat());
  header.forEach((name, at) => {
    const filled = rows.find(({ cells }) => (cells[at] ?? "").trim() !== "");
    if (used.has(at) || !filled) return;
    imported.leftOut.push({ kind: "column", place: `“${name}”`, found: filled.cells[at] ?? "" });
  });
  for (const { cells, line } of rows) {
    const values: FieldValues = Object.fromEntries(
      [...columns].map(([field, at]) => [field, at.map((i) => cells[i] ?? "")]),
    );
    const place = `${table.unit} ${line}`;
    addRecord(imported, values, place, `${basename(path)}, ${place}`, options);
  }
  if (rows.length === 0)
    imported.problems.push(problem("the table has no rows", names, "add a row for each event"));
  return imported;
}

/** Adds a note on the days that a spreadsheet may show as a month. */
export function noteFirstDays(imported: ImportedFile): void {
  for (const { edtf = "", title } of imported.events)
    if (/^\d{4}-\d{2}-01$/.test(edtf))
      imported.leftOut.push({ kind: "firstOfMonth", place: edtf, found: title });
}
