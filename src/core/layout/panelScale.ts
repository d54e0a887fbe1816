import { sum } from "d3";
import { DAY } from "../model/day.ts";
import type { Panel } from "./panels.ts";
import { PANEL_PADDING } from "./placeMark.ts";
import { GUTTER_TIME, piecewiseScale, type ScaleSegment, type TimeScale } from "./timeScale.ts";

/** Width of a gutter between neighbours, with the paddings of both panels, in CSS pixels. */
const GUTTER = 10 + 2 * PANEL_PADDING;
/** Widths of a drawing from which the gutter of left-out time is as wide as its text wants, in CSS pixels. */
const WIDE_DRAWING = 900;
const LEFT_OUT_GUTTER = { wide: 96, narrow: 68 };

type SizedPanel = Pick<Panel, "from" | "to" | "isVoices" | "leftOut" | "weight">;

/** Returns the smallest width of a panel in a drawing of `width` CSS pixels: room for its header and text. */
function leastWidth({ from, to, isVoices }: SizedPanel, width: number): number {
  if (isVoices) return Math.min(340, Math.max(170, width * 0.26));
  if (to - from <= DAY) return width >= 1000 ? 150 : 112;
  return width >= 1000 ? 140 : 84;
}

/** Shares `room` among panels by their weights. None is narrower than its `least` width, if there is room. */
function shareRoom(panels: readonly SizedPanel[], room: number, least: readonly number[]): number[] {
  const total = sum(least);
  if (total >= room) return least.map((one) => (one * room) / total);
  const fixed = new Set<number>();
  for (;;) {
    const rest = room - sum(fixed, (i) => least[i]);
    const weights = sum(panels, ({ weight }, i) => (fixed.has(i) ? 0 : weight));
    const shares = panels.map(({ weight }, i) =>
      fixed.has(i) ? (least[i] ?? 0) : (rest * weight) / weights,
    );
    const tight = shares.flatMap((share, i) => (!fixed.has(i) && share < (least[i] ?? 0) ? [i] : []));
    if (tight.length === 0) return shares;
    for (const i of tight) fixed.add(i);
  }
}

/**
 * Builds the scale of panels over `width` CSS pixels. Widths that are room for text grow with `textSize`, its
 * size as a multiple of the usual one. Gutters are segments, too. One between neighbours takes
 * the last half minute of the earlier panel, so that the scale is continuous and can be inverted:
 * ```
 *   panel             │  gutter  │ panel
 *   from … to − 30 s  │ 30 s     │ from … to
 * ```
 */
export function buildPanelScale(panels: readonly SizedPanel[], width: number, textSize = 1): TimeScale {
  /** Width in CSS pixels of the usual text. */
  const textWidth = width / textSize;
  const leftOutText = textWidth >= WIDE_DRAWING ? LEFT_OUT_GUTTER.wide : LEFT_OUT_GUTTER.narrow;
  const leftOut = leftOutText * textSize + 2 * PANEL_PADDING;
  const gutters = panels.map(({ leftOut: time }, i) =>
    i === panels.length - 1 ? 0 : time > 0 ? leftOut : GUTTER,
  );
  // Even in a very narrow drawing, panels keep half of the width.
  const gutterShare = Math.min(1, (width * 0.5) / Math.max(1, sum(gutters)));
  const least = panels.map((panel) => leastWidth(panel, textWidth) * textSize);
  const widths = shareRoom(panels, width - sum(gutters) * gutterShare, least);
  const segments: ScaleSegment[] = [];
  let x = 0;
  panels.forEach(({ from, to, leftOut: time }, i) => {
    const next = panels[i + 1];
    const end = next && time === 0 ? to - GUTTER_TIME : to;
    const panelEnd = x + (widths[i] ?? 0);
    segments.push({ from, to: end, x0: x, x1: panelEnd, folded: false });
    x = panelEnd;
    if (!next) return;
    const gutter = (gutters[i] ?? 0) * gutterShare;
    segments.push({ from: end, to: next.from, x0: x, x1: x + gutter, folded: true });
    x += gutter;
  });
  return piecewiseScale(segments);
}
