import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, extname, join, sep } from "node:path";
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
  /** Id of the article of the case that gets a newer text, if there is one file. */
  replace?: string | undefined;
  /** Date that the editor gives. */
  date?: SourceDate | undefined;
  /** Whether captions are kept as paragraphs. */
  captions?: boolean;
}

/** A file that is kept as it is, with its SHA-256. */
interface KeptFile {
  /** Its name in the folder of originals. */
  original: string;
  bytes: Buffer;
  sha256: string;
}

/** An article that can be written. */
export interface NewArticle extends KeptFile {
  id: string;
  /** Path of the file that is added. */
  path: string;
  source: SourceText;
  text: string;
  entry: ArticleEntry;
  /** Name of the text in the folder of the case. */
  file: string;
  /** Whether the text replaces the file that is added. The original keeps its content. */
  replaces: boolean;
  /** The text of the article before, if the case has it already and gets a newer one. */
  before?: KeptFile;
}

/** Makes an id of a file's name. */
function makeArticleId(name: string): string {
  const made = makeId(name);
  // A quote has these words as keys beside its article.
  const isFree = id.safeParse(made).success && !QUOTE_KEYS.includes(made);
  return isFree ? made : `article${made === "" ? "" : `-${made}`}`;
}

/** Returns the files of the articles of a case by id; none if its annotation cannot be read. */
function filesIn(dir: string): Map<string, string> {
  const read = readText(dir, ANNOTATION_FILE);
  const { value } = "text" in read ? readYaml(ANNOTATION_FILE, read.text) : { value: undefined };
  const articles = isFields(value) && isFields(value.articles) ? value.articles : {};
  return new Map(
    Object.entries(articles).map(([id, entry]) => [id, String(isFields(entry) ? entry.file : entry)]),
  );
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

/** Returns the first of the names ID.EXT, ID-2.EXT … that no other original has. */
function findFreeName(dir: string, id: string, extension: string, bytes: Buffer): string {
  for (let number = 1; ; number++) {
    const name = `${id}${number === 1 ? "" : `-${number}`}${extension}`;
    const path = join(dir, ORIGINALS_FOLDER, name);
    if (!existsSync(path) || bytes.equals(readFileSync(path))) return name;
  }
}

const failWith = (wrong: string, found: string, todo: string): SourceProblem => ({ wrong, found, todo });

/** Advice on a file to add that cannot be read. */
const ADD_ADVICE = { missing: "check its name", unreadable: "name a file that can be read" };

/** Finds a name of the new article that the case has already. */
function findConflict(
  dir: string,
  { id, file, original, bytes, path, replaces }: Omit<NewArticle, "source" | "text" | "entry">,
  ids: ReadonlyMap<string, string>,
): SourceProblem | undefined {
  if (ids.has(id)) {
    return failWith(
      "the case has an article with this id",
      `“${id}”`,
      "choose another one with --id, or --replace",
    );
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

/** Finds the reason why an article cannot get a newer text. */
function findReplaceProblem(
  dir: string,
  { id, path, replaces }: Pick<NewArticle, "id" | "path" | "replaces">,
  file: string | undefined,
): SourceProblem | undefined {
  if (file === undefined)
    return failWith("the case has no article with this id", `“${id}”`, "write an id of its articles");
  const target = join(dir, file);
  if (!existsSync(target))
    return failWith(
      "the text of this article is missing",
      target,
      "restore it, or add the file without --replace",
    );
  if (replaces) return failWith("this file is the text of the article itself", path, "name the newer file");
  const isInside = realpathSync(target).startsWith(realpathSync(dir) + sep);
  const todo = "write to that folder yourself";
  return isInside
    ? undefined
    : failWith("the text of this article is outside the folder of the case", target, todo);
}

/** Finds an article of the case, or one that is added now, that was made of the same content. */
function findSameOriginal(
  dir: string,
  sha256: string,
  ids: ReadonlyMap<string, string>,
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
  articleFiles: ReadonlyMap<string, string>,
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
  const article = options.replace ?? options.id ?? makeArticleId(basename(name, extname(name)));
  const known = options.replace === undefined ? undefined : articleFiles.get(article);
  const file = known ?? `${article}.txt`;
  const target = join(dir, file);
  const replaces = isSameFile(path, target);
  const extension = extname(name).toLowerCase();
  const original =
    known === undefined ? `${article}${extension}` : findFreeName(dir, article, extension, bytes);
  const files = { id: article, path, file, original, bytes, sha256: formatSha256(bytes), replaces };
  const conflict =
    (options.replace === undefined
      ? findConflict(dir, files, articleFiles)
      : findReplaceProblem(dir, files, known)) ?? findSameOriginal(dir, files.sha256, articleFiles, others);
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
  if (known === undefined) return { ...files, source, text, entry };
  const earlier = readFileSync(target);
  const kept = findFreeName(dir, `${article}-before`, ".txt", earlier);
  const before = { original: kept, bytes: earlier, sha256: formatSha256(earlier) };
  return { ...files, source, text, entry, before };
}

/** Prepares the articles of files for a case, or finds all problems. Writes nothing. */
export async function prepareArticles(
  dir: string,
  paths: readonly string[],
  options: AddOptions,
): Promise<{ articles: NewArticle[]; problems: Problem[] }> {
  const articles: NewArticle[] = [];
  const problems: Problem[] = [];
  const files = filesIn(dir);
  for (const path of paths) {
    const article = await prepareArticle(dir, path, options, files, articles);
    if ("wrong" in article) problems.push({ path, line: 1, col: 1, ...article });
    else {
      files.set(article.id, article.file);
      articles.push(article);
    }
  }
  return { articles, problems };
}
