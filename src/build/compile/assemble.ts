import { descending } from "d3";
import { findNamingExcerpt } from "../../core/evidence/findNamingExcerpt.ts";
import type { Actor } from "../../core/model/actor.ts";
import type { Correction, StandfirstClause } from "../../core/model/corpus.ts";
import type { Disagreement } from "../../core/model/disagreement.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { Link } from "../../core/model/link.ts";
import type { Participant, TimelineEvent } from "../../core/model/timelineEvent.ts";
import { SPEAKING_ROLE } from "../../core/model/vocabulary.ts";
import { truncateAtWord } from "../../core/text/quote.ts";
import type { YamlPath } from "./annotationProblems.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { NameWriter } from "./articleNames.ts";
import { dateBuilder } from "./buildDate.ts";
import { MAX_LABEL_LENGTH } from "./eventEntry.ts";
import type { Quote } from "./quoteEntry.ts";
import type { QuoteFinder } from "./quoteFinder.ts";
import type { Report } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

type RoleEntry = Annotation["events"][string]["actors"][string][number];

/** Entries of the corpus that were built before from entries that are the same, with their excerpts. */
export interface EntryMemo {
  entries: WeakMap<object, { id: string; built: unknown; excerpts: readonly Excerpt[] }>;
  /** Whether the case has problems so far. Then the entries are not kept. */
  hasProblems(): boolean;
}

/**
 * Builds an annotation's corpus entries, with the articles' names in their texts. Reports invalid quotes and
 * dates, and roles without an excerpt. Takes events and background out of the annotation: a check of 20,000
 * events would need 70 MB more.
 */
