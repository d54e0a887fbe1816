import { readdirSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { listForeign } from "../../core/messages/foreignText.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { splitFrontMatter } from "../add/frontMatter.ts";
import { isFields } from "../compile/oldWords.ts";
import { readText } from "../compile/readSeeds.ts";
import { readYaml } from "../compile/readYaml.ts";
import {
  addRecord,
  type FieldValues,
  type ImportedFile,
  type ImportOptions,
  startImport,
} from "./draftEvent.ts";
import { parseJsonFile } from "./parseJson.ts";
import { describeFields, matchFields } from "./readTable.ts";

/** Values of an event in a file of Markdown or JSON. */
interface Entry {
  path: string;
  fields: Readonly<Record<string, unknown>>;
  /** Text below the front matter. */
  body: string;
}

const ENTRY_ENDINGS = [".md", ".markdown", ".json"];

const isRecord = (value: unknown): value is Entry["fields"] => isFields(value) && !Array.isArray(value);

/** Returns the texts of a value: those of a list each, and that of `{ name: … }`. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (isFields(value)) return textsOf(value.name ?? value.title ?? value.url ?? JSON.stringify(value));
  return value === null || value === undefined ? [] : [String(value)];
}

/** Reads a file of Markdown with front matter. */
function readMarkdownEntry(path: string, text: string): Entry | Problem {
  const front = splitFrontMatter(text);
  if (front === undefined)
    return {
      ...{
        path,
        line: 1,
        col: 1,
        wrong: "the file has no front matter",
        found: formatValue(text.slice(0, 40)),
      },
      todo: "begin it with a line ---, then title: and date:, then a line ---",
    };
  const { value, problems } = readYaml(path, front.yaml);
  // The YAML begins in the second line of the file.
  const [problem] = problems.map((one) => ({ ...one, line: one.line + 1 }));
  if (problem) return problem;
  if (!isRecord(value))
    return {
      ...{ path, line: 2, col: 1, wrong: "the front matter has no keys", found: formatValue(front.yaml) },
      todo: "write title: and date:",
    };
  return { path, fields: value, body: front.body.trim() };
}

/** Reads a file of JSON: an object, or a list of objects. */
function readJsonEntries(path: string, text: string): Entry[] | Problem {
  const parsed = parseJsonFile(path, text);
  if ("wrong" in parsed) return parsed;
  const { value } = parsed;
  const list = Array.isArray(value) ? value : [value];
  const wrong = list.findIndex((one) => !isRecord(one));
  if (wrong === -1) return list.map((fields) => ({ path, fields, body: "" }));
  return {
    ...{ path, line: 1, col: 1, wrong: `entry ${wrong + 1} of this file is not an object` },
    ...{ found: formatValue(list[wrong]), todo: "write { title, date, text }" },
  };
}

/** Reads entries as drafts, with the keys that the editor gives or that have usual names. */
function addFileEntries(
  imported: ImportedFile,
  entries: readonly Entry[],
  options: ImportOptions,
  at: Problem,
): void {
  const names = [...new Set(entries.flatMap(({ fields }) => Object.keys(fields)))];
  const { columns, unknown } = matchFields(names, options);
  const listed = listForeign(names) || "no keys";
  for (const name of unknown)
    imported.problems.push({
      ...at,
      ...{
        wrong: "--map names a key that no file has",
        found: formatValue(name),
        todo: `write one of ${listed}`,
      },
    });
  if (unknown.length > 0) return;
  if (!columns.get("title")?.length) {
    const todo = "add title:, or name the key: --map title=KEY";
    imported.problems.push({ ...at, wrong: "no file has the title of an event", found: listed, todo });
    return;
  }
  imported.remarks.push(`keys: ${describeFields(columns, names)}`);
  const used = new Set([...columns.values()].flat().map((i) => names[i]));
  for (const { path, fields, body } of entries) {
    const values: FieldValues = Object.fromEntries(
      [...columns].map(([field, list]) => [field, list.flatMap((i) => textsOf(fields[names[i] ?? ""]))]),
    );
    const text = [...(values.text ?? []), body];
    addRecord(imported, { ...values, text }, path, basename(path), options);
    for (const [name, value] of Object.entries(fields))
      if (!used.has(name) && textsOf(value).join("") !== "")
        imported.leftOut.push({ kind: "keys", place: path, found: `${name}: ${textsOf(value).join(", ")}` });
  }
}

/** Whether a file is in a hidden folder, such as that of an editor or of Git. */
const isHidden = (dir: string, path: string) => /(?:^|[/\\])\.[^/\\]*[/\\]/.test(relative(dir, path));

/**
 * Reads a folder of Markdown and JSON as drafts: one for each file, or each object of a list. Other programs
 * keep their own files in hidden folders.
 */
export function readFolder(dir: string, options: ImportOptions): ImportedFile {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(dir, path))
    .sort();
  const isRead = (path: string) => ENTRY_ENDINGS.includes(extname(path).toLowerCase());
  const imported = readEntryFiles(dir, names.filter(isRead), options);
  for (const path of names.filter((one) => !isRead(one)))
    imported.leftOut.push({ kind: "skipped", place: path, found: extname(path) || "no ending" });
  return imported;
}

/** Reads files of Markdown and JSON as drafts. `at` is the folder or the only file. */
export function readEntryFiles(at: string, paths: readonly string[], options: ImportOptions): ImportedFile {
  const imported = startImport("Markdown and JSON");
  const place = { path: at, line: 1, col: 1, wrong: "", found: "", todo: "" };
  const entries: Entry[] = [];
  for (const path of paths) {
    const read = readText("", path);
    if (!("text" in read)) {
      imported.problems.push(read);
      continue;
    }
    const isJson = extname(path).toLowerCase() === ".json";
    const found = isJson ? readJsonEntries(path, read.text) : readMarkdownEntry(path, read.text);
    if ("wrong" in found) imported.problems.push(found);
    else entries.push(...[found].flat());
  }
  if (paths.length === 0)
    imported.problems.push({
      ...place,
      ...{ wrong: "the folder has no files that can be imported", found: "no .md and no .json" },
      todo: "add files of Markdown with front matter, or of JSON",
    });
  if (imported.problems.length === 0) addFileEntries(imported, entries, options, place);
  return imported;
}
