import { type LanesBy, laneLabelsOf } from "../../core/layout/lanes.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { measureLabel } from "./measureLabel.ts";

/** Heights of the axis above the lanes and of the overview below them, in CSS pixels. */
export const AXIS_HEIGHT = 46;
export const OVERVIEW_HEIGHT = 46;

/** Returns the width of the lanes' names in CSS pixels: that of the widest name, between 96 and 190. */
export function gutterWidth(corpus: Corpus, by: LanesBy): number {
  const widths = laneLabelsOf(corpus, by).map(({ label }) => measureLabel(label) * 1.05 + 22);
  return Math.min(190, Math.max(96, ...widths));
}

/** Returns the width of the plot beside the names, in a drawing of `width` CSS pixels. */
export function plotWidth(width: number, gutter: number): number {
  return Math.max(200, width - gutter - 8);
}
