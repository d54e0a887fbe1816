import { group } from "d3";
import { formatDay } from "../dates/formatDay.ts";
import { evidenceMessages as messages } from "../messages/evidence.ts";
import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import { endOfDay, startOfDay } from "../model/day.ts";
import { type EventDate, localTime } from "../model/eventDate.ts";
import type { Link } from "../model/link.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";

/**
 * When an event was public at the latest, as far as the articles say. They never say that something was not
 * public before, so there is no lower bound.
 */
export interface Disclosure {
  /** The events at which it became public, each with its `became-public-at` link; empty if no link says. */
  at: { event: TimelineEvent; link: Link }[];
  /** Whether other events became public at this one: it was public itself on its day. */
  isPublicAct: boolean;
  /** Id of the earliest article that reports the event. */
  article: string;
  /** Time from which the event was public: the end of a day at the latest. Milliseconds UTC. */
  publicBy: number;
  /** The same without the inferred dates of events. Before this time, it is inferred that it was public. */
  knownBy: number;
}

/** The parts of a corpus that say when its events became public. */
type DisclosureSources = Pick<Corpus, "events" | "links" | "excerpts"> & {
  articles: readonly { id: string; date: string }[];
};

/** Returns the end of the last day on which an event can have been; infinite if the articles do not say. */
export function latestDay({ max }: EventDate): number {
  // An approximate date, such as "about 10 December", is no upper bound.
  return max && !max.approximate ? endOfDay(localTime(max)) : Number.POSITIVE_INFINITY;
}

/**
 * Returns the disclosure of each event, by event id. An event was public by the day of the earliest article
 * that reports it, by the day of each event at which it became public, and, if other events became public at
 * it, by its own day.
 */
export const disclosuresOf: (sources: DisclosureSources) => ReadonlyMap<string, Disclosure> = cachePerObject(
  ({ events, links, excerpts, articles }: DisclosureSources) => {
    const eventById = new Map(events.map((event) => [event.id, event]));
    const articleOf = new Map(excerpts.map(({ id, article }) => [id, article]));
    const articleDays = new Map(articles.map(({ id, date }) => [id, endOfDay(startOfDay(date))]));
    const dayOf = (article: string) => articleDays.get(article) ?? Number.POSITIVE_INFINITY;
    const disclosing = links.filter(({ kind }) => kind === "became-public-at");
    const linksFrom = group(disclosing, ({ from }) => from);
    const publicActs = new Set(disclosing.map(({ to }) => to));
    return new Map(
      events.map((event) => {
        const sources = [...new Set(allExcerptsOf(event).flatMap((id) => articleOf.get(id) ?? []))];
        const [article = ""] = sources.sort((a, b) => dayOf(a) - dayOf(b));
        const at = (linksFrom.get(event.id) ?? []).flatMap((link) => {
          const to = eventById.get(link.to);
          return to ? [{ event: to, link }] : [];
        });
        const isPublicAct = publicActs.has(event.id);
        const days = [...at.map(({ event: { date } }) => date), ...(isPublicAct ? [event.date] : [])];
        const publicByDays = (dates: EventDate[]) => Math.min(dayOf(article), ...dates.map(latestDay));
        const publicBy = publicByDays(days);
        const knownBy = publicByDays(days.filter(({ basis }) => basis !== "inferred"));
        return [event.id, { at, isPublicAct, article, publicBy, knownBy }];
      }),
    );
  },
);

/** Whether an event was public at some time. */
export type Publicity = keyof typeof messages.publicity;

/**
 * Returns whether an event was public at a time (milliseconds UTC), as far as the articles say:
 *
 *     not-yet │ perhaps │ public ─▶
 *         date.min   publicBy
 *
 * Without a lower bound, or with an approximate one, it may always have happened and have been public.
 */
export function publicityAt(
  { date: { min } }: TimelineEvent,
  { publicBy }: Disclosure,
  time: number,
): Publicity {
  if (time >= publicBy) return "public";
  return min && !min.approximate && time < localTime(min) ? "not-yet" : "perhaps";
}

/** Finds whether an event of a corpus was public at a time (milliseconds UTC); null if no time is chosen. */
export function findPublicity(corpus: Corpus, event: TimelineEvent, time: number | null): Publicity | null {
  const disclosure = time === null ? undefined : disclosuresOf(corpus).get(event.id);
  return time === null || !disclosure ? null : publicityAt(event, disclosure, time);
}

/** Describes whether an event was public at a time, with the day by which it was; "" if no time is chosen. */
export function describePublicity(corpus: Corpus, event: TimelineEvent, time: number | null): string {
  const publicity = findPublicity(corpus, event, time);
  const disclosure = disclosuresOf(corpus).get(event.id);
  if (publicity === null || !disclosure) return "";
  const { publicBy, knownBy } = disclosure;
  const words = messages.publicity[publicity];
  const inferIf = (inferred: boolean, text: string) => (inferred ? messages.inferred(text) : text);
  if (publicity === "not-yet") return inferIf(event.date.basis === "inferred", words);
  if (publicity === "public" || !Number.isFinite(publicBy)) return words;
  return inferIf(publicBy < knownBy, messages.publicBy(words, formatDay(publicBy)));
}
