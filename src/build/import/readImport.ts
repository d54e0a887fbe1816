import { statSync } from "node:fs";
import { extname } from "node:path";
import type { Problem } from "../../core/model/problem.ts";
import { decodeText, describeEncoding, findEncoding } from "../add/encoding.ts";
import { readPlainFile } from "../compile/readPlainFile.ts";
import { type ImportedFile, type ImportOptions, startImport } from "./draftEvent.ts";
import { parseJsonFile } from "./parseJson.ts";
import { findAnnotations, readAnnotations } from "./readAnnotations.ts";
import { isOwnExport, readExport } from "./readExport.ts";
import { readEntryFiles, readFolder } from "./readFolder.ts";
import { readICalendar } from "./readICalendar.ts";
import { readCsv, readXlsx } from "./readSheets.ts";
import { isTimelineJs, readTimelineJs } from "./readTimelineJs.ts";

const failAt = (path: string, wrong: string, found: string, todo: string): ImportedFile => {
  const problem: Problem = { path, line: 1, col: 1, wrong, found, todo };
  return { ...startImport(""), problems: [problem] };
};

/** Reads JSON: TimelineJS, or an event, or a list of events. */
function readJson(path: string, text: string, options: ImportOptions): ImportedFile {
  const parsed = parseJsonFile(path, text);
  if ("wrong" in parsed) return { ...startImport("JSON"), problems: [parsed] };
  const { value } = parsed;
  if (isOwnExport(value)) {
    const read = readExport(path, value, options.articles);
    const imported = startImport("our own export");
    return Array.isArray(read) ? { ...imported, problems: read } : { ...imported, exported: read };
  }
  const annotations = findAnnotations(value);
  if (annotations) return readAnnotations(path, annotations);
  if (isTimelineJs(value)) return readTimelineJs(path, text, value, options);
  return readEntryFiles(path, [path], options);
}

const READER_OF_ENDING: Readonly<
  Record<string, (path: string, text: string, options: ImportOptions) => ImportedFile>
> = { ".csv": readCsv, ".tsv": readCsv, ".ics": readICalendar, ".json": readJson, ".jsonld": readJson };

/** Reads a file or folder that is imported. Its ending names its format. */
export async function readImport(path: string, options: ImportOptions): Promise<ImportedFile> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return readFolder(path, options);
  const bytes = readPlainFile(path, {
    missing: "check its name",
    unreadable: "name a file that can be read",
  });
  if ("wrong" in bytes) return failAt(path, bytes.wrong, bytes.found, bytes.todo);
  const ending = extname(path).toLowerCase();
  if (ending === ".xlsx") return readXlsx(path, bytes, options);
  if (ending === ".md" || ending === ".markdown") return readEntryFiles(path, [path], options);
  const read = READER_OF_ENDING[ending];
  if (read === undefined) {
    const todo = "save it as .csv, .xlsx, .json, .jsonld, .ics or .md";
    return failAt(path, "no format of this ending can be imported", ending || "no ending", todo);
  }
  const encoding = findEncoding(bytes);
  const text = encoding && decodeText(bytes, encoding.name);
  if (encoding === undefined || text === undefined)
    return failAt(path, "the file is not text", "bytes that are not text", "save it as UTF-8");
  const imported = read(path, text.replace(/^\uFEFF/, ""), options);
  if (encoding.isGuess) imported.remarks.push(`read as ${describeEncoding(encoding)}`);
  return imported;
}
