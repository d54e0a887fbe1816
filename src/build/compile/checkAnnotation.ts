import { builtInRoles, builtInStandings } from "../../core/model/builtInTerms.ts";
import { ARTICLE_AS_SPEAKER, UNNAMED_SPEAKER } from "../../core/model/timelineEvent.ts";
import { STATED } from "../../core/model/vocabulary.ts";
import type { YamlPath } from "./annotationProblems.ts";
import type { Annotation } from "./annotationSchema.ts";
import { checkDuplicates } from "./checkDuplicates.ts";
import { checkSynonyms } from "./checkSynonyms.ts";
import type { DraftEntry } from "./eventEntry.ts";
import type { AnnotationResult, EntryKind, Report } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

/**
 * Reports everything that a valid shape allows and a case does not, except quotes and dates. Words that may
 * be in an article that cannot be read are not checked: the article has its own problem.
 */
export function checkAnnotation(
  annotation: Annotation,
  has: AnnotationResult["has"],
  articles: ReadonlyMap<string, ArticleFile>,
  report: Report,
): void {
  checkStandfirst(annotation, report);
  checkArticles(annotation, has, report);
  checkReferences(annotation, has, report);
  checkFormerIds(annotation, has, report);
  checkCorrections(annotation, has, report);
  checkReasons(annotation, report);
  checkDuplicates(annotation, report);
  checkDisagreements(annotation, has, report);
  if (articles.size < Object.keys(annotation.articles).length) return;
  checkAliases(annotation, articles, report);
  checkSynonyms(annotation, articles, report);
}

function checkStandfirst({ case: { standfirst, summary } }: Annotation, report: Report): void {
  if (standfirst !== undefined || summary !== undefined) return;
  const todo = "add standfirst: a list of clauses, each with text and excerpts";
  report(["case", "standfirst"], "the case has no standfirst", undefined, todo);
}

/** Reports short names that two articles have, and editions of articles that are not listed. */
function checkArticles({ articles }: Annotation, has: AnnotationResult["has"], report: Report): void {
  const names = new Set<string>();
  for (const [id, { short, "edition-of": original }] of Object.entries(articles)) {
    const path = ["articles", id];
    if (short !== undefined && names.has(short))
      report([...path, "short"], "another article has this name", short, "choose another name");
    if (short !== undefined) names.add(short);
    if (original !== undefined && (original === id || !has("articles", original)))
      report(
        [...path, "edition-of"],
        "this is not the id of another article",
        original,
        "write an id from articles",
      );
  }
}

/** Ids that need no entry, because every case has them. */
const BUILT_IN_IDS: Partial<Record<EntryKind, readonly string[]>> = {
  roles: builtInRoles().map(({ id }) => id),
  standings: builtInStandings().map(({ id }) => id),
};

/** Reports ids without an entry, and speakers that do not fit. */
function checkReferences(annotation: Annotation, has: AnnotationResult["has"], report: Report): void {
  const check = (kind: EntryKind, id: string, path: YamlPath) => {
    const builtIn = BUILT_IN_IDS[kind];
    if (has(kind, id) || builtIn?.includes(id)) return;
    const others = builtIn
      ? `, or write one of ${builtIn.join(", ")}`
      : ", or write an id that is listed there";
    report(path, `no entry of “${kind}” has this id`, id, `add it to ${kind}${others}`);
  };
  const checkEvent = (id: string, path: YamlPath) => {
    check("events", id, path);
    if (!Object.hasOwn(annotation.drafts.events, id)) return;
    const todo = "remove “draft: true” once the event has its quotes, or remove this id";
    report(path, "this event is a draft, which no build contains", id, todo);
  };
  const { harmed } = annotation.case;
  if (harmed !== undefined) check("groups", harmed, ["case", "harmed"]);
  for (const [id, actor] of Object.entries(annotation.actors)) {
    check("groups", actor.group, ["actors", id, "group"]);
    if (id === ARTICLE_AS_SPEAKER || id === UNNAMED_SPEAKER)
      report(["actors", id], "this id is reserved for speakers", id, "choose another id");
  }
  const entries: [string, Annotation["events"][string] | DraftEntry][] = [
    ...Object.entries(annotation.events),
    ...Object.entries(annotation.drafts.events),
  ];
  for (const [id, event] of entries) {
    if (event.stage !== undefined) check("stages", event.stage, ["events", id, "stage"]);
    event.tags.forEach((tag, i) => void check("tags", tag, ["events", id, "tags", i]));
    if (event.place !== undefined) check("places", event.place, ["events", id, "place"]);
    for (const [role, entries] of Object.entries(event.actors)) {
      check("roles", role, ["events", id, "actors", role]);
      entries.forEach(({ actors }, i) => {
        actors.forEach(
          (actor, j) => void check("actors", actor, ["events", id, "actors", role, i, "actors", j]),
        );
      });
    }
    event.claims.forEach(({ speaker, reportedBy, standing }, i) => {
      const path = ["events", id, "claims", i];
      if (speaker !== undefined && speaker !== ARTICLE_AS_SPEAKER && speaker !== UNNAMED_SPEAKER)
        check("actors", speaker, [...path, "speaker"]);
      if (reportedBy !== undefined) check("actors", reportedBy, [...path, "reportedBy"]);
      if (standing !== undefined) check("standings", standing, [...path, "standing"]);
      if (standing === STATED && speaker !== undefined && speaker !== ARTICLE_AS_SPEAKER) {
        const wrong = "the speaker of a claim with the standing “stated” is the article";
        report([...path, "speaker"], wrong, speaker, "write speaker: article");
      }
    });
  }
  for (const [id, { events, about }] of Object.entries(annotation.disagreements)) {
    events.forEach((event, i) => void checkEvent(event, ["disagreements", id, "events", i]));
    if (about !== undefined) check("subjects", about, ["disagreements", id, "about"]);
  }
  for (const [i, { from, to }] of annotation.links) {
    checkEvent(from, ["links", i, "from"]);
    checkEvent(to, ["links", i, "to"]);
    if (from === to)
      report(["links", i, "to"], "this links an event to itself", to, "write the id of another event");
  }
}

