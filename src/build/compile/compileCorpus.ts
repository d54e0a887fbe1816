import { createHash } from "node:crypto";
import { join } from "node:path";
import { buildCoverage } from "../../core/evidence/coverage.ts";
import { type ArticleRecord, CORPUS_VERSION, type Corpus } from "../../core/model/corpus.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { sortEvents } from "../../core/model/sortEvents.ts";
import type { Annotation } from "./annotationSchema.ts";
import { assemble } from "./assemble.ts";
import { attachRoleExcerpts } from "./attachRoleExcerpts.ts";
import { checkDuplicates } from "./checkDuplicates.ts";
import { checkReferences } from "./checkReferences.ts";
import { checkAliases, checkWording } from "./checkWording.ts";
import { findUncoveredSentences, formatCoverage } from "./coverageReport.ts";
import { quoteFinder } from "./quoteFinder.ts";
import { type Report, readAnnotation } from "./readAnnotation.ts";
import { ANNOTATION_FILE, type ArticleFile, articleFilesIn, readArticleFile, readText } from "./readSeeds.ts";

/** A case as it is published: the corpus, and the articles' bytes by their URL. */
export interface CompiledCase {
  corpus: Corpus;
  files: Map<string, Buffer>;
}

/** All results of compiling a seeds folder. Problems and notes are in the order of files and lines. */
export interface CompileResult {
  /** Null if there is a problem. */
  compiled: CompiledCase | null;
  problems: Problem[];
  /** Accepted words of earlier versions, each with its replacement. */
  notes: Problem[];
  /** Each article's coverage as lines to print, problems or not; empty if the annotation is unreadable. */
  coverage: string[];
}

/** Compiles a seeds folder. Writes nothing. */
export function compileSeeds(dir: string): CompileResult {
  const unreadable = (problems: Problem[]) => {
    // The articles can be checked without an annotation.
    const ofArticles = articleFilesIn(dir).flatMap((file) => articleProblems(dir, file));
    return {
      compiled: null,
      problems: sortByPosition([...problems, ...ofArticles]),
      notes: [],
      coverage: [],
    };
  };
  const read = readText(dir, ANNOTATION_FILE);
  if (!("text" in read)) return unreadable([read]);
  const { annotation, problems, notes, placeOf, has } = readAnnotation(join(dir, ANNOTATION_FILE), read.text);
  if (annotation === null) return unreadable(problems);
  const whole = problems.length === 0;
  const complain: Report = (path, wrong, found, todo) =>
    problems.push({ ...placeOf(path), wrong, found: formatValue(found), todo });

  const articles = readArticles(dir, annotation, whole, problems, complain);
  const finder = quoteFinder(articles, (id) => has("articles", id), complain);
  checkReferences(annotation, has, complain);
  checkDuplicates(annotation, complain);
  const {
    events: bare,
    disagreements,
    links,
    actors,
    background,
  } = assemble(annotation, finder.find, complain);
  checkAliases(annotation, articles, complain);
  checkWording(disagreements, finder.exactOf, complain);
  const coverage: string[] = [];
  const excerpts = finder.all();
  const excerptById = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const events = attachRoleExcerpts(annotation, bare, actors, excerptById, complain);
  const covering = { events, links, disagreements, excerpts, background };
  for (const { article, file } of articles.values()) {
    const sentences = buildCoverage(covering, article);
    // An entry that can't be read may be what a sentence's cover is in.
    if (whole) problems.push(...findUncoveredSentences(article, join(dir, file), sentences));
    coverage.push(...formatCoverage(article, join(dir, file), sentences));
  }
  const result = { problems: sortByPosition(problems), notes: sortByPosition(notes), coverage };
  if (problems.length > 0) return { compiled: null, ...result };

  const content = {
    format: "on-the-record/corpus" as const,
    version: CORPUS_VERSION as typeof CORPUS_VERSION,
    title: annotation.case.title,
    summary: annotation.case.summary,
    ...(annotation.case.note === undefined ? {} : { note: annotation.case.note }),
    articles: [...articles.values()].map(buildArticleRecord),
    stages: labelledList(annotation.stages),
    groups: labelledList(annotation.groups),
    actors,
    excerpts,
    events: sortEvents(events),
    disagreements,
    links,
    background,
    renamed: annotation.renamed,
    retired: annotation.retired,
  };
  const edition = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const { format, version, ...rest } = content;
  const files = new Map([...articles.values()].map((entry) => [buildArticleRecord(entry).url, entry.bytes]));
  return { compiled: { corpus: { format, version, edition, ...rest }, files }, ...result };
}

function sortByPosition(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.col - b.col,
  );
}

function labelledList(entries: Record<string, string>) {
  return Object.entries(entries).map(([id, label]) => ({ id, label }));
}

function buildArticleRecord({ article, file, sha256 }: ArticleFile): ArticleRecord {
  const headline = article.text.slice(article.headline.start, article.headline.end);
  return { id: article.id, file, url: `articles/${file}`, date: article.date, headline, sha256 };
}

/** What is wrong with an article file that no annotation names. */
function articleProblems(dir: string, file: string): Problem[] {
  const read = readArticleFile(dir, file, file);
  return "wrong" in read ? [read] : [];
}

function readArticles(
  dir: string,
  annotation: Annotation,
  whole: boolean,
  problems: Problem[],
  complain: Report,
) {
  const articles = new Map<string, ArticleFile>();
  for (const [id, file] of Object.entries(annotation.articles)) {
    if (!/^[\w.-]+\.txt$/.test(file)) {
      complain(
        ["articles", id],
        "an article’s file name has letters, digits, dots, hyphens and underscores, and ends in .txt",
        file,
        "rename the file, and name it here alone, without a folder",
      );
      continue;
    }
    const twin = Object.keys(annotation.articles).find(
      (other) => other !== id && annotation.articles[other] === file,
    );
    if (twin !== undefined && articles.has(twin)) {
      complain(["articles", id], `this file is listed as “${twin}” already`, file, "list it once");
      continue;
    }
    const read = readArticleFile(dir, id, file);
    if ("wrong" in read) problems.push(read);
    else articles.set(id, read);
  }
  const listed = new Set(Object.values(annotation.articles));
  for (const file of whole ? articleFilesIn(dir).filter((name) => !listed.has(name)) : []) {
    complain(
      ["articles"],
      "an article of the folder is not listed",
      file,
      "list it under articles, or take it away",
    );
  }
  return articles;
}
