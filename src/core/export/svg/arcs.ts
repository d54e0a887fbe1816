import { buildThread } from "../../evidence/thread.ts";
import type { Lane } from "../../layout/markLayout.ts";
import { arcAnchors, buildThreadArcs } from "../../layout/threadArcs.ts";
import { indexCorpus } from "../../model/indexCorpus.ts";
import type { ExportRequest } from "../exportRequest.ts";
import { PAINT } from "./glyph.ts";
import { svgText } from "./text.ts";
import { type PictureView, selectedEventOf } from "./view.ts";

/** The thread of the marked event, under the marks, as far as it is in view. */
export function svgArcs(
  request: ExportRequest,
  view: PictureView,
  lanes: readonly Lane[],
  measure: (text: string) => number,
): string[] {
  const marked = selectedEventOf(request.events, view);
  if (!marked) return [];
  const { corpus } = request;
  const anchors = arcAnchors(lanes);
  const labels = lanes.flatMap(({ marks }) =>
    marks.map(({ y, labelX, event }) => ({ y, left: labelX, right: labelX + measure(event.label) })),
  );
  const thread = {
    steps: buildThread(marked.id, corpus.events, corpus.links).steps,
    selected: marked.id,
    labels,
    anchorOf: (id: string) => anchors.get(id),
    eventOf: indexCorpus(corpus).event,
  };
  return buildThreadArcs(thread, measure).map(({ own, d, arrow, label, words }) => {
    const [colour, width] = own ? [PAINT.accent, 1.75] : [PAINT.soft, 1];
    const text =
      label && words
        ? svgText(
            label.x,
            label.y + 4,
            words,
            `text-anchor="middle" font-size="12" font-weight="600" fill="${PAINT.accent}" stroke="${PAINT.paper}" stroke-width="5" paint-order="stroke"`,
          )
        : "";
    return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/><path d="${arrow}" fill="${colour}"/>${text}`;
  });
}
