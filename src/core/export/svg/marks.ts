import { findPublicity } from "../../evidence/disclosure.ts";
import type { Cluster } from "../../layout/clusters.ts";
import { extentOf } from "../../layout/laneIndex.ts";
import type { Mark } from "../../layout/markLayout.ts";
import type { ExportRequest } from "../exportRequest.ts";
import { dateGlyph, PAINT } from "./glyph.ts";
import { svgText } from "./text.ts";
import { describeDrawnTime, type PictureView } from "./view.ts";

/** An event's mark and label, as the view has them: marked, and faint as far as it was not public. */
export function svgMark(mark: Mark, { corpus }: ExportRequest, view: PictureView, plot: number): string {
  const { event, x0, x1, y, labelX, labelSide } = mark;
  const known = findPublicity(corpus, event, view.asOf) ?? "public";
  const unknown = known === "undisclosed" || known === "not-yet";
  const opacity = unknown ? 0.25 : known === "public" ? 1 : 0.6;
  const selected = event.id === view.selected;
  // On the dark block of a day the label is light; anywhere else it is kept clear of the lines behind it.
  const onDark = labelSide === "on" && event.date.form === "day" && !unknown;
  const paint = onDark
    ? `fill="${PAINT.paper}"`
    : `stroke="${selected ? PAINT.wash : PAINT.paper}" stroke-width="3" paint-order="stroke"`;
  const face = `${selected ? ' font-weight="700"' : ""}${unknown ? ' font-style="italic"' : ""}`;
  const differs = corpus.disagreements.some(({ events }) => events.includes(event.id));
  const corner = differs ? `<path d="M${x0 - 1},${y - 12}h6l-6,6Z" fill="${PAINT.accent}"/>` : "";
  return [
    selected
      ? `<rect x="${mark.left - 4}" y="${y - 12}" width="${(mark.right - mark.left) * 1.04 + 10}" height="24" rx="3" fill="${PAINT.wash}" stroke="${PAINT.accent}" stroke-width="1.5"/>`
      : "",
    `<g opacity="${opacity}">${dateGlyph(event, x0, x1, y)}${offscreenText(mark, corpus, view, plot)}${corner}</g>`,
    svgText(labelX, y + 4.5, event.label, paint + face),
  ].join("");
}

/** Small arrows at the edges over which an event reaches. */
function offscreenText(
  { event, y }: Mark,
  corpus: ExportRequest["corpus"],
  view: PictureView,
  plot: number,
): string {
  const [from, to] = extentOf(event);
  const drawn = describeDrawnTime(corpus, view);
  const arrow = (x: number, side: number) =>
    `<path d="M${x},${y - 6}l${6 * side},6l${-6 * side},6" fill="none" stroke="${PAINT.ink}" stroke-width="2"/>`;
  return (
    (from < drawn.from && event.date.form !== "by" ? arrow(-2, -1) : "") +
    (to > drawn.to ? arrow(plot + 2, 1) : "")
  );
}

/** Several events without room for marks of their own, as their number. */
export function svgCluster({ left, right, y, label }: Cluster): string {
  return `<rect x="${left}" y="${y - 9}" width="${right - left}" height="18" rx="9" fill="${PAINT.paper}" stroke="${PAINT.ink}"/>${svgText((left + right) / 2, y + 4.5, label, 'text-anchor="middle"')}`;
}
