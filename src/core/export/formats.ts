import { corpusJson } from "./corpusJson.ts";
import { claimsCsv, eventsCsv } from "./csv.ts";
import type { ExportRequest } from "./exportRequest.ts";
import { formatICalendar } from "./iCalendar.ts";
import { formatTimelineJs } from "./timelineJs.ts";
import { buildWebAnnotations } from "./webAnnotation.ts";

/** Text format of an export. */
interface TextFormat {
  /** Ending of the file name, without the first dot. */
  extension: string;
  /** Media type. */
  type: string;
  make(request: ExportRequest): string;
}

/** Text formats by the name that the page uses for them. */
export const TEXT_FORMATS = {
  json: { extension: "corpus.json", type: "application/json", make: corpusJson },
  events: { extension: "events.csv", type: "text/csv", make: eventsCsv },
  claims: { extension: "claims.csv", type: "text/csv", make: claimsCsv },
  annotations: { extension: "annotations.jsonld", type: "application/ld+json", make: buildWebAnnotations },
  calendar: { extension: "calendar.ics", type: "text/calendar", make: formatICalendar },
  timelinejs: { extension: "timelinejs.json", type: "application/json", make: formatTimelineJs },
} as const satisfies Record<string, TextFormat>;
