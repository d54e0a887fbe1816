import { groupBy } from "../../core/model/groupBy.ts";
import type { YamlPath } from "./annotationProblems.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { Quote } from "./quoteEntry.ts";
import type { Report } from "./readAnnotation.ts";

/** Returns a text that only quotes of the same words have. An article’s id has no space. */
function quoteKey({ article, exact, prefix, suffix }: Quote): string {
  if (prefix === undefined && suffix === undefined) return `${article} ${exact}`;
  return JSON.stringify([article, exact, prefix, suffix]);
}

/** Reports what a list has twice: quotes, actors of a role, claims, aliases, sides, events and links. */
export function checkDuplicates(annotation: Annotation, report: Report): void {
  const check = (
    what: string,
    keys: readonly string[],
    pathOf: (i: number) => YamlPath,
    shownAt: (i: number) => string | undefined = (i) => keys[i],
  ) => {
    if (keys.length < 2) return;
    const seen = new Set<string>();
    for (const [i, key] of keys.entries()) {
      if (seen.has(key)) report(pathOf(i), `this ${what} is in the list twice`, shownAt(i), "remove it");
      seen.add(key);
    }
  };
  const checkQuotes = (
    quotes: readonly Quote[],
    path: YamlPath,
    numberOf: (i: number) => number = (i) => i,
  ) => {
    if (quotes.length < 2) return;
    // All background of 20,000 events in one set would take 14 MB.
    for (const own of groupBy(quotes.keys(), (i) => quotes[i]?.article ?? "").values())
      check(
        "quote",
        own.map((i) => quoteKey(quotes[i] as Quote)),
        (at) => [...path, numberOf(own[at] ?? 0)],
        (at) => quotes[own[at] ?? 0]?.exact,
      );
  };
  for (const [id, event] of Object.entries(annotation.events)) {
    const path = ["events", id];
    checkQuotes(event.date.excerpts ?? [], [...path, "date", "excerpts"]);
    check("tag", event.tags, (i) => [...path, "tags", i]);
    for (const [role, entries] of Object.entries(event.actors)) {
      const placesOf = () => entries.flatMap(({ actors }, i) => actors.map((_, j) => [i, "actors", j]));
      const actors = entries.flatMap((entry) => entry.actors);
      check("actor", actors, (at) => [...path, "actors", role, ...(placesOf()[at] ?? [])]);
      for (const [i, { excerpts }] of entries.entries())
        checkQuotes(excerpts ?? [], [...path, "actors", role, i, "excerpts"]);
    }
    const claims = event.claims.map(({ text }) => text);
    check("claim", claims, (i) => [...path, "claims", i]);
    for (const [i, { excerpts }] of event.claims.entries())
      checkQuotes(excerpts, [...path, "claims", i, "excerpts"]);
  }
  for (const [i, { excerpts }] of (annotation.case.standfirst ?? []).entries())
    checkQuotes(excerpts, ["case", "standfirst", i, "excerpts"]);
  for (const [id, { aliases, described }] of Object.entries(annotation.actors)) {
    check("alias", aliases, (i) => ["actors", id, "aliases", i]);
    checkQuotes(described, ["actors", id, "described"]);
  }
  for (const [id, { events, sides }] of Object.entries(annotation.disagreements)) {
    const path = ["disagreements", id];
    check("event", events, (i) => [...path, "events", i]);
    const words = sides.map(({ words, quote }) => JSON.stringify([words, quote]));
    const says = sides.map((side) => side.says);
    check(
      "side",
      words,
      (i) => [...path, "sides", i],
      (i) => says[i],
    );
    check("summary of a side", says, (i) => [...path, "sides", i, "says"]);
  }
  const links = Array.from(annotation.links.values(), ({ from, kind, to }) => `${from} ${kind} ${to}`);
  const linkNumbers = [...annotation.links.keys()];
  check("link", links, (i) => ["links", linkNumbers[i] ?? 0]);
  for (const [i, { excerpts }] of annotation.links) checkQuotes(excerpts, ["links", i, "excerpts"]);
  const background = Array.from(annotation.background.values(), ({ quote }) => quote);
  const backgroundNumbers = [...annotation.background.keys()];
  checkQuotes(background, ["background"], (i) => backgroundNumbers[i] ?? 0);
}
