import { corpusJson } from "./corpusJson.ts";
import { claimsCsv, eventsCsv } from "./csv.ts";
import type { ExportRequest } from "./exportRequest.ts";
import { iCalendar } from "./iCalendar.ts";
import { timelineJs } from "./timelineJs.ts";
import { webAnnotations } from "./webAnnotation.ts";

/** A form in which the events can be taken away as text. */
export interface TextFormat {
  /** What the file's name ends in. */
  ending: string;
  /** Its media type. */
  type: string;
  make(request: ExportRequest): string;
}

/** All of them, by the name under which the page offers them. */
export const TEXT_FORMATS = {
  json: { ending: "corpus.json", type: "application/json", make: corpusJson },
  events: { ending: "events.csv", type: "text/csv", make: eventsCsv },
  claims: { ending: "claims.csv", type: "text/csv", make: claimsCsv },
  annotations: { ending: "annotations.jsonld", type: "application/ld+json", make: webAnnotations },
  calendar: { ending: "calendar.ics", type: "text/calendar", make: iCalendar },
  timelinejs: { ending: "timelinejs.json", type: "application/json", make: timelineJs },
} as const satisfies Record<string, TextFormat>;
