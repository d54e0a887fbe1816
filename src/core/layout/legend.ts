import type { Corpus } from "../model/corpus.ts";
import type { MarkedKind } from "../model/disagreement.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { buildDrawingModel } from "./drawingModel.ts";
import { buildDifferenceSign, buildMarkGlyph, type GlyphPart } from "./markGlyph.ts";
import { findShapes, type Shape } from "./shapes.ts";

/** Sign that a key explains. Clusters are not in a key: they depend on the zoom. */
export type LegendShape = Exclude<Shape, "cluster">;

/** Sign of a key, in a box of some width and 22 CSS pixels. */
export interface LegendSign {
  width: number;
  parts: readonly LegendPart[];
}

/** Part of a sign: a rectangle or a path. */
export interface LegendPart extends Pick<GlyphPart, "rect" | "d"> {
  className: string;
  /** Kind of the difference of which it is the sign. */
  difference?: MarkedKind;
}

const DATES = {
  known: { form: "day", basis: "printed" },
  within: { form: "within", basis: "printed" },
  by: { form: "by", basis: "printed" },
  inferred: { form: "day", basis: "inferred" },
} as const;
const SIGN_KINDS = { articles: "articles", otherDifference: "disputed" } as const;

const BOX = { x0: 1, x1: 29, top: 4, height: 14 };
/** Left edge, middle and unit of the sign of a difference. */
const SIGN = [1, 11, 15] as const;
const MIN = { time: 0, precision: "day", approximate: false } as const;

/** Finds the signs of the interactive drawing of events that its key explains. */
export function findLegendShapes(events: readonly TimelineEvent[], corpus: Corpus): LegendShape[] {
  const { ends, voicePanels } = buildDrawingModel(events, corpus, false);
  const shapes = findShapes(events, corpus, (event) => voicePanels.has(event));
  const found = shapes.filter((shape) => shape !== "cluster");
  return ends.size > 0 ? [...found, "line"] : found;
}

/** Builds the sign of a key. */
export function buildLegendSign(shape: LegendShape): LegendSign {
  if (shape === "line")
    return { width: 30, parts: [{ className: "legend-line", d: "M1,11H20M28,11l-8,-4.5v9Z" }] };
  if (shape === "articles" || shape === "otherDifference") {
    const difference = SIGN_KINDS[shape];
    const d = buildDifferenceSign(difference, ...SIGN);
    return { width: 11, parts: [{ className: "differs-mark", difference, d }] };
  }
  const parts = buildMarkGlyph({ ...DATES[shape], min: MIN }, BOX);
  return { width: 30, parts: parts.map(({ kind, ...part }) => ({ className: `glyph ${kind}`, ...part })) };
}
