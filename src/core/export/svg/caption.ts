import { describeArticleDate, formatDay } from "../../dates/formatDay.ts";
import { formatEventDate } from "../../dates/formatEventDate.ts";
import { describePublicity } from "../../evidence/disclosure.ts";
import { describeRange } from "../../filter/describeFilter.ts";
import { LANE_LABELS } from "../../layout/lanes.ts";
import type { Corpus } from "../../model/corpus.ts";
import { DISAGREEMENT_LABELS, type MarkedKind } from "../../model/disagreement.ts";
import type { TimelineEvent } from "../../model/timelineEvent.ts";
import { quote } from "../../text/quote.ts";
import { describePart, type ExportRequest } from "../exportRequest.ts";
import { drawnTimeOf, isInPicture, type PictureView } from "./view.ts";

const words = (kind: MarkedKind) => DISAGREEMENT_LABELS[kind].toLowerCase();

const SHAPE_EXPLANATIONS =
  "Block: a known day. Dashed: some day within, not known which. Bar: lasted so long; torn ends or a wave: " +
  "about then. Dots up to a line: on or before that day. An arrow at the edge: goes on beyond it. " +
  `Red corner: ${words("articles")}; hollow corner: ${words("disputed")}; half corner: ${words("within")}.`;

/** Describes a picture in lines of text: its shapes, the part of the case that it shows, and its sources. */
export function describePicture(request: ExportRequest, view: PictureView): string[] {
  const { corpus, events, page } = request;
  const drawn = events.filter((event) => isInPicture(event, view));
  const drawnPart = ` ${drawn.length} of these reach into the part of time drawn.`;
  return [
    SHAPE_EXPLANATIONS,
    describeTime(corpus, view),
    `${describePart(request)}.${drawn.length === events.length ? "" : drawnPart}`,
    ...describeAsOf(corpus, drawn, view),
    ...describeSelection(drawn, view),
    ...corpus.articles.map(
      (article) =>
        `${article.short}: ${quote(article.headline)}, ${describeArticleDate(article)} (${article.file})`,
    ),
    `Edition ${corpus.edition.slice(0, 12)}${page === "" ? "" : `, ${page}`}`,
  ];
}

function describeTime(corpus: Corpus, view: PictureView): string {
  const part = view.viewport === null ? "All of the time that the case covers" : "Part of the time";
  const scale = view.scale === "folded" ? "empty years drawn short" : "at its true length";
  const lanes = `lanes: ${LANE_LABELS[view.lanes].toLowerCase()}`;
  return `${part}: ${describeRange(drawnTimeOf(corpus, view))}, ${scale}; ${lanes}.`;
}

function describeAsOf(corpus: Corpus, drawn: readonly TimelineEvent[], { asOf }: PictureView): string[] {
  if (asOf === null) return [];
  return [
    `As known at the end of ${formatDay(asOf)}: ${describePublicity(corpus, drawn, asOf)}. ` +
      "Faint with a label in italics: had not happened by then; half faint: may have been public by then.",
  ];
}

function describeSelection(drawn: readonly TimelineEvent[], { selected }: PictureView): string[] {
  const event = drawn.find(({ id }) => id === selected);
  if (!event) return [];
  const arrows = "Arrows: what is linked with it, as far as it is in view.";
  return [`Marked: ${event.title} (${formatEventDate(event.date)}). ${arrows}`];
}
