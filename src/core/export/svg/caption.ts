import { dateShapeOf } from "../../dates/dateShape.ts";
import { formatDay } from "../../dates/formatDay.ts";
import { formatEventDate } from "../../dates/formatEventDate.ts";
import { countPublicity } from "../../evidence/disclosure.ts";
import { describeRange } from "../../filter/describeFilter.ts";
import { extentOf } from "../../layout/laneIndex.ts";
import { exportMessages as messages } from "../../messages/exports.ts";
import type { Corpus } from "../../model/corpus.ts";
import { differenceKindOf, MARKED_KINDS } from "../../model/disagreement.ts";
import type { TimelineEvent } from "../../model/timelineEvent.ts";
import { describeArticles, describeEdition, describePart, type ExportRequest } from "../exportRequest.ts";
import { drawnTimeOf, isInPicture, type PictureView } from "./view.ts";

/** The parts of a picture that depend on its layout. */
interface PictureParts {
  hasClusters?: boolean;
  hasScaleChanges?: boolean;
}

/** Describes a picture in lines of text: its shapes, the part of the case that it shows, and its sources. */
export function describePicture(
  request: ExportRequest,
  view: PictureView,
  parts: PictureParts = {},
): string[] {
  const { corpus, events, page } = request;
  const drawn = events.filter((event) => isInPicture(event, view));
  const time = describeRange(drawnTimeOf(corpus, view));
  const period = view.viewport === null ? messages.wholePeriod(time) : messages.partOfPeriod(time);
  const inView = drawn.length === events.length ? "" : ` ${messages.reachIntoPeriod(drawn.length)}`;
  const edition = describeEdition(corpus);
  return [
    describeShapes(corpus, drawn, view, parts).join(" "),
    `${period} ${messages.groupedBy[view.lanes]}`,
    `${describePart(request)}.${inView}`,
    ...describeAsOf(corpus, drawn, view),
    ...describeSelection(drawn, view),
    ...describeArticles(corpus),
    page === "" ? edition : `${edition}, ${page}`,
  ];
}

/** Describes the shapes that the marks of the events have. */
function describeShapes(
  corpus: Corpus,
  drawn: readonly TimelineEvent[],
  view: PictureView,
  { hasClusters, hasScaleChanges }: PictureParts,
): string[] {
  const { from, to } = drawnTimeOf(corpus, view);
  const dates = drawn.map(({ date }) => dateShapeOf(date));
  const hasForm = (form: string, several = false) =>
    dates.some((date) => date.form === form && date.several === several);
  const isCut = (event: TimelineEvent) => {
    const [start, end] = extentOf(event);
    return (start < from && event.date.form !== "by") || end > to;
  };
  const kinds = new Set(drawn.map(({ id }) => differenceKindOf(id, corpus.disagreements)));
  const { shapes, corners } = messages;
  return [
    ...(hasForm("day") ? [shapes.day] : []),
    ...(hasForm("within") ? [shapes.within] : []),
    ...(hasForm("within", true) ? [shapes.several] : []),
    ...(hasForm("period") ? [shapes.period] : []),
    ...(hasForm("by") || hasForm("by", true) ? [shapes.by] : []),
    ...(dates.some(({ approximate }) => approximate) ? [shapes.approximate] : []),
    ...(drawn.some(isCut) ? [shapes.edge] : []),
    ...(hasClusters ? [shapes.cluster] : []),
    ...(hasScaleChanges ? [messages.scaleChange] : []),
    ...MARKED_KINDS.filter((kind) => kinds.has(kind)).map((kind) => corners[kind]),
  ];
}

function describeAsOf(corpus: Corpus, drawn: readonly TimelineEvent[], { asOf }: PictureView): string[] {
  return asOf === null ? [] : [messages.asOf(formatDay(asOf), countPublicity(corpus, drawn, asOf))];
}

function describeSelection(drawn: readonly TimelineEvent[], { selected }: PictureView): string[] {
  const event = drawn.find(({ id }) => id === selected);
  return event ? [messages.selected(event.title, formatEventDate(event.date))] : [];
}
