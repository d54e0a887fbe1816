import { formatDateSpan } from "../dates/formatDateSpan.ts";
import { formatDay } from "../dates/formatDay.ts";
import { peopleMessages as messages } from "../messages/people.ts";
import type { Corpus } from "../model/corpus.ts";
import { endOfDay, startOfDay } from "../model/day.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { SPEAKING_ROLE } from "../model/vocabulary.ts";
import { disclosuresOf, latestDay } from "./disclosure.ts";

/**
 * Returns the end of the last day on which a speaker can have said something of an event (milliseconds UTC):
 * the day of the earliest article that quotes it; the event at which it became public, if the speaker speaks
 * there; the event itself, if others became public at it. The event's own date can be that of the act.
 */
function lastDayOfStatement(
  corpus: Corpus,
  event: TimelineEvent,
  speaker: string,
  excerpts: readonly string[],
): number {
  const { excerpt, article } = indexCorpus(corpus);
  const articleDays = excerpts.flatMap((id) => {
    const date = article(excerpt(id)?.article ?? "")?.date;
    return date === undefined ? [] : endOfDay(startOfDay(date));
  });
  const disclosure = disclosuresOf(corpus).get(event.id);
  const hearings = [
    ...(disclosure?.at ?? []).map((one) => one.event),
    ...(disclosure?.isPublicAct ? [event] : []),
  ].filter(({ actors }) => actors.some(({ actor, role }) => actor === speaker && role === SPEAKING_ROLE));
  return Math.min(...articleDays, ...hearings.map(({ date }) => latestDay(date)));
}

/**
 * Describes when a speaker said something of an event: "said on or before 10 December 2021". If the event
 * became public at another one, its own date is that of the act: "…, concerning June 2014 to 2016".
 */
export function describeWhenSaid(
  corpus: Corpus,
  event: TimelineEvent,
  speaker: string,
  excerpts: readonly string[],
): string {
  const last = lastDayOfStatement(corpus, event, speaker, excerpts);
  const isAct = (disclosuresOf(corpus).get(event.id)?.at.length ?? 0) > 0;
  const about = isAct ? formatDateSpan(event.date) : "";
  const said = Number.isFinite(last) ? messages.saidBy(formatDay(last)) : messages.saidOnUnknownDay;
  return about === "" ? said : messages.saidAbout(said, about);
}
