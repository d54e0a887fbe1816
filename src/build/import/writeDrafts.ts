import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { importMessages as messages } from "../../core/messages/imports.ts";
import type { Problem } from "../../core/model/problem.ts";
import { formatSchemaFile, SCHEMA_FILE, SCHEMA_LINE } from "../compile/annotationJsonSchema.ts";
import { appendEntries } from "../compile/appendEntries.ts";
import { makeFolder } from "../compile/makeFolder.ts";
import { ANNOTATION_FILE, readText } from "../compile/readSeeds.ts";
import { readYaml } from "../compile/readYaml.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import { buildDraftEntries, formatDraftEntries } from "./draftEntries.ts";
import type { DraftEvent, LeftOut } from "./draftEvent.ts";

/** Files of a new case that are written together, by name. */
export type CaseFiles = ReadonlyMap<string, string | Uint8Array>;

/** Writes a new case: all of its files, or none. Throws the error of Node if that fails. */
export function writeNewCase(dir: string, files: CaseFiles): void {
  const existed = existsSync(dir);
  const written: string[] = [];
  try {
    makeFolder(dir);
    for (const [name, content] of [...files, [SCHEMA_FILE, formatSchemaFile()] as const]) {
      writeAtomically(join(dir, name), content);
      written.push(join(dir, name));
    }
  } catch (error) {
    for (const path of written) rmSync(path);
    if (!existed) rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

/** Returns whether a folder has an annotation, to which drafts can be added. */
export const isCase = (dir: string) => existsSync(join(dir, ANNOTATION_FILE));

/** Returns whether a new case can be written into a folder: it is missing or empty. */
export const isFree = (dir: string) => !existsSync(dir) || readdirSync(dir).length === 0;

/** Formats the annotation of a new case. It has no problem, so that `dev` shows its drafts at once. */
function formatAnnotation(title: string, files: string, drafts: readonly DraftEvent[]): string {
  const { events, unknown: _none, ...terms } = buildDraftEntries(drafts);
  const map = (key: string, entries: object) =>
    Object.keys(entries).length === 0 ? `${key}: {}\n` : `${key}:\n${formatDraftEntries(entries, "  ")}`;
  const optional = (["tags", "places"] as const).filter((key) => Object.keys(terms[key]).length > 0);
  return [
    `${SCHEMA_LINE}\n`,
    stringify({ case: { title, standfirst: [{ text: messages.standfirst(files) }] } }, { lineWidth: 0 }),
    "# The command add writes articles here. Each event needs their words.\narticles: {}\n",
    map("stages", terms.stages),
    ...optional.map((key) => map(key, terms[key])),
    "groups: {}\n",
    "actors: {}\n",
    `# Drafts are in no build. Add date, actors and claims with quotes, then remove “draft” and “notes”.\n`,
    map("events", events),
  ].join("\n");
}

/** Writes drafts into a new case. */
export function writeDraftCase(
  dir: string,
  title: string,
  files: string,
  drafts: readonly DraftEvent[],
): void {
  writeNewCase(dir, new Map([[ANNOTATION_FILE, formatAnnotation(title, files, drafts)]]));
}

/** Adds drafts to the annotation of a case. Returns the terms that it does not have, or a problem. */
export function addDrafts(dir: string, drafts: readonly DraftEvent[]): LeftOut[] | Problem {
  const path = join(dir, ANNOTATION_FILE);
  const read = readText(dir, ANNOTATION_FILE);
  if (!("text" in read)) return read;
  const yaml = readYaml(path, read.text);
  const [problem] = yaml.problems;
  if (problem) return problem;
  const { events, unknown } = buildDraftEntries(drafts, yaml.value);
  const format = (indent: string, eol: string) => formatDraftEntries(events, indent, eol);
  const plain = JSON.parse(JSON.stringify(events)) as typeof events;
  const changed = appendEntries(path, read.text, [{ key: "events", entries: plain, format }]);
  if (changed === undefined) {
    const todo = "write “events:” with each event on lines of its own";
    return {
      path,
      line: 1,
      col: 1,
      wrong: "the events of this file have another form",
      found: "events",
      todo,
    };
  }
  writeAtomically(path, changed);
  return unknown;
}
