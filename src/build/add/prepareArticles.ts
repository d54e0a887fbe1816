import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { QUOTE_KEYS } from "../../core/editing/quoteOfSpan.ts";
import type { Problem } from "../../core/model/problem.ts";
import { makeId } from "../../core/text/makeId.ts";
import { findLongLine, MAX_LINE_LENGTH } from "../compile/findLongLine.ts";
import { isFields } from "../compile/oldWords.ts";
import { ORIGINALS_FOLDER, readSums } from "../compile/originals.ts";
import { readPlainFile } from "../compile/readPlainFile.ts";
import { ANNOTATION_FILE, formatSha256, readText } from "../compile/readSeeds.ts";
import { readYaml } from "../compile/readYaml.ts";
import { id, languageTag, webAddress } from "../compile/scalarSchemas.ts";
import type { ArticleEntry } from "./articleEntry.ts";
import { findDate, findMissing, formatArticle } from "./formatArticle.ts";
import {
  isSourceProblem,
  type ReadOptions,
  type SourceDate,
  type SourceProblem,
  type SourceText,
} from "./source.ts";

/** Options of adding articles. */
export interface AddOptions extends ReadOptions {
  /** Id of the article, if there is one file. */
  id?: string | undefined;
  /** Date that the editor gives. */
  date?: SourceDate | undefined;
  /** Whether captions are kept as paragraphs. */
  captions?: boolean;
}

/** An article that can be written. */
export interface NewArticle {
  id: string;
  /** Path of the file that is added. */
  path: string;
  source: SourceText;
  text: string;
  entry: ArticleEntry;
  /** Name of the text in the folder of the case. */
  file: string;
  /** Name of the original in its folder, its content and SHA-256. */
  original: string;
  bytes: Buffer;
  sha256: string;
  /** Whether the text replaces the file that is added. The original keeps its content. */
  replaces: boolean;
}

/** Makes an id of a file's name. */
function makeArticleId(name: string): string {
  const made = makeId(name);
  // A quote has these words as keys beside its article.
  const isFree = id.safeParse(made).success && !QUOTE_KEYS.includes(made);
  return isFree ? made : `article${made === "" ? "" : `-${made}`}`;
}

/** Returns the ids of the articles of a case, or none if its annotation cannot be read. */
function idsIn(dir: string): string[] {
  const read = readText(dir, ANNOTATION_FILE);
  const { value } = "text" in read ? readYaml(ANNOTATION_FILE, read.text) : { value: undefined };
  return isFields(value) && isFields(value.articles) ? Object.keys(value.articles) : [];
}

const isSameFile = (one: string, other: string) =>
  existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);

/** Builds the entry of an article in the annotation. Facts that its file does not give are not guessed. */
function buildEntry(
  article: string,
  file: string,
  { facts }: SourceText,
  missing: string,
  isDated: boolean,
): ArticleEntry {
  const { publisher, author, url, language } = facts;
  const fields = {
    file,
    publisher,
    author,
    url: webAddress.safeParse(url).data,
    language: languageTag.safeParse(language).data,
    "date-is": isDated ? facts.dateIs : undefined,
  };
  const record = Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])),
  );
  return { id: article, record, missing };
}

const failWith = (wrong: string, found: string, todo: string): SourceProblem => ({ wrong, found, todo });

/** Advice on a file to add that cannot be read. */
const ADD_ADVICE = { missing: "check its name", unreadable: "name a file that can be read" };

/** Finds a name of the new article that the case has already. */
function findConflict(
  dir: string,
  { id, file, original, bytes, path, replaces }: Omit<NewArticle, "source" | "text" | "entry">,
  ids: ReadonlySet<string>,
): SourceProblem | undefined {
  if (ids.has(id)) {
    return failWith("the case has an article with this id", `“${id}”`, "choose another one with --id");
  }
  if (existsSync(join(dir, file)) && !replaces) {
    const todo = "choose another name with --id, or move that file";
    return failWith("the file to write exists, and nothing was overwritten", join(dir, file), todo);
  }
  const kept = join(dir, ORIGINALS_FOLDER, original);
  const isOther = existsSync(kept) && !isSameFile(path, kept) && !bytes.equals(readFileSync(kept));
  return isOther
    ? failWith("another original has this name", kept, "choose another name with --id")
    : undefined;
}

/** Finds an article of the case, or one that is added now, that was made of the same content. */
function findSameOriginal(
  dir: string,
  sha256: string,
  ids: ReadonlySet<string>,
  others: readonly NewArticle[],
): SourceProblem | undefined {
  const kept = readSums(dir).filter((line) => line.sha256 === sha256);
  const known = kept.map(({ name = "" }) => basename(name, extname(name)));
  // The original of an article that was removed may be added again.
  const id = known.find((one) => ids.has(one)) ?? others.find((one) => one.sha256 === sha256)?.id;
  const todo = "leave it out, or remove that article first";
  return id === undefined
    ? undefined
    : failWith(`this file is already added as “${id}”`, `SHA-256 ${sha256}`, todo);
}

/** Prepares the article of a file for a case that has these ids, or says why that is not possible. */
async function prepareArticle(
  dir: string,
  path: string,
  options: AddOptions,
  ids: ReadonlySet<string>,
  others: readonly NewArticle[],
): Promise<NewArticle | SourceProblem> {
  const bytes = readPlainFile(path, ADD_ADVICE);
  if ("wrong" in bytes) return bytes;
  const name = basename(path);
  // The package has the readers in a file of their own, because they are large.
  const { readSource } = await import("./readSource.ts");
  const source = await readSource(name, bytes, options);
  if (isSourceProblem(source)) return source;
  if (source.article !== undefined && options.date) {
    const todo = "change its first line, or leave out --date";
    return failWith("the file has a date line already", "--date", todo);
  }
  const article = options.id ?? makeArticleId(basename(name, extname(name)));
  const file = `${article}.txt`;
  const original = `${article}${extname(name).toLowerCase()}`;
  const replaces = isSameFile(path, join(dir, file));
  const files = { id: article, path, file, original, bytes, sha256: formatSha256(bytes), replaces };
  const conflict = findConflict(dir, files, ids) ?? findSameOriginal(dir, files.sha256, ids, others);
  if (conflict) return conflict;
  const found = findDate(source);
  const text = formatArticle(source, options.date ?? found, options.captions ?? false);
  if (findLongLine(text) !== undefined) {
    const todo = "divide it into paragraphs, and add that";
    return failWith("a paragraph of this file is too long", `more than ${MAX_LINE_LENGTH} characters`, todo);
  }
  const inLine = findMissing(text, source);
  const missing = inLine === undefined ? "" : `${inLine} in line 1 of ${file}`;
  const entry = buildEntry(article, file, source, missing, options.date === undefined && found !== undefined);
  return { ...files, source, text, entry };
}

/** Prepares the articles of files for a case, or finds all problems. Writes nothing. */
export async function prepareArticles(
  dir: string,
  paths: readonly string[],
  options: AddOptions,
): Promise<{ articles: NewArticle[]; problems: Problem[] }> {
  const articles: NewArticle[] = [];
  const problems: Problem[] = [];
  const ids = new Set(idsIn(dir));
  for (const path of paths) {
    const article = await prepareArticle(dir, path, options, ids, articles);
    if ("wrong" in article) problems.push({ path, line: 1, col: 1, ...article });
    else {
      ids.add(article.id);
      articles.push(article);
    }
  }
  return { articles, problems };
}
