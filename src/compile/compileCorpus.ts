import { createHash } from "node:crypto";
import { join } from "node:path";
import { type ArticleRecord, CORPUS_VERSION, type Corpus } from "../corpus/corpus.ts";
import { sortEvents } from "../event/sortEvents.ts";
import { type Problem, shown } from "../problem/problem.ts";
import type { Annotation } from "./annotation.ts";
import { assemble } from "./assemble.ts";
import { checkReferences } from "./checkReferences.ts";
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

/** Compiles a seeds folder, or returns every problem in it. Writes nothing. */
export function compileSeeds(dir: string): Compiled | Problem[] {
  const read = readText(dir, ANNOTATION_FILE);
  if (!("text" in read)) return [read];
  const parsed = readAnnotation(join(dir, ANNOTATION_FILE), read.text);
  if (Array.isArray(parsed)) return parsed;
  const { annotation, placeOf } = parsed;
  const problems: Problem[] = [];
  const complain: Complain = (path, wrong, found, todo) =>
    problems.push({ ...placeOf(path), wrong, found: shown(found), todo });

  const articles = readArticles(dir, annotation, problems, complain);
  const finder = quoteFinder(articles, annotation, complain);
  checkReferences(annotation, complain);
  const { events, disagreements, links, actors, background } = assemble(annotation, finder.find, complain);
  checkAliases(annotation, articles, complain);
  checkWords(disagreements, finder.exactOf, complain);
  const resting = [
    ...events.flatMap((event) => event.claims.flatMap((claim) => claim.excerpts)),
    ...background.map((entry) => entry.excerpt),
  ];
  for (const { article, file } of articles.values()) {
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

function readArticles(dir: string, annotation: Annotation, problems: Problem[], complain: Complain) {
  const articles = new Map<string, ArticleFile>();
  for (const [id, file] of Object.entries(annotation.articles)) {
    if (!/^[\w.-]+\.txt$/.test(file)) {
      complain(
        ["articles", id],
        "this is not the name of a .txt file in this folder",
        file,
        "name the file alone",
      );
      continue;
    }
    const read = readArticleFile(dir, id, file);
    if ("wrong" in read) problems.push(read);
    else articles.set(id, read);
  }
  const listed = new Set(Object.values(annotation.articles));
  for (const file of articleFilesIn(dir).filter((name) => !listed.has(name))) {
    complain(
      ["articles"],
      "an article of the folder is not listed",
      file,
      "list it under articles, or take it away",
    );
  }
  return articles;
}
