import { buildPermalink } from "../citation/permalink.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { ROLE_LABELS } from "../model/actor.ts";
import type { Corpus } from "../model/corpus.ts";
import { isoDay } from "../model/day.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { claimExcerptsOf } from "../model/timelineEvent.ts";
import type { ExportRequest } from "./exportRequest.ts";

/**
 * A cell as RFC 4180 quotes it. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection), so take that away again before comparing a quote.
 */
function formatCell(value: string | number): string {
  const text = typeof value === "string" && /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a CSV file, the first line its header. */
export function formatCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

function formatCsvDay(time: number | undefined): string {
  return time === undefined ? "" : isoDay(time);
}

/** One row for each event. */
export function eventsCsv({ corpus, events, page }: ExportRequest): string {
  const header = [
    "id",
    "title",
    "date_edtf",
    "date_in_words",
    "date_basis",
    "date_reasoning",
    "earliest",
    "latest",
  ];
  const more = [
    "stage",
    "actors",
    "claims",
    "disagreements",
    "not_said",
    "address",
    ...EXCERPT_HEADERS,
    "edition",
  ];
  const rows = events.map(({ date, ...event }) => [
    event.id,
    event.title,
    date.edtf,
    formatEventDate(date),
    date.basis,
    date.reasoning,
    formatCsvDay(date.min?.time),
    formatCsvDay(date.max?.time),
    indexCorpus(corpus).stage(event.stage)?.label ?? event.stage,
    event.actors.map(({ actor, role }) => `${actorName(corpus, actor)} ${ROLE_LABELS[role]}`).join("; "),
    event.claims.length,
    corpus.disagreements
      .filter((other) => other.events.includes(event.id))
      .map(({ title }) => title)
      .join("; "),
    event.silences.join(" "),
    buildPermalink(page, "event", event.id),
    ...excerptCells(corpus, claimExcerptsOf({ ...event, date })),
    corpus.edition,
  ]);
  return formatCsv([...header, ...more], rows);
}

/** One row for each claim of each event. */
export function claimsCsv({ corpus, events }: ExportRequest): string {
  const header = [
    "event",
    "claim",
    "text",
    "standing",
    "speaker",
    "reported_by",
    ...EXCERPT_HEADERS,
    "edition",
  ];
  const rows = events.flatMap(({ id, claims }) =>
    claims.map(({ text, standing, speaker, reportedBy, excerpts }, i) => [
      id,
      i + 1,
      text,
      standing,
      actorName(corpus, speaker),
      reportedBy === undefined ? "" : actorName(corpus, reportedBy),
      ...excerptCells(corpus, excerpts),
      corpus.edition,
    ]),
  );
  return formatCsv(header, rows);
}

function actorName(corpus: Corpus, id: string): string {
  return indexCorpus(corpus).actor(id)?.name ?? id;
}

/** Several excerpts share a row: one a line, in the same order in each of these columns. */
const EXCERPT_HEADERS = ["article", "article_sha256", "start", "end", "words"];

function excerptCells(corpus: Corpus, ids: readonly string[]): string[] {
  const found = ids.flatMap((id) => indexCorpus(corpus).excerpt(id) ?? []);
  const articles = found.map(({ article }) => indexCorpus(corpus).article(article));
  return [
    articles.map((article) => article?.file ?? ""),
    articles.map((article) => article?.sha256 ?? ""),
    found.map(({ start }) => `${start}`),
    found.map(({ end }) => `${end}`),
    found.map(({ exact }) => exact),
  ].map((lines) => lines.join("\n"));
}
