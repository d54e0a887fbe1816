import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../compile/makeFolder.ts";
import { ORIGINALS_FOLDER, readSums, SUMS_FILE } from "../compile/originals.ts";
import { ANNOTATION_FILE, readText } from "../compile/readSeeds.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import { addEntries } from "./articleEntry.ts";
import type { NewArticle } from "./prepareArticles.ts";

/** Lists the original of an article, and its text before if it is replaced. */
const listKept = (article: NewArticle) => (article.before ? [article.before, article] : [article]);

/** Adds the hashes of originals to a list in the form of `sha256sum`. */
function addSums(dir: string, articles: readonly NewArticle[]): string {
  const kept = articles.flatMap(listKept);
  const names = new Set(kept.map(({ original }) => original));
  const others = readSums(dir).filter(({ text, name = "" }) => text !== "" && !names.has(name));
  return [
    ...others.map(({ text }) => text),
    ...kept.map(({ sha256, original }) => `${sha256}  ${original}`),
    "",
  ].join("\n");
}

/**
 * Writes originals, texts and the entries of the annotation. If a file cannot be written, all files have
 * their former content again. Returns whether the annotation has all entries now.
 */
export function writeArticles(dir: string, articles: readonly NewArticle[]): boolean {
  const originals = join(dir, ORIGINALS_FOLDER);
  const sums = join(originals, SUMS_FILE);
  const annotation = join(dir, ANNOTATION_FILE);
  const read = readText(dir, ANNOTATION_FILE);
  const entries = articles.filter(({ before }) => !before).map(({ entry }) => entry);
  const changed =
    "text" in read && entries.length > 0 ? addEntries(annotation, read.text, entries) : undefined;
  const files = new Map<string, string | Uint8Array>([
    ...articles.flatMap(listKept).map(({ original, bytes }) => [join(originals, original), bytes] as const),
    [sums, addSums(dir, articles)],
    ...articles.map(({ file, text }) => [join(dir, file), text] as const),
    ...(changed === undefined ? [] : [[annotation, changed] as const]),
  ]);
  const before = [...files.keys()].map(
    (path) => [path, existsSync(path) ? readFileSync(path) : undefined] as const,
  );
  const hadFolder = existsSync(originals);
  try {
    makeFolder(originals);
    for (const [path, content] of files) writeAtomically(path, content);
  } catch (error) {
    for (const [path, content] of before) {
      if (content === undefined) rmSync(path, { force: true });
      else if (!content.equals(readFileSync(path))) writeAtomically(path, content);
    }
    if (!hadFolder) rmSync(originals, { recursive: true, force: true });
    throw error;
  }
  return changed !== undefined || entries.length === 0;
}
