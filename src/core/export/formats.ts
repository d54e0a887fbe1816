import { corpusJson } from "./corpusJson.ts";
import { claimsCsv, eventsCsv } from "./csv.ts";
import { formatICalendar } from "./iCalendar.ts";
import { formatTimelineJs } from "./timelineJs.ts";
import { buildWebAnnotations } from "./webAnnotation.ts";

/** Text formats by the name that the page uses: ending of the file name without its first dot, media type. */
export const TEXT_FORMATS = {
  json: { extension: "corpus.json", type: "application/json", make: corpusJson },
  events: { extension: "events.csv", type: "text/csv", make: eventsCsv },
  claims: { extension: "claims.csv", type: "text/csv", make: claimsCsv },
  annotations: { extension: "annotations.jsonld", type: "application/ld+json", make: buildWebAnnotations },
  calendar: { extension: "calendar.ics", type: "text/calendar", make: formatICalendar },
  timelinejs: { extension: "timelinejs.json", type: "application/json", make: formatTimelineJs },
} as const;
