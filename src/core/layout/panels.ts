import { bisectLeft, bisectRight, minIndex, pairs } from "d3";
import type { Corpus } from "../model/corpus.ts";
import { DAY, MINUTE } from "../model/day.ts";
import { finestUnit } from "../model/eventDate.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { findDensityCut } from "./densityCuts.ts";
import { extentOf } from "./laneIndex.ts";
import { MAX_PANELS, MAX_VOICE_DAYS, MIN_VOICES } from "./limits.ts";
import { namePanels, type PanelNames } from "./panelNames.ts";
import { segmentTime } from "./segments.ts";
import { findPureVoiceDays, findVoiceDay, type VoiceSources } from "./voices.ts";

/*
 * The axis of time consists of panels. Each is drawn at one scale, and a gutter separates it from the next:
 *
 *   │ June 2014 – 2016   │ 4¾ years │ Inquests    ││ Friday 10 Dec ││ On or before 11 Dec │
 *   │ months     2015    │ left out │ Oct – 9 Dec ││ one day       ││ day not given       │
 */

/** Unit of the ticks of a panel. */
export type PanelUnit = "hour" | "day" | "month" | "year";

/** Part of time that is drawn at one scale, and the events that begin in it. */
export interface Panel extends PanelNames {
  /** Milliseconds UTC, `to` exclusive. */
  from: number;
  to: number;
  unit: PanelUnit;
  /** Whether all its events are statements that only the date of their article limits. */
  isVoices: boolean;
  /** Milliseconds between this panel and the next; 0 if none are left out. */
  leftOut: number;
  /** Relative width. It grows with the 0.4th power of the days and the root of the dates' bounds. */
  weight: number;
  /** In time order. Each event is in exactly one panel. */
  events: readonly TimelineEvent[];
}

const UNNAMED: PanelNames = { title: "", short: "", subtitle: "", stage: null };

/** Panel before it has a name and events. */
type Stretch = Pick<Panel, "from" | "to" | "isVoices"> & { bounds: number };

const daysOf = ({ from, to }: Pick<Stretch, "from" | "to">) => (to - from) / DAY;
/** Upper bound of the part of a width that grows with time: reached after 76 years. */
const MAX_TIME_WEIGHT = 60;
const weightOf = (stretch: Stretch) =>
  Math.min(daysOf(stretch) ** 0.4, MAX_TIME_WEIGHT) + Math.sqrt(stretch.bounds);

/** Returns the unit of the ticks of a stretch of time; hours only if the case has times of day. */
export function unitOf(stretch: Pick<Stretch, "from" | "to">, finest: number): PanelUnit {
  const days = daysOf(stretch);
  if (days > 12 * 366) return "year";
  if (days > 75) return "month";
  return finest === MINUTE && days <= 2 ? "hour" : "day";
}

/** Cuts the days of voices out of a stretch. */
function cutVoiceDays(stretch: Stretch, days: readonly number[]): Stretch[] {
  const day = days.find((time) => time >= stretch.from && time + DAY <= stretch.to);
  if (day === undefined) return [stretch];
  const share = (part: Pick<Stretch, "from" | "to">, bounds: number) => {
    return { ...stretch, ...part, bounds: Math.max(1, bounds) };
  };
  const before = share({ from: stretch.from, to: day }, stretch.bounds / 2);
  const voices = { ...share({ from: day, to: day + DAY }, stretch.bounds / 2), isVoices: true };
  const after = share({ from: day + DAY, to: stretch.to }, stretch.bounds / 2);
  const rest = days.filter((time) => time !== day);
  return [...cutVoiceDays(before, rest), voices, ...cutVoiceDays(after, rest)].filter(
    ({ from, to }) => to > from,
  );
}

