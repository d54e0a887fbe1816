import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { nameControls } from "../../core/messages/foreignText.ts";
import { type Article, GAP, isArticleProblem, parseArticle } from "../../core/model/article.ts";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import type { Problem } from "../../core/model/problem.ts";
import { truncateAtWord } from "../../core/text/quote.ts";
import { describeEncoding, findEncoding } from "../add/encoding.ts";
import type { Annotation } from "./annotationSchema.ts";
import { findLongLine, MAX_LINE_LENGTH } from "./findLongLine.ts";
import type { Report } from "./readAnnotation.ts";
import { findOutside, readPlainFile } from "./readPlainFile.ts";

/** The annotation file's name in every seeds folder. */
export const ANNOTATION_FILE = "timeline.yaml";

/** Day in the first line of an article whose day the editor must fill in. */
export const UNKNOWN_DAY = "YYYY-MM-DD";

/** Advice on a file of the folder that cannot be read. */
const adviceOn = (file: string) => ({
  missing:
    file === ANNOTATION_FILE
      ? "name the folder of a case, or let the command new create one"
      : "add it to the folder",
  unreadable: "replace it by a file that can be read",
});

/** Reads a text file of the folder without its byte order mark, or returns the problem that prevents it. */
export function readText(dir: string, file: string): { text: string; bytes: Buffer } | Problem {
  const at = { path: join(dir, file), line: 1, col: 1 };
  const problem = (wrong: string, found: string, todo: string) => ({ ...at, wrong, found, todo });
  const bytes = readPlainFile(at.path, adviceOn(file));
  if ("wrong" in bytes) {
    if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== false || dir === "")
      return { ...at, ...bytes };
    return { ...at, ...bytes, found: `${dir}, which is a file`, todo: "name the folder of the case" };
  }
  // Latin text in UTF-16 without a byte order mark is valid UTF-8, with a zero after each letter.
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const encoding = findEncoding(bytes);
    const found = encoding ? `a text in ${describeEncoding(encoding)}` : "bytes that are not text";
    const todo =
      file === ANNOTATION_FILE ? "save it as UTF-8" : "save it as UTF-8, or let the command add convert it";
    return problem("the file is not UTF-8", found, todo);
  }
  // Offsets do not count a byte order mark: the page removes it, too.
  const text = bytes.toString().replace(/^\uFEFF/, "");
  const long = findLongLine(text);
  if (long === undefined) return { text, bytes };
  const found = truncateAtWord(text.slice(long, long + 100), 40);
  const todo = `divide it: a line has at most ${MAX_LINE_LENGTH.toLocaleString("en")} characters`;
  return { ...at, ...lineAndColumn(text, long), wrong: "this line is too long", found, todo };
}

/** Formats the SHA-256 of a content in hexadecimal digits. */
export const formatSha256 = (content: string | Uint8Array) =>
  createHash("sha256").update(content).digest("hex");

/** An article with its file, ready to be served. */
export interface ArticleFile {
  article: Article;
  file: string;
  /** Name of the article on the page. */
  short: string;
  /** Whether the file begins with a byte order mark. */
  hasMark: boolean;
  sha256: string;
}

/** Longest short name that is made of a headline, in characters. */
const MAX_SHORT_LENGTH = 40;

/**
 * A control character. A tab and the ends of lines are not meant. U+202D and U+202E are: they show letters in
 * another order than a search and the offsets have (UAX #9). Other signs of direction belong to texts.
 */
export const CONTROL = /[\u202d\u202e]|[^\P{Cc}\t\n\r]/u;

/** Finds what a text must not be if it is published: a file of another folder, or with control characters. */
function findUnsafe(dir: string, file: string, text: string): Problem | undefined {
  const path = join(dir, file);
  const real = findOutside(dir, file);
  if (real !== undefined)
    return {
      ...{ path, line: 1, col: 1, wrong: "this article is a link to a file outside the folder" },
      ...{ found: real, todo: "copy the file itself into the folder" },
    };
  const at = text.search(CONTROL);
  if (at === -1) return undefined;
  return {
    ...{ path, ...lineAndColumn(text, at), wrong: "this is a control character, which no text has" },
    ...{
      found: nameControls(text[at] ?? ""),
      todo: "remove it, or let the command add convert the original",
    },
  };
}

