import { bisectLeft, bisectRight } from "d3";
import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import { DAY, startOfDay } from "../model/day.ts";
import { localTime } from "../model/eventDate.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { SPEAKING_ROLE } from "../model/vocabulary.ts";
import { coveredTime } from "./segments.ts";

/** The parts of a corpus that say which statements are dated only by their article. */
export type VoiceSources = Pick<Corpus, "excerpts"> & { articles: readonly { id: string; date: string }[] };

const articleOf: (sources: VoiceSources) => ReadonlyMap<string, string> = cachePerObject(
  ({ excerpts }: VoiceSources) => new Map(excerpts.map(({ id, article }) => [id, article])),
);

/** Counts the articles whose date limits these statements. */
export function countVoiceArticles(events: readonly TimelineEvent[], sources: VoiceSources): number {
  const articles = new Map(sources.articles.map(({ id, date }) => [id, startOfDay(date)]));
  const limiting = events.flatMap((event) =>
    allExcerptsOf(event)
      .map((excerpt) => articleOf(sources).get(excerpt) ?? "")
      .filter((article) => articles.get(article) === findVoiceDay(event, sources)),
  );
  return new Set(limiting).size;
}

const articleDays: (sources: VoiceSources) => ReadonlyMap<string, number> = cachePerObject(
  ({ articles, excerpts }: VoiceSources) => {
    const days = new Map(articles.map(({ id, date }) => [id, startOfDay(date)]));
    return new Map(excerpts.map(({ id, article }) => [id, days.get(article) ?? Number.NaN]));
  },
);

/**
 * Finds the day of a statement that only the date of its article limits: somebody spoke on or before that
 * day, and no article says when. Null for every other event. Milliseconds UTC.
 */
export function findVoiceDay(event: TimelineEvent, sources: VoiceSources): number | null {
  const { form, max } = event.date;
  if ((form !== "by" && form !== "within") || max?.precision !== "day" || max.approximate) return null;
  if (!event.actors.some(({ role }) => role === SPEAKING_ROLE)) return null;
  const day = Math.floor(localTime(max) / DAY) * DAY;
  const days = articleDays(sources);
  return allExcerptsOf(event).some((excerpt) => days.get(excerpt) === day) ? day : null;
}

/**
 * Finds the days on which at least `least` of the events are voices and no other event's date is. `voiceDays`
 * has the day of each voice by its event.
 */
export function findPureVoiceDays(
  events: readonly TimelineEvent[],
  voiceDays: ReadonlyMap<TimelineEvent, number>,
  least: number,
): number[] {
  const counts = new Map<number, number>();
  for (const day of voiceDays.values()) counts.set(day, (counts.get(day) ?? 0) + 1);
  const covered = events.flatMap((event) => {
    const time = voiceDays.has(event) ? null : coveredTime(event.date);
    return time === null ? [] : [time];
  });
  const starts = Float64Array.from(covered, ([from]) => from).sort();
  const ends = Float64Array.from(covered, ([, to]) => to).sort();
  const isPure = (day: number) => bisectLeft(starts, day + DAY) === bisectRight(ends, day);
  return [...counts].flatMap(([day, count]) => (count >= least && isPure(day) ? [day] : []));
}
