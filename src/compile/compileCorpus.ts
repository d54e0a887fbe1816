import { createHash } from "node:crypto";
import { join } from "node:path";
import { type ArticleRecord, CORPUS_VERSION, type Corpus } from "../corpus/corpus.ts";
import { sortEvents } from "../event/sortEvents.ts";
import { type Problem, shown } from "../problem/problem.ts";
import type { Annotation } from "./annotation.ts";
import { assemble } from "./assemble.ts";
import { checkReferences } from "./checkReferences.ts";
import { checkRepeats } from "./checkRepeats.ts";
import { checkAliases, checkWords } from "./checkWords.ts";
import { uncoveredSentences } from "./coverage.ts";
import { quoteFinder } from "./quoteFinder.ts";
import { type Complain, readAnnotation } from "./readAnnotation.ts";
import { ANNOTATION_FILE, type ArticleFile, articleFilesIn, readArticleFile, readText } from "./seeds.ts";

/** A seeds folder as it is published: the corpus, and the articles' bytes by their url. */
export interface Compiled {
  corpus: Corpus;
  files: Map<string, Buffer>;
}

/** Compiles a seeds folder, or returns every problem in it, in the order of its files. Writes nothing. */
export function compileSeeds(dir: string): Compiled | Problem[] {
  const compiled = compile(dir);
  if (!Array.isArray(compiled)) return compiled;
  return compiled.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.col - b.col,
  );
}

function compile(dir: string): Compiled | Problem[] {
  const read = readText(dir, ANNOTATION_FILE);
  // Without an annotation the articles can still be looked at one by one.
  if (!("text" in read)) return [read, ...articleFilesIn(dir).flatMap((file) => faultsOf(dir, file))];
  const { annotation, problems, placeOf, has } = readAnnotation(join(dir, ANNOTATION_FILE), read.text);
  if (annotation === null)
    return [...problems, ...articleFilesIn(dir).flatMap((file) => faultsOf(dir, file))];
  const whole = problems.length === 0;
  const complain: Complain = (path, wrong, found, todo) =>
    problems.push({ ...placeOf(path), wrong, found: shown(found), todo });

  const articles = readArticles(dir, annotation, whole, problems, complain);
  const finder = quoteFinder(articles, (id) => has("articles", id), complain);
  checkReferences(annotation, has, complain);
  checkRepeats(annotation, complain);
  const { events, disagreements, links, actors, background } = assemble(annotation, finder.find, complain);
  checkAliases(annotation, articles, complain);
  checkWords(disagreements, finder.exactOf, complain);
  const resting = [
    ...events.flatMap((event) => event.claims.flatMap((claim) => claim.excerpts)),
    ...background.map((entry) => entry.excerpt),
  ];
  // An entry that can't be read may be what a sentence's cover is in.
  for (const { article, file } of whole ? articles.values() : []) {
    const spans = resting.flatMap((id) => finder.spanOf(id, article.id));
    problems.push(...uncoveredSentences(article, join(dir, file), spans));
  }
  if (problems.length > 0) return problems;

  const content = {
    format: "on-the-record/corpus" as const,
    version: CORPUS_VERSION as typeof CORPUS_VERSION,
    title: annotation.case.title,
    summary: annotation.case.summary,
    articles: [...articles.values()].map(recordOf),
    stages: labelled(annotation.stages),
    groups: labelled(annotation.groups),
    actors,
    excerpts: finder.all(),
    events: sortEvents(events),
    disagreements,
    links,
    background,
    renamed: annotation.renamed,
    retired: annotation.retired,
  };
  const edition = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const { format, version, ...rest } = content;
  return {
    corpus: { format, version, edition, ...rest },
    files: new Map([...articles.values()].map((entry) => [recordOf(entry).url, entry.bytes])),
  };
}

function labelled(entries: Record<string, string>) {
  return Object.entries(entries).map(([id, label]) => ({ id, label }));
}

function recordOf({ article, file, sha256 }: ArticleFile): ArticleRecord {
  const headline = article.text.slice(article.headline.start, article.headline.end);
  return { id: article.id, file, url: `articles/${file}`, date: article.date, headline, sha256 };
}

/** What is wrong with an article file that no annotation names. */
function faultsOf(dir: string, file: string): Problem[] {
  const read = readArticleFile(dir, file, file);
  return "wrong" in read ? [read] : [];
}

function readArticles(
  dir: string,
  annotation: Annotation,
  whole: boolean,
  problems: Problem[],
  complain: Complain,
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
