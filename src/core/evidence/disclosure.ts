import { endOfDay, startOfDay } from "../model/day.ts";
import type { Excerpt } from "../model/excerpt.ts";
import type { Link } from "../model/link.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";

/** When the articles say that an event came out, and by when it was in print. */
export interface Disclosure {
  /** The events at which it came out, as the articles tell; empty where they don't say. */
  at: { event: TimelineEvent; link: Link }[];
  /** The earliest article that tells of it. */
  article: string;
  /** The end of that article's day: the latest at which it became public. Milliseconds UTC. */
  printedBy: number;
  /** It may have been public from then on; null where the articles don't say when it came out. Milliseconds UTC. */
  possiblyFrom: number | null;
  /** It was public from then on. Milliseconds UTC. */
  certainlyFrom: number;
}

/** What came out of the corpus that this needs. */
interface DisclosureSources {
  events: readonly TimelineEvent[];
  links: readonly Link[];
  excerpts: readonly Excerpt[];
  /** `date` is YYYY-MM-DD. */
  articles: readonly { id: string; date: string }[];
}

/**
 * When each event came out, by event id. It came out on the date of an event to which a `became-public-at` link leads, with
 * all the width of that date, and not before it happened. Without such a link there is only an upper bound: the date
 * of the earliest article that its excerpts are from.
 */
export function buildDisclosures({
  events,
  links,
  excerpts,
  articles,
}: DisclosureSources): Map<string, Disclosure> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const articleOf = new Map(excerpts.map(({ id, article }) => [id, article]));
  const dayEnd = new Map(articles.map(({ id, date }) => [id, endOfDay(startOfDay(date))]));
  const linksFrom = new Map<string, Link[]>();
  for (const link of links) {
    if (link.kind === "became-public-at")
      linksFrom.set(link.from, [...(linksFrom.get(link.from) ?? []), link]);
  }
  const found = new Map<string, Disclosure>();
  for (const event of events) {
    const tellers = [...new Set(allExcerptsOf(event).flatMap((id) => articleOf.get(id) ?? []))];
    const printedIn = (id: string) => dayEnd.get(id) ?? Number.POSITIVE_INFINITY;
    const [article = ""] = tellers.sort((a, b) => printedIn(a) - printedIn(b));
    const at = (linksFrom.get(event.id) ?? []).flatMap((link) => {
      const to = byId.get(link.to);
      return to ? [{ event: to, link }] : [];
    });
    found.set(event.id, {
      at,
      article,
      printedBy: printedIn(article),
      ...disclosureBounds(event, at, printedIn(article)),
    });
  }
  return found;
}

function disclosureBounds(event: TimelineEvent, at: Disclosure["at"], printed: number) {
  // “About a day” sets no day by which it surely was.
  const latest = at.map(({ event: { date } }) =>
    date.max && !date.max.approximate ? date.max.time : Number.POSITIVE_INFINITY,
  );
  const certainlyFrom = Math.min(printed, ...latest);
  if (at.length === 0) return { possiblyFrom: null, certainlyFrom };
  const earliest = Math.min(...at.map((there) => there.event.date.min?.time ?? Number.NEGATIVE_INFINITY));
  // It came out at something for which the articles give no earliest day: nothing says from when it may have been public.
  if (earliest === Number.NEGATIVE_INFINITY) return { possiblyFrom: null, certainlyFrom };
  const happened = event.date.min?.time ?? Number.NEGATIVE_INFINITY;
  return { possiblyFrom: Math.min(Math.max(earliest, happened), certainlyFrom), certainlyFrom };
}

/** The page's words for what is known at a time about whether an event was public. */
export const PUBLICITY_LABELS = {
  "not-yet": "Had not happened by then",
  undisclosed: "Had not become public by then",
  perhaps: "May have become public by then",
  unknown: "The articles do not say when this became known",
  public: "Was public by then",
} as const;

/** What is known at a time about whether an event was public. */
export type Publicity = keyof typeof PUBLICITY_LABELS;

/** What was known of an event at a time (milliseconds UTC), as far as the articles tell. */
export function publicityAt(event: TimelineEvent, disclosure: Disclosure, time: number): Publicity {
  const { min } = event.date;
  if (time >= disclosure.certainlyFrom) return "public";
  if (min !== null && time < min.time) return "not-yet";
  if (disclosure.possiblyFrom === null) return "unknown";
  // Without an earliest day nothing says that it could have happened yet.
  if (min === null && time < disclosure.possiblyFrom) return "unknown";
  return time >= disclosure.possiblyFrom ? "perhaps" : "undisclosed";
}

/**
 * The days worth a stop, as the last millisecond of each, in order: when something happened, came out or was printed,
 * up to the last print.
 */
export function findAsOfStops(
  events: readonly TimelineEvent[],
  disclosure: ReadonlyMap<string, Disclosure>,
): number[] {
  const all = [...disclosure.values()];
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
