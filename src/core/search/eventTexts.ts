import { describeAttribution } from "../evidence/statements.ts";
import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { claimExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { quote } from "../text/quote.ts";

/** Parts of an event that a search looks in, each with its weight in the order of results. */
export const EVENT_PARTS = {
  title: 6,
  quote: 4,
  claim: 3,
  name: 3,
  alias: 3,
  stage: 2,
  tag: 2,
  place: 2,
  standing: 2,
  date: 1,
  silence: 1,
} as const;

/** A part of an event that a search looks in. */
export type EventPart = keyof typeof EVENT_PARTS;

/** A text of an event that a search looks in. */
export interface EventText {
  part: EventPart;
  text: string;
  /**
   * Describes what the text belongs to: an alias to an actor, a quote to an article, a claim to its type,
   * speaker and articles. A function: the search index does not need it (0.2 s for 10,000 events).
   */
  of?(): string;
}

/** Returns all texts of an event that a search looks in, the most important part first. */
export function eventTextsOf(event: TimelineEvent, corpus: Corpus): EventText[] {
  const { actor, article, excerpt, stage, tag, place, standing } = indexCorpus(corpus);
  const ids = [
    ...event.actors.map((one) => one.actor),
    ...event.claims.flatMap(({ speaker, reportedBy }) => [speaker, reportedBy ?? ""]),
  ];
  const actors = [...new Set(ids)].flatMap((id) => actor(id) ?? []);
  const articlesOf = (ids: readonly string[]) =>
    [...new Set(ids.flatMap((id) => article(excerpt(id)?.article ?? "")?.short ?? []))].map((name) =>
      quote(name),
    );
  const quotesOf = (part: EventPart, ids: readonly string[]) =>
    ids.map((id): EventText => ({ part, text: excerpt(id)?.exact ?? "", of: () => articlesOf([id]).join() }));
  const standings = new Set(event.claims.map((claim) => standing(claim.standing).label));
  const as = (part: EventPart, texts: readonly string[]) => texts.map((text): EventText => ({ part, text }));
  return [
    ...as("title", [event.title, event.label]),
    ...quotesOf("quote", claimExcerptsOf(event)),
    ...event.claims.map(
      (claim): EventText => ({
        part: "claim",
        text: claim.text,
        of: () => [describeAttribution(corpus, claim), ...articlesOf(claim.excerpts)].join(" · "),
      }),
    ),
    ...actors.flatMap(({ name, short }) => as("name", short === undefined ? [name] : [name, short])),
    ...actors.flatMap(({ name, aliases }) => as("alias", aliases).map((one) => ({ ...one, of: () => name }))),
    ...as("stage", [stage(event.stage).label]),
    ...event.tags.flatMap((id) => as("tag", [tag(id).label])),
    ...as("place", event.place === undefined ? [] : [place(event.place).label]),
    ...as("standing", [...standings]),
    ...quotesOf("date", event.date.excerpts),
    ...as("silence", event.silences),
  ];
}

const quotedNamesOf = cachePerObject(
  ({ articles }: Corpus) => new Set(articles.map(({ short }) => quote(short))),
);

/**
 * Returns the words of a text that a search finds: all except the names of articles in our own texts. An
 * event is not about an inquiry because “MPs call for inquiry” reports it.
 */
export function searchedTextOf({ part, text }: EventText, corpus: Corpus): string {
  if (part === "quote" || part === "date") return text;
  const names = quotedNamesOf(corpus);
  return text.replace(/[“‘].+?[”’](?!\p{L})/gu, (words) => (names.has(words) ? "" : words));
}
