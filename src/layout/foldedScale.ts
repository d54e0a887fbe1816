import { scaleLinear } from "d3";
import type { Dating } from "../event/dating.ts";

const DAY = 86_400_000;
/** Room for a fold, in CSS pixels. */
const FOLD_WIDTH = 54;
/** An empty stretch is folded when it takes more than this share of the whole. */
const FOLD_SHARE = 0.1;
/** A stretch between two dates shorter than this share of its run is drawn at a pace of its own. */
const DENSE_SHARE = 0.02;

/** A stretch of time drawn at one pace, or folded. Times in ms UTC, `to` exclusive; x in CSS pixels. */
export interface Stretch {
  from: number;
  to: number;
  x0: number;
  x1: number;
  /** Whether it is a fold: empty, and drawn short. */
  folded: boolean;
}

/** Time ↔ pixels, monotone and continuous, with the stretches it is made of. */
export interface TimeScale {
  x(time: number): number;
  time(x: number): number;
  stretches: Stretch[];
}

type Ranged = Pick<Dating, "min" | "max">;
interface Piece {
  from: number;
  to: number;
  folded: boolean;
  dense: boolean;
  /** How many dates begin or end here: what asks for room. */
  bounds: number;
}

/** The finite times at which dates begin and (exclusive) end. */
function edgesOf(datings: readonly Ranged[]): { edges: number[]; count: Map<number, number> } {
  const count = new Map<number, number>();
  for (const { min, max } of datings) {
    for (const edge of [min?.time ?? (max ? max.time + 1 - DAY : null), max && max.time + 1]) {
      if (edge !== null) count.set(edge, (count.get(edge) ?? 0) + 1);
    }
  }
  return { edges: [...count.keys()].sort((a, b) => a - b), count };
}

/** The stretches between neighbouring edges, the long empty ones marked to be folded. */
function piecesOf(datings: readonly Ranged[]): Piece[] {
  const { edges, count } = edgesOf(datings);
  const first = edges[0] ?? 0;
  const whole = (edges.at(-1) ?? first) - first;
  const pieces = edges.slice(1).map((to, i): Piece => {
    const from = edges[i] ?? first;
    const covered = datings.some(
      ({ min, max }) => min !== null && max !== null && min.time < to && max.time >= from,
    );
    const folded = !covered && to - from > whole * FOLD_SHARE;
    return { from, to, folded, dense: false, bounds: (count.get(from) ?? 0) + (count.get(to) ?? 0) };
  });
  return pieces.map((piece, i) => {
    let [a, b] = [i, i];
    while (a > 0 && !pieces[a - 1]?.folded) a--;
    while (b + 1 < pieces.length && !pieces[b + 1]?.folded) b++;
    const run = (pieces[b]?.to ?? 0) - (pieces[a]?.from ?? 0);
    return { ...piece, dense: !piece.folded && piece.to - piece.from < run * DENSE_SHARE };
  });
}

/** Neighbours of one kind as one stretch, so that the pace changes seldom. */
function joined(pieces: readonly Piece[]): Piece[] {
  const spells: Piece[] = [];
  for (const piece of pieces) {
    const last = spells.at(-1);
    if (last && !last.folded && !piece.folded && last.dense === piece.dense) {
      last.to = piece.to;
      last.bounds += piece.bounds;
    } else spells.push({ ...piece });
  }
  return spells;
}

/**
 * The folded scale over `width` pixels: dense spells get room, empty years are drawn short.
 * A spell's room grows with the 0.4th power of its days and with the number of dates in it,
 * so that two days with a dozen statements stand beside sixteen months with four deaths.
 */
export function foldedScale(datings: readonly Ranged[], width: number): TimeScale {
  const spells = joined(piecesOf(datings));
  if (spells.length === 0) {
    const { edges } = edgesOf(datings);
    const at = edges[0] ?? 0;
    spells.push({ from: at - DAY, to: at + DAY, folded: false, dense: false, bounds: 1 });
  }
  const folds = spells.filter((spell) => spell.folded).length;
  const foldWidth = Math.min(FOLD_WIDTH, (width * 0.4) / Math.max(1, folds));
  const weight = (spell: Piece) =>
    spell.folded ? 0 : ((spell.to - spell.from) / DAY) ** 0.4 + 0.3 * spell.bounds;
  const total = spells.reduce((sum, spell) => sum + weight(spell), 0);
  let x = 0;
  const stretches = spells.map((spell): Stretch => {
    const x0 = x;
    x += spell.folded ? foldWidth : ((width - folds * foldWidth) * weight(spell)) / total;
    return { from: spell.from, to: spell.to, x0, x1: x, folded: spell.folded };
  });
  return scaleOf(stretches);
}

/** True linear time over `width` pixels, from the first date to the last. */
export function linearScale(datings: readonly Ranged[], width: number): TimeScale {
  const { stretches } = foldedScale(datings, width);
  const from = stretches[0]?.from ?? 0;
  const to = stretches.at(-1)?.to ?? 1;
  return scaleOf([{ from, to, x0: 0, x1: width, folded: false }]);
}

/** A piecewise linear scale through the stretches' ends; outside them it goes on at the outermost pace. */
function scaleOf(stretches: Stretch[]): TimeScale {
  const last = stretches.at(-1);
  const times = [...stretches.map((stretch) => stretch.from), last?.to ?? 1];
  const xs = [...stretches.map((stretch) => stretch.x0), last?.x1 ?? 1];
  const scale = scaleLinear(times, xs);
  return { x: (time) => scale(time), time: (x) => scale.invert(x), stretches };
}
