import { relative } from "node:path";
import type {
  EditProblem,
  EditState,
  ListedArticle,
  Path,
  PlacedQuote,
} from "../../core/editing/protocol.ts";
import { findUnread } from "../../core/evidence/coverage.ts";
import { editingMessages } from "../../core/messages/editing.ts";
import type { Article } from "../../core/model/article.ts";
import { groupBy } from "../../core/model/groupBy.ts";
import { type Problem, shortenProblem } from "../../core/model/problem.ts";
import { splitSentences } from "../../core/text/sentences.ts";
import type { SeedsResult } from "../compile/compileCorpus.ts";
import { isFields } from "../compile/oldWords.ts";
import type { ArticleFile } from "../compile/readSeeds.ts";
import { type AnnotatedQuote, placeQuotes } from "./annotatedQuotes.ts";

/**
 * Returns the path of a value in the file for its path in the schema. The last key may be missing. It is the
 * path of the value itself if the file has a short form.
 */
function pathInFile(annotation: unknown, path: readonly PropertyKey[]): Path {
  const found: (string | number)[] = [];
  let value = annotation;
  for (const key of path) {
    if (!isFields(value)) break;
    // A map in place of a list is its only item.
    if (typeof key === "number" && !Array.isArray(value)) continue;
    found.push(typeof key === "number" ? key : String(key));
    value = Object.hasOwn(value, key) ? value[String(key)] : undefined;
  }
  return found;
}

/** Returns a problem of a case as the editor shows it. */
export function describeProblem(dir: string, annotation: unknown, problem: Problem): EditProblem {
  const { path, line, col, wrong, found, todo, passage } = shortenProblem(problem);
  return {
    at: pathInFile(annotation, problem.at ?? []),
    place: `${relative(dir, path) || path}:${line}:${col}`,
    ...{ wrong, found, todo },
    ...(passage ? { passage } : {}),
  };
}

/** Longest article that the editor shows, in UTF-16 code units: 170,000 words. */
const MAX_ARTICLE_LENGTH = 1_000_000;
/** Most problems in a state. The others are counted. */
const MAX_PROBLEMS = 500;

/** Returns the problem of an article that is too long for the editor; undefined if it is not. */
export function findTooLong({ text }: Article): Pick<EditProblem, "wrong" | "found" | "todo"> | undefined {
  if (text.length <= MAX_ARTICLE_LENGTH) return undefined;
  return editingMessages.tooLong(text.length, MAX_ARTICLE_LENGTH);
}

/** Whether a quote covers its sentence: one of a claim, also of a draft, or of background. */
const covers = ({ at: [kind, , part] }: PlacedQuote) =>
  kind === "background" || (kind === "events" && part === "claims");

/** Finds the sentences of a later version that its earlier version has, too. */
function findKnownSentences(article: Article, earlier: Article | undefined) {
  if (!earlier) return [];
  const wordsIn = ({ text }: Article, { start, end }: { start: number; end: number }) =>
    text.slice(start, end);
  const known = new Set(splitSentences(earlier).map((sentence) => wordsIn(earlier, sentence)));
  return splitSentences(article).filter((sentence) => known.has(wordsIn(article, sentence)));
}

/** An article with its file and the quotes that cover it, as the editor lists it. */
interface KnownListing {
  covering: readonly PlacedQuote[];
  original: ArticleFile | undefined;
  listed: ListedArticle;
}

/** Articles that were listed before. Without it, a change of 2,000 articles takes 0.2 s more. */
const knownListings = new WeakMap<ArticleFile, KnownListing>();

/** Lists an article, unless that is done since it changed. */
function listArticle(
  id: string,
  own: ArticleFile,
  { covering, original }: Omit<KnownListing, "listed">,
): ListedArticle {
  const before = knownListings.get(own);
  const isSame =
    before?.original === original &&
    before?.covering.length === covering.length &&
    before.covering.every((quote, i) => quote === covering[i]);
  if (isSame && before.listed.id === id) return before.listed;
  const { article, file, short } = own;
  const isLong = findTooLong(article) !== undefined;
  const read = isLong ? [] : [...covering, ...findKnownSentences(article, original?.article)];
  const listed: ListedArticle = {
    ...{ id, file, name: short, language: article.language, date: article.date },
    sentences: isLong ? 0 : splitSentences(article).length,
    unread: isLong ? [] : findUnread(read, article).map(({ start, end }) => ({ start, end })),
  };
  knownListings.set(own, { covering, original, listed });
  return listed;
}

function listArticles(
  annotation: Readonly<Record<string, unknown>>,
  files: ReadonlyMap<string, ArticleFile>,
  quotes: readonly PlacedQuote[],
): ListedArticle[] {
  const coveringOf = groupBy(quotes.filter(covers), ({ article }) => article);
  const entries = isFields(annotation.articles) ? annotation.articles : {};
  return [...files].map(([id, own]) => {
    const entry = entries[id];
    const original = isFields(entry) ? files.get(String(entry["edition-of"])) : undefined;
    return listArticle(id, own, { covering: coveringOf.get(id) ?? [], original });
  });
}

/** Describes a case as its editor sees it. `annotation` is the plain value of the file, with these quotes. */
export function describeEditedCase(
  dir: string,
  annotation: Readonly<Record<string, unknown>>,
  annotated: readonly AnnotatedQuote[],
  { problems, articleFiles }: Pick<SeedsResult, "problems" | "articleFiles">,
): Pick<EditState, "annotation" | "articles" | "quotes" | "problems"> {
  const quotes = placeQuotes(annotated);
  const listed = problems.slice(0, MAX_PROBLEMS).map((problem) => describeProblem(dir, annotation, problem));
  if (problems.length > MAX_PROBLEMS)
    listed.push({ at: [], place: "", ...editingMessages.moreProblems(problems.length - MAX_PROBLEMS) });
  for (const [id, { article, file }] of articleFiles) {
    const tooLong = findTooLong(article);
    if (tooLong) listed.push({ at: ["articles", id], place: `${file}:1:1`, ...tooLong });
  }
  return {
    annotation,
    articles: listArticles(annotation, articleFiles, quotes),
    quotes,
    problems: listed,
  };
}
