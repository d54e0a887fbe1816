import { formatDay } from "../../dates/formatDay.ts";
import { formatEventDate } from "../../dates/formatEventDate.ts";
import { countPublicity } from "../../evidence/asOfStops.ts";
import { describeRange } from "../../filter/describeFilter.ts";
import { findShapes } from "../../layout/shapes.ts";
import { exportMessages as messages } from "../../messages/exports.ts";
import type { Corpus } from "../../model/corpus.ts";
import type { TimelineEvent } from "../../model/timelineEvent.ts";
import { isolateDirection } from "../../text/direction.ts";
import { describeArticles, describeEdition, describePart, type ExportPart } from "../exportRequest.ts";
import type { Picture, PictureView } from "./view.ts";

/** Describes a picture in lines of text: its shapes, the part of the case that it shows, and its sources. */
export function describePicture(request: ExportPart, view: PictureView, picture: Picture): string[] {
  const { corpus, events, page } = request;
  const drawn = picture.events;
  const time = describeRange(picture.time);
  const period = view.viewport === null ? messages.wholePeriod(time) : messages.partOfPeriod(time);
  const inView = drawn.length === events.length ? "" : ` ${messages.reachIntoPeriod(drawn.length)}`;
  const edition = describeEdition(corpus);
  return [
    findShapes(drawn, corpus, picture.isVoice, picture.drawing)
      .map((shape) => messages.shapes[shape])
      .join(" "),
    `${period} ${messages.groupedByStage}`,
    `${describePart(request)}.${inView}`,
    ...describeAsOf(corpus, drawn, view),
    ...describeSelection(drawn, view),
    ...describeArticles(corpus),
    page === "" ? edition : `${edition}, ${page}`,
  ];
}

function describeAsOf(corpus: Corpus, drawn: readonly TimelineEvent[], { asOf }: PictureView): string[] {
  return asOf === null ? [] : [messages.asOf(formatDay(asOf), countPublicity(corpus, drawn, asOf))];
}

function describeSelection(drawn: readonly TimelineEvent[], { selected }: PictureView): string[] {
  const event = drawn.find(({ id }) => id === selected);
  return event ? [messages.selected(isolateDirection(event.title), formatEventDate(event.date))] : [];
}
