import { longDay } from "../../dates/formatDay.ts";
import { datingInWords } from "../../dates/formatEventDate.ts";
import { KNOWN } from "../../evidence/disclosure.ts";
import { knownOf } from "../../evidence/publicity.ts";
import { windowInWords } from "../../filter/describeFilter.ts";
import { LANES } from "../../layout/lanes.ts";
import type { Corpus } from "../../model/corpus.ts";
import type { ExportRequest } from "../exportRequest.ts";
import { isDrawn, markedEvent, type PictureView, timeDrawn } from "./view.ts";

const SIGNS =
  "Block: a known day. Dashed: some day within, not known which. Bar: lasted so long; torn ends or a wave: about then. Dots up to a line: on or before that day. An arrow at the edge: goes on beyond it. Red corner: reports differ.";

/** What stands under a picture: what its signs mean, which part of the case it shows, and what it rests on. */
export function pictureNotes(request: ExportRequest, view: PictureView): string[] {
  const { corpus, page } = request;
  return [
    SIGNS,
    timeInWords(corpus, view),
    eventsInWords(request, view),
    ...knownInWords(request, view),
    ...markedInWords(request, view),
    ...corpus.articles.map(({ headline, date, file }) => `“${headline}”, dated ${date} (${file})`),
    `Edition ${corpus.edition.slice(0, 12)}${page === "" ? "" : `, ${page}`}`,
  ];
}

function timeInWords(corpus: Corpus, view: PictureView): string {
  const part = view.viewport === null ? "All of the time that the case covers" : "Part of the time";
  const scale = view.scale === "folded" ? "empty years drawn short" : "at its true length";
  const lanes = `lanes: ${LANES[view.lanes].toLowerCase()}`;
  return `${part}: ${windowInWords(timeDrawn(corpus, view))}, ${scale}; ${lanes}.`;
}

function eventsInWords({ corpus, events, filters }: ExportRequest, view: PictureView): string {
  const narrowed = filters.length > 0 ? `, narrowed to: ${filters.join("; ")}` : "";
  const drawn = events.filter((event) => isDrawn(event, view)).length;
  const part = drawn === events.length ? "" : ` ${drawn} of these reach into the part of time drawn.`;
  return `${events.length} of ${corpus.events.length} events${narrowed}.${part}`;
}

function knownInWords({ corpus, events }: ExportRequest, view: PictureView): string[] {
  const { knownOn } = view;
  if (knownOn === null) return [];
  const drawn = events.filter((event) => isDrawn(event, view));
  const states = drawn.map((event) => knownOf(corpus, event, knownOn));
  const counts = Object.entries(KNOWN).flatMap(([state, words]) => {
    const count = states.filter((one) => one === state).length;
    return count > 0 ? [`${words.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}: ${count}`] : [];
  });
  return [
    `As known at the end of ${longDay(knownOn)}: ${counts.join("; ")}. Faint with a label in italics: had not happened or come out by then; half faint: may have, or the articles do not say.`,
  ];
}

function markedInWords(request: ExportRequest, view: PictureView): string[] {
  const event = markedEvent(request.events, view);
  return event
    ? [
        `Marked: ${event.title} (${datingInWords(event.dating)}). Arrows: what is linked with it, as far as it is in view.`,
      ]
    : [];
}