function readArticleFile(
  dir: string,
  id: string,
  file: string,
  { name, language }: { name?: string | undefined; language?: string } = {},
): ArticleFile | Problem {
  const read = readText(dir, file);
  if (!("text" in read)) return read;
  const unsafe = findUnsafe(dir, file, read.text);
  if (unsafe) return unsafe;
  const article = parseArticle(id, read.text, language);
  if (isArticleProblem(article)) {
    const { offset, ...problem } = article;
    const unknown = read.text.indexOf(UNKNOWN_DAY);
    if (read.text.startsWith(`date ${UNKNOWN_DAY}`)) {
      const place = { path: join(dir, file), ...lineAndColumn(read.text, unknown) };
      const todo = "write its day of publication here, such as 2024-06-04";
      return { ...place, wrong: "the day of this article is not known yet", found: UNKNOWN_DAY, todo };
    }
    return { path: join(dir, file), ...lineAndColumn(read.text, offset), ...problem };
  }
  if (read.text.includes(GAP)) {
    return {
      ...{ path: join(dir, file), ...lineAndColumn(read.text, read.text.indexOf(GAP)) },
      wrong: "this character shows that part of an article is not published",
      found: GAP,
      todo: "use a copy of the article that has the whole text",
    };
  }
  const sha256 = formatSha256(read.bytes);
  const { start, end } = article.headline;
  const short = name ?? truncateAtWord(article.text.slice(start, end), MAX_SHORT_LENGTH);
  return { article, file, short, hasMark: read.bytes.length > Buffer.byteLength(read.text), sha256 };
}

function articleFilesIn(dir: string): string[] {
  const isFolder = statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
  const names = isFolder ? readdirSync(dir) : [];
  return names.filter((name) => name.endsWith(".txt")).sort();
}

/** Finds the problems of all article files in the folder. */
export function articleProblems(dir: string): Problem[] {
  return articleFilesIn(dir)
    .map((file) => readArticleFile(dir, file, file))
    .filter((read) => "wrong" in read);
}

/** Articles by their path, each with the state of its file and its entry in the list. */
export type ArticleCache = Map<string, { state: string; read: ArticleFile }>;

/** Reads an article’s file, unless the cache has it and neither the file nor its entry changed. */
function readChangedArticle(
  cache: ArticleCache | undefined,
  ...[dir, id, file, entry]: Required<Parameters<typeof readArticleFile>>
): ArticleFile | Problem {
  if (!cache) return readArticleFile(dir, id, file, entry);
  const path = join(dir, file);
  // The state before the reading: if the file changes during it, the next reading finds another state.
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  const state = JSON.stringify([
    id,
    entry,
    `${stats?.ino} ${stats?.size} ${stats?.mtimeNs} ${stats?.ctimeNs}`,
  ]);
  const known = cache.get(path);
  if (known?.state === state) return known.read;
  const read = readArticleFile(dir, id, file, entry);
  if ("wrong" in read) cache.delete(path);
  else cache.set(path, { state, read });
  return read;
}

/** Name of an article's file. Many hosts do not serve names that begin with a dot. */
const FILE_NAME = /^\w[\w.-]*\.txt$/;
/** Names of devices in Windows, with any ending. */
export const RESERVED_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/** Reads the listed articles, by id. Reports files that are not listed, if the list is complete. */
export function readArticles(
  dir: string,
  { articles: list, case: { language: caseLanguage } }: Pick<Annotation, "articles" | "case">,
  isComplete: boolean,
  problems: Problem[],
  report: Report,
  cache?: ArticleCache,
): Map<string, ArticleFile> {
  const articles = new Map<string, ArticleFile>();
  const nameInUse = new Map<string, { id: string; file: string }>();
  for (const [id, { file, short, language = caseLanguage }] of Object.entries(list)) {
    // Windows, macOS and some hosts ignore the case of letters.
    const twin = nameInUse.get(file.toLowerCase());
    if (!FILE_NAME.test(file) || RESERVED_NAME.test(file)) {
      report(
        ["articles", id, "file"],
        "an article’s file name begins with a letter, digit or underscore, has only these, dots and hyphens, and ends in .txt",
        file,
        RESERVED_NAME.test(file)
          ? "choose another name, because Windows reserves this one"
          : "rename the file, and write its name without a folder",
      );
    } else if (twin !== undefined) {
      const wrong =
        twin.file === file
          ? `the article “${twin.id}” has this file already`
          : `the file of the article “${twin.id}” has the same name on many computers`;
      report(
        ["articles", id, "file"],
        wrong,
        file,
        twin.file === file ? "list it once" : "rename one of them",
      );
    } else {
      const read = readChangedArticle(cache, dir, id, file, { name: short, language });
      if ("wrong" in read) problems.push(read);
      else {
        articles.set(id, read);
        nameInUse.set(file.toLowerCase(), { id, file });
      }
    }
  }
  const listed = new Set(Object.values(list).map(({ file }) => file));
  for (const file of isComplete ? articleFilesIn(dir).filter((name) => !listed.has(name)) : []) {
    const todo = "list it under articles, or remove it";
    report(["articles"], "this article is in the folder, but not in the list", file, todo);
  }
  return articles;
}
