import { createHash } from "node:crypto";
import { join } from "node:path";
import { type ArticleRecord, CORPUS_VERSION, type Corpus } from "../corpus/corpus.ts";
import type { Role } from "../event/actor.ts";
import type { Disagreement } from "../event/disagreement.ts";
import { sortEvents } from "../event/sortEvents.ts";
import { ARTICLE_SPEAKS, type TimelineEvent, UNNAMED } from "../event/timelineEvent.ts";
import { type Problem, shown } from "../problem/problem.ts";
import type { Annotation } from "./annotation.ts";
import { uncoveredSentences } from "./coverage.ts";
import { datedRange } from "./datingOf.ts";
import { quoteFinder } from "./quoteFinder.ts";
import { readAnnotation, type YamlPath } from "./readAnnotation.ts";
import { ANNOTATION_FILE, type ArticleFile, articleFilesIn, readArticleFile, readText } from "./seeds.ts";

/** A seeds folder as it is published: the corpus, and the articles' bytes by their url. */
export interface Compiled {
  corpus: Corpus;
  files: Map<string, Buffer>;
}

/** Adds a problem at a place in the annotation file. */
export type Complain = (path: YamlPath, wrong: string, found: unknown, todo: string) => void;

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

/** Every id that one entry uses of another must be there. */
function checkReferences(annotation: Annotation, complain: Complain): void {
  const known = (kind: "actors" | "events" | "stages" | "groups", id: string, path: YamlPath) => {
    if (!Object.hasOwn(annotation[kind], id)) {
      complain(
        path,
        `no entry of “${kind}” has this id`,
        id,
        `add it to ${kind}, or use an id that is there`,
      );
    }
  };
  for (const [id, actor] of Object.entries(annotation.actors)) {
    known("groups", actor.group, ["actors", id, "group"]);
    if (id === ARTICLE_SPEAKS || id === UNNAMED)
      complain(["actors", id], "this id is kept for speakers", id, "take another");
  }
  for (const [id, event] of Object.entries(annotation.events)) {
    known("stages", event.stage, ["events", id, "stage"]);
    for (const [role, actors] of Object.entries(event.actors)) {
      actors.forEach((actor, i) => void known("actors", actor, ["events", id, "actors", role, i]));
    }
    event.claims.forEach(({ speaker, reportedBy, standing }, i) => {
      const path = ["events", id, "claims", i];
      if (speaker !== ARTICLE_SPEAKS && speaker !== UNNAMED) known("actors", speaker, [...path, "speaker"]);
      if (reportedBy !== undefined) known("actors", reportedBy, [...path, "reportedBy"]);
      if (standing === "stated" && speaker !== ARTICLE_SPEAKS) {
        complain(
          [...path, "speaker"],
          "what is stated is said by the article itself",
          speaker,
          "write speaker: article",
        );
      }
    });
  }
  for (const [id, { events }] of Object.entries(annotation.disagreements)) {
    events.forEach((event, i) => void known("events", event, ["disagreements", id, "events", i]));
  }
  annotation.links.forEach(({ from, to }, i) => {
    known("events", from, ["links", i, "from"]);
    known("events", to, ["links", i, "to"]);
  });
}

type Find = ReturnType<typeof quoteFinder>["find"];

/** Puts ids for quotes and ranges for dates; complains where it can't. */
function assemble(annotation: Annotation, find: Find, complain: Complain) {
  const many = (quotes: Annotation["links"][number]["excerpts"], path: YamlPath) =>
    quotes.flatMap((quote, i) => find(quote, [...path, i]) ?? []);
  const events = Object.entries(annotation.events).map(([id, event]): TimelineEvent => {
    const path = ["events", id];
    const { edtf, basis, reasoning, excerpts } = event.date;
    return {
      id,
      title: event.title,
      label: event.label,
      stage: event.stage,
      dating: {
        edtf,
        ...rangeOrComplaint(edtf, [...path, "date", "edtf"], complain),
        basis,
        reasoning,
        excerpts: many(excerpts, [...path, "date", "excerpts"]),
      },
      actors: Object.entries(event.actors).flatMap(([role, actors]) =>
        actors.map((actor) => ({ actor, role: role as Role })),
      ),
      claims: event.claims.map(({ reportedBy, ...claim }, i) => ({
        ...claim,
        ...(reportedBy === undefined ? {} : { reportedBy }),
        excerpts: many(claim.excerpts, [...path, "claims", i, "excerpts"]),
      })),
      silences: event.silences,
    };
  });
  const disagreements = Object.entries(annotation.disagreements).map(
    ([id, { sides, ...disagreement }]): Disagreement => ({
      id,
      ...disagreement,
      sides: sides.map(({ quote, ...side }, i) => ({
        ...side,
        excerpt: find(quote, ["disagreements", id, "sides", i, "quote"]) ?? "",
      })),
    }),
  );
  const actors = Object.entries(annotation.actors).map(([id, { short, ...actor }]) => ({
    id,
    ...actor,
    ...(short === undefined ? {} : { short }),
    described: many(actor.described, ["actors", id, "described"]),
  }));
  const links = annotation.links.map((link, i) => ({
    ...link,
    excerpts: many(link.excerpts, ["links", i, "excerpts"]),
  }));
  const background = annotation.background.map(({ quote, reason }, i) => ({
    excerpt: find(quote, ["background", i, "quote"]) ?? "",
    reason,
  }));
  return { events, disagreements, actors, links, background };
}

function rangeOrComplaint(edtf: string, path: YamlPath, complain: Complain) {
  try {
    return datedRange(edtf);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    complain(
      path,
      `this is not an EDTF date that we can draw (${why.replace(/:$/, "")})`,
      edtf,
      "write a day, month or year, a/b, [a..b] or [..b]",
    );
    return { form: "day" as const, min: null, max: null };
  }
}

/** An alias is a word of the sources: it must stand in one of them. */
function checkAliases(annotation: Annotation, articles: Map<string, ArticleFile>, complain: Complain): void {
  for (const [id, { aliases }] of Object.entries(annotation.actors)) {
    aliases.forEach((alias, i) => {
      if ([...articles.values()].some(({ article }) => article.text.includes(alias))) return;
      complain(
        ["actors", id, "aliases", i],
        "no article uses this alias",
        alias,
        "take the articles’ own word, or drop it",
      );
    });
  }
}

/** A disagreement's emphasised words must stand once in their excerpt; its kind must fit its articles. */
function checkWords(
  disagreements: Disagreement[],
  exactOf: (id: string) => { exact: string; article: string } | undefined,
  complain: Complain,
): void {
  for (const { id, kind, sides } of disagreements) {
    const found = sides.map((side) => exactOf(side.excerpt));
    sides.forEach((side, i) => {
      const exact = found[i]?.exact;
      if (exact === undefined || exact.split(side.words).length === 2) return;
      complain(
        ["disagreements", id, "sides", i, "words"],
        "these words do not stand once in the quote",
        side.words,
        "take words from the quote",
      );
    });
    const articles = new Set(found.map((excerpt) => excerpt?.article));
    if (articles.has(undefined) || kind === "between-parties") continue;
    const count = articles.size;
    if ((kind === "inside-one") === (count === 1)) continue;
    complain(
      ["disagreements", id, "kind"],
      `the sides come from ${count} articles, which this kind can't be`,
      kind,
      "set the kind that fits",
    );
  }
}
