import { CsvError, parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/universal";
import { listForeign } from "../../core/messages/foreignText.ts";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import { type FilePosition, formatValue } from "../../core/model/problem.ts";
import { type ImportedFile, type ImportOptions, startImport } from "./draftEvent.ts";
import { noteFirstDays, readTable, type Table } from "./readTable.ts";

const failTable = (
  format: string,
  at: FilePosition,
  wrong: string,
  found: string,
  todo: string,
): ImportedFile => {
  const imported = startImport(format);
  imported.problems.push({ ...at, wrong, found, todo });
  return imported;
};

/** Returns the sign between the cells of a CSV file: the most frequent one in its header. */
function findDelimiter(text: string): string {
  const header = /^.*$/m.exec(text.replace(/"[^"]*"/g, ""))?.[0] ?? "";
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** Reads a CSV file of which the first line has the names of the columns. */
export function readCsv(path: string, content: string, options: ImportOptions): ImportedFile {
  // The library counts a line end of two characters inside a cell as two lines.
  const text = content.replace(/\r\n?/g, "\n");
  const delimiter = findDelimiter(text);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      ...{ delimiter, info: true, skip_empty_lines: true, relax_column_count: true },
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    const found = formatValue(text.split(/\r\n?|\n/)[line - 1] ?? "");
    const isOpen = error.code === "CSV_QUOTE_NOT_CLOSED";
    const wrong = isOpen ? "a cell in quotation marks has no end" : "this row cannot be read";
    const todo = 'put a cell with commas or quotation marks into "…", and double the marks inside';
    return failTable(
      "CSV",
      { path, line: isOpen ? lineAndColumn(text, text.lastIndexOf('"')).line : line, col: 1 },
      wrong,
      found,
      todo,
    );
  }
  const [head, ...rest] = records;
  if (head === undefined)
    return failTable("CSV", { path, line: 1, col: 1 }, "the file is empty", "no rows", "add a header");
  const header = head.record.map((name) => name.trim());
  const long = rest.find(({ record }) => record.slice(header.length).some((cell) => cell !== ""));
  if (long) {
    const wrong = `this row has ${long.record.length} cells, but the header has ${header.length}`;
    const at = { path, line: firstLine(long), col: 1 };
    return failTable("CSV", at, wrong, formatValue(long.record.join(delimiter)), 'put its texts into "…"');
  }
  const rows = rest.map((one) => ({
    // Our own export puts an apostrophe before a cell that a spreadsheet would run.
    cells: one.record.map((cell) => cell.replace(/^'(?=\s*[=+\-@])/, "")),
    line: firstLine(one),
  }));
  return readTable(path, { format: "CSV", unit: "line", header, rows }, options);
}

/** Returns the line in which a record begins: the library counts those at its end. */
const firstLine = ({ record, info }: { record: readonly string[]; info: { lines: number } }) =>
  info.lines - record.join("").split("\n").length + 1;

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Formats a cell. Its date has no zone: the library gives the day and time of the cell as UTC. */
function formatSheetCell(cell: unknown): string {
  if (!(cell instanceof Date)) return cell === null || cell === undefined ? "" : String(cell);
  // 18:05 is 0.7534722… of a day, so that a second may be missing.
  const date = new Date(Math.round(cell.getTime() / 1000) * 1000);
  const day = date.toISOString().slice(0, 10);
  const time = `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`;
  // A cell with a time only is a part of the day before the first day of the calendar of sheets.
  if (date.getTime() < Date.UTC(1900, 0, 1)) return time;
  return time === "00:00" ? day : `${day}T${time}`;
}

/** Reads a workbook of Excel of which the first row of a sheet has the names of the columns. */
export async function readXlsx(
  path: string,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportedFile> {
  const at = { path, line: 1, col: 1 };
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const todo = "save it again as XLSX or CSV";
    return failTable("XLSX", at, "this is not a workbook that can be read", formatValue(found), todo);
  }
  const names = sheets.map(({ sheet }) => sheet);
  const chosen =
    options.sheet === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === options.sheet);
  if (chosen === undefined) {
    const todo = `write one of ${listForeign(names)}`;
    return failTable("XLSX", at, "the workbook has no sheet of this name", formatValue(options.sheet), todo);
  }
  const rows = chosen.data.map((row, i) => ({ cells: row.map(formatSheetCell), line: i + 1 }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [head, ...rest] = filled;
  if (head === undefined) return failTable("XLSX", at, "the sheet is empty", "no rows", "add a header");
  const table: Table = { format: "XLSX", unit: "row", header: head.cells, rows: rest };
  const imported = readTable(path, table, options);
  if (names.length > 1)
    imported.remarks.push(
      `sheet: ${listForeign([chosen.sheet])}; others: ${listForeign(names.filter((one) => one !== chosen.sheet))}`,
    );
  noteFirstDays(imported);
  return imported;
}
