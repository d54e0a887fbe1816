import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Article, isArticleProblem, parseArticle } from "../../core/model/article.ts";
import { lineAndColumn, type Problem } from "../../core/model/problem.ts";

/** The annotation file's name in every seeds folder. */
export const ANNOTATION_FILE = "timeline.yaml";

/** A text file of the folder, or why it can't be read as text. */
export function readText(dir: string, file: string): { text: string; bytes: Buffer } | Problem {
  const at = { path: join(dir, file), line: 1, col: 1 };
  let bytes: Buffer;
  try {
    bytes = readFileSync(at.path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT")
      return { ...at, wrong: "the file is missing", found: "no such file", todo: "add it to the folder" };
    const found = code === "EISDIR" ? "a folder of that name" : code;
    return { ...at, wrong: "the file can’t be read", found, todo: "put a readable file there" };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return {
      ...at,
      wrong: "the file is not UTF-8",
      found: "bytes that UTF-8 does not have",
      todo: "save it as UTF-8",
    };
  }
  if (text.startsWith("\uFEFF")) {
    return {
      ...at,
      wrong: "the file begins with a byte order mark",
      found: "U+FEFF",
      todo: "save it as UTF-8 without one",
    };
  }
  return { text, bytes };
}

/** An article with its file, ready to be served. */
export interface ArticleFile {
  article: Article;
  file: string;
  bytes: Buffer;
  sha256: string;
}

/** Reads one article file. */
export function readArticleFile(dir: string, id: string, file: string): ArticleFile | Problem {
  const read = readText(dir, file);
  if (!("text" in read)) return read;
  const article = parseArticle(id, read.text);
  if (isArticleProblem(article)) {
    const { offset, ...fault } = article;
    return {
      path: join(dir, file),
      ...lineAndColumn(read.text, offset),
      ...fault,
    };
  }
  const sha256 = createHash("sha256").update(read.bytes).digest("hex");
  return { article, file, bytes: read.bytes, sha256 };
}

/** The article files that lie in the folder, annotated or not. */
export function articleFilesIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith(".txt"))
    .sort();
}
