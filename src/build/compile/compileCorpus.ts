import { join } from "node:path";
import { ascending } from "d3";
import { buildCoverage, countCovered, findRests } from "../../core/evidence/coverage.ts";
import type { CaseColours } from "../../core/export/svg/palette.ts";
import { setLanguage } from "../../core/messages/language.ts";
import { type Article, isArticleProblem, parseArticle, type TextSpan } from "../../core/model/article.ts";
import { builtInRoles, builtInStandings } from "../../core/model/builtInTerms.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import { CORPUS_VERSION, type Corpus } from "../../core/model/corpus.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { sortEvents } from "../../core/model/sortEvents.ts";
import { splitSentences } from "../../core/text/sentences.ts";
import { readTheme } from "../theme/readTheme.ts";
import { buildNameWriter } from "./articleNames.ts";
import { articleUrl, buildArticleRecord } from "./articleRecord.ts";
import { assemble } from "./assemble.ts";
import type { CaseCache } from "./caseCache.ts";
import { checkAnnotation } from "./checkAnnotation.ts";
import { type CoverageCounts, findUncoveredSentences, formatCoverage, formatRest } from "./coverageReport.ts";
import { findEditorNotes } from "./editorNotes.ts";
import { encodeCorpus } from "./encodeCorpus.ts";
import { findLeftOutQuotes } from "./leftOutQuotes.ts";
import { publishQuotes } from "./publishQuotes.ts";
import { buildQuoteFinder, sortExcerpts } from "./quoteFinder.ts";
import { type Report, readAnnotation } from "./readAnnotation.ts";
import { type Draft, readDrafts } from "./readDrafts.ts";
import { readLogo } from "./readLogo.ts";
import { ANNOTATION_FILE, type ArticleFile, articleProblems, readArticles, readText } from "./readSeeds.ts";
import { findSharedSentences } from "./sharedSentences.ts";
import { toTerms, withChanges } from "./vocabularyTerms.ts";

/** A case as it is published. */
export interface CompiledCase {
  corpus: Corpus;
  /** Content of `corpus.json`. */
  json: Buffer;
  /** The articles, in the order of the corpus. */
  articles: Article[];
  /** Bytes of the articles and of the logo, by their URL. */
  files: Map<string, Buffer>;
  /** Colours of the case. They are no part of the corpus, so they do not change its edition. */
  theme: CaseColours | undefined;
}

/** All results of reading a seeds folder. Problems and notes are in the order of files and lines. */
export interface SeedsResult {
  /** The corpus without its edition, and a builder of the articles. Null if there is a problem. */
  content: {
    corpus: Omit<Corpus, "edition">;
    theme: CaseColours | undefined;
    buildArticles(): Pick<CompiledCase, "articles" | "files">;
  } | null;
  problems: Problem[];
  /** Words of earlier versions, each with its replacement, and texts that seem unclear alone. */
  notes: Problem[];
  /** Each article's coverage as lines to print, problems or not; empty if the annotation is unreadable. */
  coverage(): string[];
  /**
   * The unquoted words of sentences of which others are quoted: their number, and the first `most` with
   * their places, as lines to print.
   */
  rests(most: number): { count: number; lines: string[] };
  /** Sentences of all articles. */
  counts: CoverageCounts;
  /** Unfinished entries. The corpus has none of them. */
  drafts: Draft[];
  /** The articles that could be read, by id. */
  articleFiles: ReadonlyMap<string, ArticleFile>;
}

/** Options of a compilation. */
export interface CompileOptions {
  strict?: boolean | undefined;
  cache?: CaseCache | undefined;
  /** Text of the annotation, in place of that of the file. */
  text?: string | undefined;
}

/** All results of compiling a seeds folder. */
export interface CompileResult extends Omit<SeedsResult, "content"> {
  /** Null if there is a problem. */
  compiled: CompiledCase | null;
}

/**
 * Compiles a seeds folder. Writes nothing. `strict`, or `strict: true` in the case, makes a problem of every
 * sentence that is neither used nor explained.
 */
export function compileSeeds(dir: string, options: CompileOptions = {}): CompileResult {
  const { content, ...result } = readCase(dir, options);
  if (content === null) return { compiled: null, ...result };
  const { corpus, theme, buildArticles } = content;
  const encoded = encodeCorpus(corpus, options.cache?.encoded);
  return { compiled: { ...encoded, ...buildArticles(), theme }, ...result };
}