/** Cuts a stretch where the density of dates changes much, into at most `MAX_PANELS`. */
function cutByDensity(stretch: Stretch, starts: Float64Array, depth = 3): Stretch[] {
  const time = depth > 0 && !stretch.isVoices ? findDensityCut(stretch, starts) : null;
  if (time === null) return [stretch];
  return [
    { ...stretch, to: time },
    { ...stretch, from: time },
  ].flatMap((part) => {
    const dates = bisectLeft(starts, part.to) - bisectLeft(starts, part.from);
    return cutByDensity({ ...part, bounds: 2 * dates }, starts, depth - 1);
  });
}

/** Difference between the scales of neighbours, as a logarithm. Time left out between them counts, too. */
function difference([a, b]: readonly [Stretch, Stretch]): number {
  const scale = (stretch: Stretch) => Math.log(daysOf(stretch) / weightOf(stretch));
  const gap = Math.log1p((b.from - a.to) / (a.to - a.from + b.to - b.from));
  return Math.abs(scale(a) - scale(b)) + gap + (a.isVoices === b.isVoices ? 0 : 2);
}

/** Merges the neighbours that differ least until there are at most `most`. */
function mergeStretches(stretches: readonly Stretch[], most: number): Stretch[] {
  const merged = [...stretches];
  while (merged.length > most) {
    const i = minIndex(pairs(merged), difference);
    const [a, b] = merged.slice(i, i + 2);
    if (!a || !b) break;
    const isVoices = a.isVoices && b.isVoices;
    merged.splice(i, 2, { from: a.from, to: b.to, isVoices, bounds: a.bounds + b.bounds });
  }
  return merged;
}

/**
 * Builds the panels of a case from its events, in time order: one to `most`. They do not depend on the width.
 * A panel of all time, as in a drawing to scale, is `most` = 1.
 */
export function buildPanels(
  events: readonly TimelineEvent[],
  corpus: VoiceSources & Pick<Corpus, "stages">,
  most = MAX_PANELS,
): Panel[] {
  const voiceDays = new Map<TimelineEvent, number>();
  for (const event of most > 1 ? events : []) {
    const day = findVoiceDay(event, corpus);
    if (day !== null) voiceDays.set(event, day);
  }
  const pureDays = findPureVoiceDays(events, voiceDays, MIN_VOICES);
  const voices = pureDays.length > MAX_VOICE_DAYS ? [] : pureDays;
  const isVoice = (event: TimelineEvent) => voices.includes(voiceDays.get(event) ?? Number.NaN);
  const dates = events.map((event) => {
    return isVoice(event) ? { form: "by" as const, min: null, max: event.date.max } : event.date;
  });
  const starts = Float64Array.from(events, (event) => extentOf(event)[0]).sort();
  const stretches = segmentTime(dates)
    .filter(({ isLeftOut }) => !isLeftOut)
    .flatMap(({ from, to, bounds }) => cutVoiceDays({ from, to, bounds, isVoices: false }, voices))
    .flatMap((stretch) => (most > 1 ? cutByDensity(stretch, starts) : [stretch]));
  const merged = mergeStretches(stretches, most);
  const finest = finestUnit(events.map(({ date }) => date));
  const members = merged.map(() => [] as TimelineEvent[]);
  for (const event of events) {
    const day = isVoice(event) ? voiceDays.get(event) : undefined;
    members[findPanel(merged, day ?? extentOf(event)[0])]?.push(event);
  }
  const panels = merged.map((stretch, i) => {
    const next = merged[i + 1];
    return {
      from: stretch.from,
      to: stretch.to,
      isVoices: stretch.isVoices,
      unit: unitOf(stretch, finest),
      leftOut: next ? next.from - stretch.to : 0,
      weight: weightOf(stretch),
      events: members[i] ?? [],
    };
  });
  const names = namePanels(panels, corpus);
  return panels.map((panel, i) => ({ ...panel, ...(names[i] ?? UNNAMED) }));
}

/** Finds the index of the panel that contains a time, or the nearest one. */
export function findPanel(panels: readonly Pick<Panel, "from" | "to">[], time: number): number {
  const starts = panels.map(({ from }) => from);
  return Math.max(0, bisectRight(starts, time) - 1);
}
