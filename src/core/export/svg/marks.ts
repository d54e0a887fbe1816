import { dateShapeOf } from "../../dates/dateShape.ts";
import { findPublicity } from "../../evidence/disclosure.ts";
import { buildThread } from "../../evidence/thread.ts";
import { type Cluster, clusterChipOf } from "../../layout/clusters.ts";
import {
  buildDateGlyph,
  buildDifferenceCorner,
  type GlyphExtent,
  type GlyphPart,
} from "../../layout/dateGlyph.ts";
import { extentOf } from "../../layout/laneIndex.ts";
import type { Lane, Mark } from "../../layout/markLayout.ts";
import { buildArcAnchors, buildThreadArcs } from "../../layout/threadArcs.ts";
import type { Corpus } from "../../model/corpus.ts";
import { differenceKindOf, type MarkedKind } from "../../model/disagreement.ts";
import type { EventDate } from "../../model/eventDate.ts";
import { indexCorpus } from "../../model/indexCorpus.ts";
import type { ExportRequest } from "../exportRequest.ts";
import { mixColours, PALETTE } from "./palette.ts";
import { svgText } from "./text.ts";
import { drawnTimeOf, isInPicture, type PictureView } from "./view.ts";

const { accent, ink, paper, soft, wash } = PALETTE;

/** SVG attributes of each part of a glyph: the colours and strokes of the page's style sheet. */
const PART_PAINT: Readonly<Record<GlyphPart["kind"], string>> = {
  day: `fill="${accent}"`,
  within: `fill="${soft}" fill-opacity="0.1" stroke="${soft}" stroke-dasharray="4 3"`,
  period: `fill="${mixColours(soft, paper, 0.35)}"`,
  reach: `fill="none" stroke="${soft}" stroke-width="1.5" stroke-dasharray="2 3"`,
  limit: `fill="none" stroke="${ink}" stroke-width="3"`,
  ends: `fill="none" stroke="${soft}" stroke-dasharray="4 3"`,
  about: `fill="none" stroke="${ink}" stroke-width="2"`,
};

/** Builds the glyph of a date as SVG elements. */
export function svgDateGlyph(date: EventDate, extent: GlyphExtent): string {
  const { form, details } = buildDateGlyph(dateShapeOf(date), extent);
  return [...form, ...details]
    .map(({ kind, rect, d }) =>
      rect ? `<rect ${formatAttributes(rect)} ${PART_PAINT[kind]}/>` : `<path d="${d}" ${PART_PAINT[kind]}/>`,
    )
    .join("");
}

function formatAttributes(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}

/** Fill and stroke of the corner of each kind of difference. */
const CORNER_PAINT: Readonly<Record<MarkedKind, readonly [string, string]>> = {
  articles: [accent, paper],
  disputed: [paper, accent],
  within: [accent, accent],
};

function svgDifferenceMark(kind: MarkedKind | undefined, x0: number, y: number): string {
  if (kind === undefined) return "";
  const [fill, stroke] = CORNER_PAINT[kind];
  return `<path d="${buildDifferenceCorner(kind, x0 - 1, y - 12, 9)}" fill="${fill}" stroke="${stroke}"/>`;
}

/**
 * Builds an event's mark and label as SVG. The selected event is framed; an event that had not happened at
 * the view's date is faint. `width` is the width of the plot in CSS pixels.
 */
export function svgMark(mark: Mark, { corpus }: ExportRequest, view: PictureView, width: number): string {
  const { event, x0, x1, y, labelX, labelSide } = mark;
  const publicity = findPublicity(corpus, event, view.asOf) ?? "public";
  const isFuture = publicity === "not-yet";
  const opacity = { "not-yet": 0.25, perhaps: 0.6, public: 1 }[publicity];
  const isSelected = event.id === view.selected;
  // A label on the dark block of a day is light. Elsewhere an outline separates it from the lines behind it.
  const isOnDark = labelSide === "on" && event.date.form === "day" && !isFuture;
  const paint = isOnDark
    ? `fill="${paper}"`
    : `stroke="${isSelected ? wash : paper}" stroke-width="3" paint-order="stroke"`;
  const font = `${isSelected ? ' font-weight="700"' : ""}${isFuture ? ' font-style="italic"' : ""}`;
  const frameBox = { x: mark.left - 4, y: y - 12, width: (mark.right - mark.left) * 1.04 + 10, height: 24 };
  const frame = isSelected
    ? `<rect ${formatAttributes(frameBox)} rx="3" fill="${wash}" stroke="${accent}" stroke-width="1.5"/>`
    : "";
  const glyph = [
    svgDateGlyph(event.date, { from: x0, to: x1, middle: y }),
    svgOffscreenArrows(mark, corpus, view, width),
    svgDifferenceMark(differenceKindOf(event.id, corpus.disagreements), x0, y),
  ];
  const label = svgText(labelX, y + 4.5, event.label, paint + font);
  return `${frame}<g opacity="${opacity}">${glyph.join("")}</g>${label}`;
}

/** Builds small arrows at the edges beyond which an event reaches. */
function svgOffscreenArrows({ event, y }: Mark, corpus: Corpus, view: PictureView, width: number): string {
  const [from, to] = extentOf(event);
  const drawn = drawnTimeOf(corpus, view);
  const arrow = (x: number, side: number) =>
    `<path d="M${x},${y - 6}l${6 * side},6l${-6 * side},6" fill="none" stroke="${ink}" stroke-width="2"/>`;
  return (
    (from < drawn.from && event.date.form !== "by" ? arrow(-2, -1) : "") +
    (to > drawn.to ? arrow(width + 2, 1) : "")
  );
}

/** Builds a cluster as a chip with the number of its events. */
export function svgCluster(cluster: Cluster): string {
  const { rect, text } = clusterChipOf(cluster);
  const number = svgText(text.x, text.y, `${cluster.events.length}`, 'text-anchor="middle"');
  return `<rect ${formatAttributes(rect)} fill="${paper}" stroke="${ink}"/>${number}`;
}

/** Builds the thread of the selected event as arcs below the marks, between the events in view. */
export function svgArcs(
  request: ExportRequest,
  view: PictureView,
  lanes: readonly Lane[],
  measure: (text: string) => number,
): string[] {
  const { corpus, events } = request;
  const selected = events.find(({ id }) => id === view.selected);
  if (!selected || !isInPicture(selected, view)) return [];
  const anchors = buildArcAnchors(lanes);
  const labels = lanes.flatMap(({ marks }) =>
    marks.map(({ y, labelX, event }) => ({ y, left: labelX, right: labelX + measure(event.label) })),
  );
  const thread = {
    steps: buildThread(selected.id, corpus.events, corpus.links).steps,
    selected: selected.id,
    labels,
    anchorOf: (id: string) => anchors.get(id),
    eventOf: indexCorpus(corpus).event,
  };
  return buildThreadArcs(thread, measure).map(({ own, d, arrow, label, words }) => {
    const [colour, width] = own ? [accent, 1.75] : [soft, 1];
    const font =
      `text-anchor="middle" font-size="12" font-weight="600" fill="${accent}" ` +
      `stroke="${paper}" stroke-width="5" paint-order="stroke"`;
    const text = label && words ? svgText(label.x, label.y + 4, words, font) : "";
    const line = `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
    return `${line}<path d="${arrow}" fill="${colour}"/>${text}`;
  });
}
