import { buildFoldedScale } from "../../core/layout/foldedScale.ts";
import { buildLanes } from "../../core/layout/lanes.ts";
import { MAX_ROWS } from "../../core/layout/limits.ts";
import { buildMarkLayout } from "../../core/layout/markLayout.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { AXIS_HEIGHT, gutterWidth, OVERVIEW_HEIGHT, plotWidth } from "./dimensions.ts";
import { measureLabel } from "./measureLabel.ts";

/** The widths that a drawing has on screens, in CSS pixels; beyond them the nearest one's height does. */
const NARROWEST = 500;
const WIDEST = 2600;

/** The lanes of all events at a width, as the page's own drawing lays them out at first. */
export function layoutAt(corpus: Corpus, width: number) {
  const plot = plotWidth(width, gutterWidth(corpus, "stage"));
  const scale = buildFoldedScale(
    corpus.events.map(({ date }) => date),
    plot,
  );
  const spec = { scale, width: plot, x0: 0, x1: plot, measure: measureLabel, rows: MAX_ROWS.stage };
  return { plot, scale, ...buildMarkLayout(buildLanes(corpus.events, "stage", corpus), spec) };
}

/** The height of the page's own drawing at each width: from `width` up to the next step's, in CSS pixels. */
export function staticHeights(corpus: Corpus): { width: number; height: number }[] {
  const steps: { width: number; height: number }[] = [];
  for (let width = NARROWEST; width <= WIDEST; width++) {
    const height = AXIS_HEIGHT + layoutAt(corpus, width).height + OVERVIEW_HEIGHT;
    if (steps.at(-1)?.height !== height) steps.push({ width, height });
  }
  return steps;
}