/** Reports participants with both quotes and a reason. */
function checkReasons({ events }: Annotation, report: Report): void {
  for (const [id, event] of Object.entries(events))
    for (const [role, entries] of Object.entries(event.actors))
      for (const [i, { excerpts, because }] of entries.entries()) {
        if (!excerpts || because === undefined) continue;
        const path = ["events", id, "actors", role, i, "because"];
        report(path, "this has both quotes and a reason", because, "keep one of them");
      }
}

/** Reports former ids that are in use now, and renamed ids that lead to no event, actor or stage. */
function checkFormerIds(annotation: Annotation, has: AnnotationResult["has"], report: Report): void {
  const { drafts, renamed, retired } = annotation;
  const isUsed = (id: string) => (["events", "actors", "stages"] as const).some((kind) => has(kind, id));
  const isPresent = (id: string) => isUsed(id) && !Object.hasOwn(drafts.events, id);
  for (const [kind, ids] of Object.entries({ renamed, retired })) {
    for (const id of Object.keys(ids)) {
      if (isUsed(id)) report([kind, id], "this id is in use", id, "remove this line, or the entry");
    }
  }
  for (const [from, to] of Object.entries(renamed)) {
    const seen = new Set([from]);
    let end = to;
    for (; Object.hasOwn(renamed, end) && !seen.has(end); end = renamed[end] ?? end) seen.add(end);
    if (isPresent(end) || Object.hasOwn(retired, end)) continue;
    const todo = "write a present id, or move the old id to “retired”";
    report(["renamed", from], "no event, actor or stage has this id", to, todo);
  }
}

/** Reports corrections of unknown events, and second ones of an event and day: both would have one id. */
function checkCorrections(annotation: Annotation, has: AnnotationResult["has"], report: Report): void {
  const { corrections, drafts, renamed, retired } = annotation;
  const seen = new Set<string>();
  for (const [i, { date, event }] of corrections) {
    const path = ["corrections", i, "event"];
    const isKnown =
      (has("events", event) && !Object.hasOwn(drafts.events, event)) || Object.hasOwn(retired, event);
    const todo = Object.hasOwn(renamed, event)
      ? `write its present id, “${renamed[event]}”`
      : "write the id of an event, or one that “retired” lists";
    if (!isKnown) report(path, "no published or removed event has this id", event, todo);
    const key = `${date} ${event}`;
    if (seen.has(key)) report(path, "this event has two corrections of one day", event, "join them into one");
    seen.add(key);
  }
}

function checkAliases(
  annotation: Annotation,
  articles: ReadonlyMap<string, ArticleFile>,
  report: Report,
): void {
  for (const [id, { aliases }] of Object.entries(annotation.actors)) {
    aliases.forEach((alias, i) => {
      if ([...articles.values()].some(({ article }) => article.text.includes(alias))) return;
      const todo = "write a name that an article uses, or remove it";
      report(["actors", id, "aliases", i], "no article uses this alias", alias, todo);
    });
  }
}

/** Reports differing words that their quote does not have once, and kinds that do not fit the articles. */
function checkDisagreements(annotation: Annotation, has: AnnotationResult["has"], report: Report): void {
  for (const [id, { kind, sides }] of Object.entries(annotation.disagreements)) {
    const path = ["disagreements", id];
    sides.forEach(({ words, quote }, i) => {
      if (words === undefined || quote.exact.split(words).length === 2) return;
      const wrong = "the quote does not have these words exactly once";
      report([...path, "sides", i, "words"], wrong, words, "copy words that the quote has once");
    });
    const articles = new Set(sides.map(({ quote }) => quote.article));
    // An unknown article is reported at its quote.
    if (![...articles].every((article) => has("articles", article))) continue;
    const fits = kind === "articles" ? articles.size > 1 : kind === "within" ? articles.size === 1 : true;
    if (fits) continue;
    const wrong = `the sides come from ${articles.size} ${articles.size === 1 ? "article" : "articles"}, which does not fit this kind`;
    report([...path, "kind"], wrong, kind, "write the kind that fits");
  }
}
