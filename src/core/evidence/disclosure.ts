import { group } from "d3";
import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import { endOfDay, startOfDay } from "../model/day.ts";
import type { Link } from "../model/link.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";

/** When an event became public, as far as the articles say, and by when it was in print. Times in ms UTC. */
export interface Disclosure {
  /** The events at which it became public, each with its `became-public-at` link; empty if no link says. */
  at: { event: TimelineEvent; link: Link }[];
  /** Id of the earliest article that reports the event. */
  article: string;
  /** End of that article's day: the latest time at which the event became public. */
  printedBy: number;
  /** Time from which the event may have been public; null if nothing in the articles bounds it. */
  possiblyFrom: number | null;
  /** Time from which the event was public for certain; never after `printedBy`. */
  certainlyFrom: number;
}

/** The parts of a corpus that say when its events became public. */
type DisclosureSources = Pick<Corpus, "events" | "links" | "excerpts"> & {
  articles: readonly { id: string; date: string }[];
};

/**
 * Returns the disclosure of each event, by event id. A `became-public-at` link leads to an event whose date
 * bounds it on both sides. The earliest article that reports the event gives an upper bound, the only one
 * without a link.
 */
export const disclosuresOf: (sources: DisclosureSources) => ReadonlyMap<string, Disclosure> = cachePerObject(
  ({ events, links, excerpts, articles }: DisclosureSources) => {
    const eventById = new Map(events.map((event) => [event.id, event]));
    const articleOf = new Map(excerpts.map(({ id, article }) => [id, article]));
    const printTimes = new Map(articles.map(({ id, date }) => [id, endOfDay(startOfDay(date))]));
    const printTime = (article: string) => printTimes.get(article) ?? Number.POSITIVE_INFINITY;
    const linksFrom = group(
      links.filter(({ kind }) => kind === "became-public-at"),
      ({ from }) => from,
    );
    return new Map(
      events.map((event) => {
        const sources = [...new Set(allExcerptsOf(event).flatMap((id) => articleOf.get(id) ?? []))];
        const [article = ""] = sources.sort((a, b) => printTime(a) - printTime(b));
        const at = (linksFrom.get(event.id) ?? []).flatMap((link) => {
          const to = eventById.get(link.to);
          return to ? [{ event: to, link }] : [];
        });
        const printedBy = printTime(article);
        return [event.id, { at, article, printedBy, ...disclosureBounds(event, at, printedBy) }];
      }),
    );
  },
);

function disclosureBounds(event: TimelineEvent, at: Disclosure["at"], printedBy: number) {
  // An approximate date, such as "about 10 December", is no upper bound.
  const latest = at.map(({ event: { date } }) =>
    date.max && !date.max.approximate ? date.max.time : Number.POSITIVE_INFINITY,
  );
  const certainlyFrom = Math.min(printedBy, ...latest);
  const earliest = Math.min(...at.map(({ event: { date } }) => date.min?.time ?? Number.NEGATIVE_INFINITY));
  if (!Number.isFinite(earliest)) return { possiblyFrom: null, certainlyFrom };
  const happened = event.date.min?.time ?? Number.NEGATIVE_INFINITY;
  return { possiblyFrom: Math.min(Math.max(earliest, happened), certainlyFrom), certainlyFrom };
}

/** The page's words for whether an event was public at some time. */
export const PUBLICITY_LABELS = {
  "not-yet": "Had not happened by then",
  undisclosed: "Had not become public by then",
  perhaps: "May have become public by then",
  unknown: "The articles do not say when this became known",
  public: "Was public by then",
} as const;

/** Whether an event was public at some time. */
export type Publicity = keyof typeof PUBLICITY_LABELS;

/**
 * Returns whether an event was public at a time (milliseconds UTC), as far as the articles say:
 *
 *     not-yet │ undisclosed │ perhaps │ public ─▶
 *          date.min   possiblyFrom  certainlyFrom
 *
 *     not-yet │        unknown        │ public ─▶     if possiblyFrom is null
 *     unknown               │ perhaps │ public ─▶     if date.min is null
 */
export function publicityAt(
  { date: { min } }: TimelineEvent,
  disclosure: Disclosure,
  time: number,
): Publicity {
  const { possiblyFrom, certainlyFrom } = disclosure;
  if (time >= certainlyFrom) return "public";
  if (min !== null && time < min.time) return "not-yet";
  if (possiblyFrom === null) return "unknown";
  if (time >= possiblyFrom) return "perhaps";
  return min === null ? "unknown" : "undisclosed";
}

/** Finds whether an event of a corpus was public at a time (milliseconds UTC); null if no time is chosen. */
export function findPublicity(corpus: Corpus, event: TimelineEvent, time: number | null): Publicity | null {
  const disclosure = time === null ? undefined : disclosuresOf(corpus).get(event.id);
  return time === null || !disclosure ? null : publicityAt(event, disclosure, time);
}

/**
 * Finds the stops of the as-of slider: the last millisecond (UTC) of each day on which an event happened,
 * became public or was printed, in order, up to the day of the last article.
 */
export function findAsOfStops(
  events: readonly TimelineEvent[],
  disclosures: ReadonlyMap<string, Disclosure>,
): number[] {
  const all = [...disclosures.values()];
  const last = Math.max(...all.map(({ printedBy }) => printedBy).filter(Number.isFinite));
  const times = [
    ...events.flatMap(({ date }) => date.max?.time ?? []),
    ...all.flatMap(({ possiblyFrom, certainlyFrom, printedBy }) => [
      possiblyFrom ?? printedBy,
      certainlyFrom,
      printedBy,
    ]),
  ];
  const days = times.filter(Number.isFinite).map(endOfDay);
  return [...new Set(days)].filter((day) => day <= last).sort((a, b) => a - b);
}
