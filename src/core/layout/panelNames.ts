import { formatFullDay, formatYear, hasWeekday } from "../dates/formatDay.ts";
import { dateMessages } from "../messages/dates.ts";
import { timelineMessages as messages } from "../messages/timeline.ts";
import type { Corpus } from "../model/corpus.ts";
import { DAY } from "../model/day.ts";
import { localTime } from "../model/eventDate.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { countVoiceArticles, type VoiceSources } from "./voices.ts";

/** Text of a panel's header. */
export interface PanelNames {
  /** Its stage, if no other panel has events of it; else its dates. */
  title: string;
  /** The title for a narrow panel. */
  short: string;
  /** Its dates, if the title is its stage; else its unit, or the meaning of its day. */
  subtitle: string;
  /** Id of the stage that the header names; null if it names none. */
  stage: string | null;
}

interface NamedPanel {
  from: number;
  to: number;
  unit: keyof typeof messages.units;
  isVoices: boolean;
  events: readonly TimelineEvent[];
}

/** Years above which the two ends of a panel are only years. */
const LONG_YEARS = 20;

/** Formats one end of a panel to its unit: "2016", "June 2014", "9 Dec 2021"; `last` is the last moment. */
function formatEnd(time: number, other: number, isEnd: boolean, months: readonly string[], isLong: boolean) {
  const [date, next] = [new Date(time), new Date(isEnd ? time + 1 : time)];
  const year = formatYear(time);
  const sameYear = formatYear(other) === year;
  const isMonthEdge = next.getUTCDate() === 1 && next.getTime() % DAY === 0;
  const isYearEdge = isMonthEdge && next.getUTCMonth() === 0;
  if (isLong || (isYearEdge && !sameYear)) return year;
  const month = months[date.getUTCMonth()] ?? "";
  const day = isMonthEdge ? month : dateMessages.join(date.getUTCDate(), month);
  return sameYear && !isEnd ? day : dateMessages.join(day, year);
}

/** Formats the time of a panel: "June 2014 – 2016", "Oct – 9 Dec 2021", "1142 – 1850", "2016". */
export function formatSpan({ from, to }: Pick<NamedPanel, "from" | "to">, length: "months" | "shortMonths") {
  const months = dateMessages[length];
  const last = to - 1;
  const isLong = to - from > LONG_YEARS * 366 * DAY;
  const [year, lastYear] = [formatYear(from), formatYear(last)];
  const isYear = (time: number) => new Date(time).toISOString().slice(5, 10) === "01-01" && time % DAY === 0;
  if (year === lastYear && isYear(from) && isYear(to)) return year;
  const [start, end] = [
    formatEnd(from, last, false, months, isLong),
    formatEnd(last, from, true, months, isLong),
  ];
  return end === dateMessages.join(start, lastYear) || start === end ? end : messages.span(start, end);
}

/** Returns the id of the stage that all events share; undefined if they do not. */
function sharedStage(events: readonly TimelineEvent[]): string | undefined {
  const stage = events[0]?.stage;
  return events.every((event) => event.stage === stage) ? stage : undefined;
}

/** Formats a day for a narrow panel: "Fri 10 Dec 2021". */
function formatShortDay(time: number): string {
  const day = new Date(time);
  const date = dateMessages.join(day.getUTCDate(), dateMessages.shortMonths[day.getUTCMonth()] ?? "");
  const weekday = hasWeekday(time) ? dateMessages.shortWeekdays[day.getUTCDay()] : undefined;
  return dateMessages.join(weekday ? dateMessages.join(weekday, date) : date, formatYear(time));
}

/** Returns whether an approximate date begins or ends where the panel does. */
function isApproximate({ from, to, events }: NamedPanel): boolean {
  return events.some(
    ({ date: { min, max } }) =>
      (min?.approximate && localTime(min) === from) || (max?.approximate && localTime(max) + 1 === to),
  );
}

/** Names panels. A stage is a name only if all its events begin in one panel, and nothing else does. */
export function namePanels(
  panels: readonly NamedPanel[],
  corpus: VoiceSources & Pick<Corpus, "stages">,
): PanelNames[] {
  const labels = new Map(corpus.stages.map(({ id, label }) => [id, label]));
  const panelsWith = new Map<string, number>();
  for (const { events } of panels)
    for (const stage of new Set(events.map((event) => event.stage)))
      panelsWith.set(stage, (panelsWith.get(stage) ?? 0) + 1);
  return panels.map((panel): PanelNames => {
    const { from, to, unit, isVoices, events } = panel;
    const last = Math.floor((to - 1) / DAY) * DAY;
    if (isVoices) {
      const title = messages.onOrBefore(formatFullDay(last));
      const subtitle = messages.articleDay(countVoiceArticles(events, corpus));
      return { title, short: messages.onOrBefore(formatShortDay(last)), subtitle, stage: null };
    }
    const shared = sharedStage(events);
    const stage = shared !== undefined && panelsWith.get(shared) === 1 ? shared : null;
    const label = panels.length > 1 && stage !== null ? labels.get(stage) : undefined;
    if (to - from <= DAY) {
      const subtitle = label ?? messages.oneDay;
      return {
        title: formatFullDay(from),
        short: formatShortDay(from),
        subtitle,
        stage: label ? stage : null,
      };
    }
    const about = (text: string) => (isApproximate(panel) ? messages.about(text) : text);
    const [span, short] = [about(formatSpan(panel, "months")), about(formatSpan(panel, "shortMonths"))];
    if (label !== undefined) return { title: label, short: label, subtitle: short, stage };
    return { title: span, short, subtitle: messages.units[unit], stage: null };
  });
}
