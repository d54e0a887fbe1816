import { buildReferences } from "../citation/cslItems.ts";
import { formatBibtex, formatRis } from "../citation/referenceFiles.ts";
import { corpusJson } from "./corpusJson.ts";
import { claimsCsv, eventsCsv } from "./csv.ts";
import type { ExportRequest } from "./exportRequest.ts";
import { formatICalendar } from "./iCalendar.ts";
import { buildWorkbook } from "./spreadsheet.ts";
import { formatTimelineJs } from "./timelineJs.ts";
import { buildWebAnnotations } from "./webAnnotation.ts";

const referencesOf = ({ corpus, events, page, madeAt }: ExportRequest) =>
  buildReferences(corpus, events, { page, today: madeAt.slice(0, 10) });

/** Text formats by the name that the page uses: ending of the file name without its first dot, media type. */
export const TEXT_FORMATS = {
  events: { extension: "events.csv", type: "text/csv", make: eventsCsv },
  claims: { extension: "claims.csv", type: "text/csv", make: claimsCsv },
  json: { extension: "corpus.json", type: "application/json", make: corpusJson },
  annotations: { extension: "annotations.jsonld", type: "application/ld+json", make: buildWebAnnotations },
  timelinejs: { extension: "timelinejs.json", type: "application/json", make: formatTimelineJs },
  ris: {
    extension: "references.ris",
    type: "application/x-research-info-systems",
    make: (request: ExportRequest) => formatRis(referencesOf(request)),
  },
  bibtex: {
    extension: "references.bib",
    type: "application/x-bibtex",
    make: (request: ExportRequest) => formatBibtex(referencesOf(request)),
  },
  csl: {
    extension: "references.json",
    type: "application/vnd.citationstyles.csl+json",
    make: (request: ExportRequest) => `${JSON.stringify(referencesOf(request), null, 2)}\n`,
  },
  calendar: { extension: "calendar.ics", type: "text/calendar", make: formatICalendar },
} as const;

/** Name of a format that needs no page to make a file of it. */
export type FileKind = keyof typeof TEXT_FORMATS | "xlsx";

/** A file to save: the ending of its name, and its content with the media type. */
export interface ExportFile {
  extension: string;
  content: Blob;
}

/**
 * Makes a file. Tables in CSV begin with a byte order mark: without it Excel reads them in the encoding of
 * its country.
 */
export function makeExportFile(kind: FileKind, request: ExportRequest): ExportFile {
  if (kind === "xlsx") {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { extension: "xlsx", content: new Blob([buildWorkbook(request) as BlobPart], { type }) };
  }
  const { extension, type, make } = TEXT_FORMATS[kind];
  const mark = type === "text/csv" ? "\uFEFF" : "";
  return { extension, content: new Blob([mark, make(request)], { type }) };
}
