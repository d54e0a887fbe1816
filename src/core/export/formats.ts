import { corpusJson } from "./corpusJson.ts";
import { claimsCsv, eventsCsv } from "./csv.ts";
import type { ExportRequest } from "./exportRequest.ts";
import { formatICalendar } from "./iCalendar.ts";
import { formatTimelineJs } from "./timelineJs.ts";
import { buildWebAnnotations } from "./webAnnotation.ts";

/** A form in which the events can be taken away as text. */
export interface TextFormat {
  /** What the file's name ends in. */
  extension: string;
  /** Its media type. */
  type: string;
  make(request: ExportRequest): string;
}

/** All of them, by the name under which the page offers them. */
export const TEXT_FORMATS = {
  json: { extension: "corpus.json", type: "application/json", make: corpusJson },
  events: { extension: "events.csv", type: "text/csv", make: eventsCsv },
  claims: { extension: "claims.csv", type: "text/csv", make: claimsCsv },
  annotations: { extension: "annotations.jsonld", type: "application/ld+json", make: buildWebAnnotations },
  calendar: { extension: "calendar.ics", type: "text/calendar", make: formatICalendar },
  timelinejs: { extension: "timelinejs.json", type: "application/json", make: formatTimelineJs },
} as const satisfies Record<string, TextFormat>;