/** Reads a seeds folder as `compileSeeds` does, without the edition, which needs the whole corpus as text. */
export function readCase(dir: string, options: CompileOptions = {}): SeedsResult {
  const { strict = false, cache } = options;
  // Without an annotation, the articles can be checked nevertheless.
  const unreadable = (problems: readonly Problem[]) => ({
    content: null,
    problems: sortByPosition([...problems, ...articleProblems(dir)]),
    notes: [],
    coverage: () => [],
    rests: () => ({ count: 0, lines: [] }),
    counts: { sentences: 0, covered: 0 },
    drafts: [],
    articleFiles: new Map(),
  });
  const text = options.text ?? readAnnotationText(dir);
  if (typeof text !== "string") return unreadable([text]);
  const parsed = readAnnotation(join(dir, ANNOTATION_FILE), text, cache?.yaml);
  if (parsed.annotation === null) return unreadable(parsed.problems);
  const { annotation, problems, notes, positionOf, has } = parsed;
  // The corpus has the labels of the built-in vocabularies.
  setLanguage(annotation.case.language);
  const isComplete = problems.length === 0;
  const report: Report = (path, wrong, found, todo, more) =>
    problems.push({ ...positionOf(path), wrong, found: formatValue(found), todo, ...more, at: path });

  const articles = readArticles(dir, annotation, isComplete, problems, report, cache?.articles);
  checkAnnotation(annotation, has, articles, report);
  const logo = readLogo(dir, annotation.case, problems, report);
  const theme = readTheme(dir, problems);
  for (const note of findEditorNotes(annotation, positionOf)) notes.push(note);
  const isListed = (id: string) => has("articles", id);
  const finder = buildQuoteFinder(articles, isListed, report);
  const write = buildNameWriter(articles, isListed, report);
  const memo = cache && {
    entries: cache.entriesOf([
      ...articles.values(),
      ...Object.values(annotation.articles).filter(({ dateline }) => dateline),
      ...Object.values(annotation.actors),
    ]),
    hasProblems: () => problems.length > 0,
  };
  const entries = assemble(annotation, articles, finder, write, report, memo);
  const { standfirst, events, disagreements, links, actors, background, corrections } = entries;
  const shared = findSharedSentences(
    { ...entries, excerpts: [...finder.excerpts.values()] },
    articles,
    annotation.articles,
  );
  for (const entry of shared.background) background.push(entry);
  const excerpts = sortExcerpts([...finder.excerpts.values(), ...shared.excerpts], articles.keys());
  const counts: CoverageCounts = { sentences: 0, covered: 0 };
  let restCount = 0;
  const isStrict = (strict || annotation.case.strict === true) && parsed.leftOut !== null;
  const leftOut = findLeftOutQuotes(parsed.leftOut ?? [], articles);
  const covering = { events, links, disagreements, excerpts, background };
  for (const { article, file } of articles.values()) {
    // An entry with a problem is left out, and may be the one that quotes the sentence.
    counts.sentences += splitSentences(article).length;
    const numbers = countCovered(covering, article);
    counts.covered += numbers.covered;
    restCount += numbers.rests;
    if (!isStrict) continue;
    const sentences = buildCoverage(covering, article);
    const unquoted = sentences.filter(
      (sentence) => !leftOut.get(article.id)?.some((quote) => sharesWords(sentence, quote)),
    );
    for (const one of findUncoveredSentences(article, join(dir, file), unquoted)) problems.push(one);
  }
  const coverage = () =>
    [...articles.values()].flatMap(({ article, file }) =>
      formatCoverage(article, join(dir, file), buildCoverage(covering, article)),
    );
  const rests = (most: number) => {
    const lines: string[] = [];
    for (const { article, file } of articles.values())
      if (lines.length < most)
        for (const span of findRests(covering, article))
          lines.push(formatRest(article, join(dir, file), span));
    return { count: restCount, lines: lines.slice(0, most) };
  };
  const drafts = readDrafts(annotation, events, write, report);
  const result = {
    ...{ problems: sortByPosition(problems), notes: sortByPosition(notes) },
    ...{ coverage, rests, counts, drafts, articleFiles: articles },
  };
  if (problems.length > 0) return { content: null, ...result };

  const head = { format: "on-the-record/corpus", version: CORPUS_VERSION } as const;
  const published = publishQuotes({ ...entries, excerpts }, articles, annotation.articles);
  const { summary: _s, standfirst: _c, strict: _t, logo: _l, ...caseWords } = annotation.case;
  const corpus = {
    ...head,
    ...caseWords,
    ...(logo && { logo: logo.logo }),
    standfirst,
    articles: [...articles].map(([id, file]) =>
      buildArticleRecord(file, annotation.articles[id], published.texts.get(id)),
    ),
    stages: toTerms(annotation.stages),
    groups: toTerms(annotation.groups),
    roles: [...toTerms(annotation.roles, builtInRoles()), ...withChanges(builtInRoles(), annotation.roles)],
    standings: [
      ...withChanges(builtInStandings(), annotation.standings),
      ...toTerms(annotation.standings, builtInStandings()),
    ],
    tags: toTerms(annotation.tags),
    places: toTerms(annotation.places),
    subjects: toTerms(annotation.subjects),
    actors,
    excerpts: published.excerpts,
    events: sortEvents(events),
    disagreements,
    links,
    background: published.background,
    ...(Object.keys(annotation.synonyms).length > 0 ? { synonyms: annotation.synonyms } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
    renamed: annotation.renamed,
    retired: annotation.retired,
  };
  const buildArticles = () => ({
    articles: [...articles.values()].map(({ article }) =>
      parseAsPublished(article, published.texts.get(article.id)),
    ),
    files: new Map([
      ...[...articles].map(([id, one]): [string, Buffer] => [
        articleUrl(one.file),
        published.texts.get(id) ?? bytesOf(one),
      ]),
      ...(logo?.files ?? []),
    ]),
  });
  return { content: { corpus, theme, buildArticles }, ...result };
}

/** Reads the annotation as text only: its bytes are another 31 MB for 20,000 events. */
function readAnnotationText(dir: string): string | Problem {
  const read = readText(dir, ANNOTATION_FILE);
  return "text" in read ? read.text : read;
}

/** Returns an article as it is published: the same, or the quotes of it. */
function parseAsPublished(article: Article, quotes: Buffer | undefined): Article {
  if (quotes === undefined) return article;
  const parsed = parseArticle(article.id, quotes.toString(), article.language);
  if (isArticleProblem(parsed)) throw new Error(`The published text of ${article.id} is not an article.`);
  return parsed;
}

/** Returns the bytes of an article's file. A check needs them only for their hash: 15 MB of 20,000 events. */
const bytesOf = cachePerObject(({ article, hasMark }: ArticleFile) =>
  Buffer.from((hasMark ? "\uFEFF" : "") + article.text),
);

const sharesWords = (a: TextSpan, b: TextSpan) => a.start < b.end && b.start < a.end;

function sortByPosition(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => ascending(a.path, b.path) || a.line - b.line || a.col - b.col);
}
