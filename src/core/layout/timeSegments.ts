import { DAY } from "../model/day.ts";
import type { EventDate } from "../model/eventDate.ts";
import { DENSE_SHARE, FOLD_SHARE, MIN_FOLD_DAYS } from "./limits.ts";

/** What of a date the scale looks at. */
export type Ranged = Pick<EventDate, "min" | "max">;

/** A stretch of time of one kind. Times in ms UTC, `to` exclusive. */
export interface TimeSegment {
  from: number;
  to: number;
  /** Whether no date reaches into it and it is long. */
  folded: boolean;
  /** Whether its dates begin and end close to one another. */
  dense: boolean;
  /** How many dates begin or end here: what asks for room. */
  bounds: number;
}

/** At each finite time at which dates begin or (exclusive) end: how many do, and by how much the dates that cover it change. */
function segmentEdges(dates: readonly Ranged[]): { at: number; count: number; change: number }[] {
  const edges = new Map<number, { at: number; count: number; change: number }>();
  const add = (at: number, change: number) => {
    const edge = edges.get(at) ?? { at, count: 0, change: 0 };
    edges.set(at, { at, count: edge.count + 1, change: edge.change + change });
  };
  for (const { min, max } of dates) {
    // An open end reaches nowhere: “by a day” covers that day, “from a day on” covers that day, and no more.
    const from = min?.time ?? (max ? max.time + 1 - DAY : null);
    const to = max ? max.time + 1 : min ? min.time + DAY : null;
    if (from === null || to === null) continue;
    add(from, 1);
    add(to, -1);
  }
  return [...edges.values()].sort((a, b) => a.at - b.at);
}

/** The stretches between neighbouring edges, the long empty ones marked to be folded. */
function splitAtEdges(dates: readonly Ranged[]): TimeSegment[] {
  const edges = segmentEdges(dates);
  const whole = (edges.at(-1)?.at ?? 0) - (edges[0]?.at ?? 0);
  let covering = 0;
  return edges.slice(1).map(({ at: to, count }, i) => {
    const edge = edges[i] ?? { at: to, count: 0, change: 0 };
    covering += edge.change;
    const folded = covering === 0 && to - edge.at > Math.max(whole * FOLD_SHARE, MIN_FOLD_DAYS * DAY);
    return { from: edge.at, to, folded, dense: false, bounds: edge.count + count };
  });
}

/** Marks as dense what is short beside the run of unfolded pieces it stands in. */
function markDenseSegments(pieces: TimeSegment[]): TimeSegment[] {
  for (let a = 0; a < pieces.length; a++) {
    let b = a;
    while (b + 1 < pieces.length && !pieces[b + 1]?.folded) b++;
    const run = (pieces[b]?.to ?? 0) - (pieces[a]?.from ?? 0);
    for (let i = a; i <= b; i++) {
      const piece = pieces[i];
      if (piece) piece.dense = !piece.folded && piece.to - piece.from < run * DENSE_SHARE;
    }
    a = b;
  }
  return pieces;
}

/**
 * Time from the first date to the last as spells: dense ones, wide ones, and folds, which are long and empty.
 * Neighbours of one kind are one spell, so that the pace changes seldom. Always at least one spell.
 */
export function segmentTime(dates: readonly Ranged[]): TimeSegment[] {
  const spells: TimeSegment[] = [];
  for (const piece of markDenseSegments(splitAtEdges(dates))) {
    const last = spells.at(-1);
    if (last && !last.folded && !piece.folded && last.dense === piece.dense) {
      last.to = piece.to;
      last.bounds += piece.bounds;
    } else spells.push(piece);
  }
  if (spells.length > 0) return spells;
  const at = segmentEdges(dates)[0]?.at ?? 0;
  return [{ from: at - DAY, to: at + DAY, folded: false, dense: false, bounds: 1 }];
}