export function assemble(
  annotation: Annotation,
  articles: ReadonlyMap<string, ArticleFile>,
  finder: QuoteFinder,
  write: NameWriter,
  report: Report,
  memo?: EntryMemo,
) {
  const findAll = (quotes: readonly Quote[], path: YamlPath): string[] => {
    const found = quotes.map((quote, i) => finder.find(quote, [...path, i]));
    // A list of `flatMap` has room for 17 items: 13 MB for 20,000 events.
    return found.every((id) => id !== undefined) ? found : found.filter((id) => id !== undefined);
  };

  /** Builds an entry, unless it was built before with this id: an alias of YAML is the same entry. */
  const keep = <T>(
    [id, entry]: readonly [string, object],
    build: () => T,
    idsOf: (built: T) => readonly string[],
  ): T => {
    const known = memo?.entries.get(entry);
    if (known?.id === id) {
      for (const excerpt of known.excerpts) finder.keep(excerpt);
      return known.built as T;
    }
    const built = build();
    if (memo && !memo.hasProblems())
      memo.entries.set(entry, {
        id,
        built,
        excerpts: idsOf(built).flatMap((id) => finder.excerpts.get(id) ?? []),
      });
    return built;
  };

  const standfirst = (annotation.case.standfirst ?? []).map(({ text, excerpts }, i): StandfirstClause => {
    const path = ["case", "standfirst", i];
    return { text: write(text, [...path, "text"]), excerpts: findAll(excerpts, [...path, "excerpts"]) };
  });
  if (standfirst.length === 0) standfirst.push({ text: annotation.case.summary ?? "", excerpts: [] });

  const actors = Object.entries(annotation.actors).map(([id, actor]) =>
    keep(
      [id, actor],
      (): Actor => ({ id, ...actor, described: findAll(actor.described, ["actors", id, "described"]) }),
      ({ described }) => described,
    ),
  );
  const buildDate = dateBuilder(annotation, articles, finder, write, report);
  const findInRole = roleExcerptFinder(actors, finder);

  const buildEvent = ([id, event]: [string, Annotation["events"][string]]): TimelineEvent => {
    const path = ["events", id];
    const title = write(event.title, [...path, "title"]);
    const claims = event.claims.map((claim, i) => ({
      ...claim,
      text: write(claim.text, [...path, "claims", i, "text"]),
      excerpts: findAll(claim.excerpts, [...path, "claims", i, "excerpts"]),
    }));
    const date = buildDate(event, claims, [...path, "date"]);

    // A quote that is not found has its own problem, and may be the one that names an actor.
    const isWhole =
      claims.every(({ excerpts }, i) => excerpts.length === event.claims[i]?.excerpts.length) &&
      date.excerpts.length >= (event.date.excerpts?.length ?? 0);
    const participantsIn = (role: string, entry: RoleEntry, at: YamlPath) => {
      const listed = findAll(entry.excerpts ?? [], [...at, "excerpts"]);
      const because = entry.because && write(entry.because, [...at, "because"]);
      return entry.actors.map((actor, i): Participant => {
        if (because) return { actor, role, excerpts: [], because };
        if (listed.length > 0) return { actor, role, excerpts: listed };
        const found = findInRole(actor, role, { date, claims });
        if (found !== undefined) return { actor, role, excerpts: [found] };
        // An unknown actor has its own problem.
        if (isWhole && Object.hasOwn(annotation.actors, actor)) {
          report(
            [...at, "actors", i],
            `no quote of “${id}” names “${annotation.actors[actor]?.name}”`,
            actor,
            "write { actors: [id], excerpts: [ … ] } with a quote about this actor, or because: with your reason",
          );
        }
        return { actor, role, excerpts: [] };
      });
    };
    return {
      id,
      ...event,
      title,
      label: event.label ? write(event.label, [...path, "label"]) : truncateAtWord(title, MAX_LABEL_LENGTH),
      date,
      actors: Object.entries(event.actors).flatMap(([role, entries]) =>
        entries.flatMap((entry, i) => participantsIn(role, entry, [...path, "actors", role, i])),
      ),
      claims,
      silences: event.silences.map((silence, i) => write(silence, [...path, "silences", i])),
    };
  };
  const events = Array.from(takeEntries(annotation.events), (entry) =>
    keep(
      entry,
      () => buildEvent(entry),
      ({ actors, claims, date }) => [...actors, ...claims, date].flatMap(({ excerpts }) => excerpts),
    ),
  );

  const disagreements = Object.entries(annotation.disagreements).map(
    ([id, { draft: _draft, kind, events, sides, about, ...texts }]): Disagreement => {
      const path = ["disagreements", id];
      const written = (key: keyof typeof texts) => write(texts[key], [...path, key]);
      return {
        ...{ id, kind, events },
        ...(about === undefined ? {} : { about }),
        subject: written("subject"),
        title: written("title"),
        differs: written("differs"),
        shared: written("shared"),
        sides: sides.map(({ says, words, quote }, i) => ({
          says: write(says, [...path, "sides", i, "says"]),
          words: words ?? quote.exact,
          excerpt: finder.find(quote, [...path, "sides", i, "quote"]) ?? "",
        })),
      };
    },
  );
  const links = Array.from(
    annotation.links,
    ([i, link]): Link => ({ ...link, excerpts: findAll(link.excerpts, ["links", i, "excerpts"]) }),
  );
  const takenBackground = [...annotation.background];
  annotation.background.clear();
  const background = takenBackground.map(([i, entry]) =>
    keep(
      ["", entry],
      () => ({
        excerpt: finder.find(entry.quote, ["background", i, "quote"]) ?? "",
        reason: write(entry.reason, ["background", i, "reason"]),
      }),
      ({ excerpt }) => [excerpt],
    ),
  );
  const corrections = Array.from(annotation.corrections, ([i, { wrong, right, ...entry }]): Correction => {
    const path = ["corrections", i];
    return { ...entry, wrong: write(wrong, [...path, "wrong"]), right: write(right, [...path, "right"]) };
  }).toSorted((a, b) => descending(a.date, b.date));
  return { standfirst, events, disagreements, actors, links, background, corrections };
}

/** Yields the entries of a map, and removes each of them, so that their memory is free. */
function* takeEntries<T>(map: Record<string, T>): Generator<[string, T]> {
  for (const id of Object.keys(map)) {
    const entry = map[id] as T;
    delete map[id];
    yield [id, entry];
  }
}

/**
 * Builds a function that finds an excerpt for an actor's role in an event. For a speaker it is the actor's
 * first claim, else an excerpt of the claims that names the actor, else one of the date.
 */
function roleExcerptFinder(actors: readonly Actor[], { excerpts }: QuoteFinder) {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const findNaming = findNamingExcerpt(actors, excerpts);
  return (id: string, role: string, event: Pick<TimelineEvent, "date" | "claims">): string | undefined => {
    const spoken = event.claims.find(({ speaker }) => role === SPEAKING_ROLE && speaker === id)?.excerpts[0];
    const actor = actorById.get(id);
    if (spoken !== undefined || actor === undefined) return spoken;
    const excerptsOf = (ids: readonly string[]) => ids.flatMap((one) => excerpts.get(one) ?? []);
    const naming =
      findNaming(actor, excerptsOf(event.claims.flatMap((claim) => claim.excerpts))) ??
      findNaming(actor, excerptsOf(event.date.excerpts));
    return naming?.id;
  };
}
