import { buildPermalink } from "../citation/permalink.ts";
import { formatIsoBound } from "../dates/formatDay.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { describeSpeaker } from "../evidence/statements.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import { BASIS_LABELS } from "../messages/labels.ts";
import { cachePerObject } from "../model/cache.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import { disagreementsOf } from "../model/disagreement.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { claimExcerptsOf } from "../model/timelineEvent.ts";
import { describeDifference, describeParticipant } from "./describeEvent.ts";
import { type ExportPart, mapEach } from "./exportRequest.ts";

/**
 * Formats a cell as in RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it (OWASP, "CSV injection"): remove it before you compare a quote.
 */
function formatCell(value: string | number): string {
  const text = typeof value === "string" && /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Formats rows as a CSV file with a header line. */
export function formatCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/** A table: the names of its columns, and its rows. */
export interface ExportTable {
  header: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** Formats the events as a table with one row for each event. */
export function eventsCsv(part: ExportPart): string {
  const { header, rows } = buildEventTable(part);
  return formatCsv(header, rows);
}

/** Formats the claims as a table with one row for each claim of each event. */
export function claimsCsv(part: ExportPart): string {
  const { header, rows } = buildClaimTable(part);
  return formatCsv(header, rows);
}

/** Builds a table with one row for each event. */
export function buildEventTable(part: ExportPart): ExportTable {
  const { corpus, page } = part;
  const dateHeaders = ["date_edtf", "date_in_words", "date_basis", "date_reasoning", "earliest", "latest"];
  const otherHeaders = ["stage", "tags", "place", "actors", "statements", "differences", "not_said", "link"];
  const header = ["id", "title", ...dateHeaders, ...otherHeaders, ...excerptHeaders(corpus), "edition"];
  const rows = mapEach(part.events, part, ({ date, ...event }) => [
    event.id,
    event.title,
    date.edtf,
    formatEventDate(date),
    BASIS_LABELS[date.basis],
    date.reasoning,
    date.min ? formatIsoBound(date.min) : "",
    date.max ? formatIsoBound(date.max) : "",
    indexCorpus(corpus).stage(event.stage).label,
    event.tags.map((id) => indexCorpus(corpus).tag(id).label).join("; "),
    event.place === undefined ? "" : indexCorpus(corpus).place(event.place).label,
    event.actors.map((one) => describeParticipant(corpus, one)).join("; "),
    event.claims.length,
    disagreementsOf(event.id, corpus.disagreements)
      .map((one) => describeDifference(corpus, one))
      .join("; "),
    event.silences.join(" "),
    buildPermalink(page, event.id),
    ...excerptCells(corpus, claimExcerptsOf({ ...event, date })),
    corpus.edition,
  ]);
  return { header, rows };
}

/** Builds a table with one row for each claim of each event. */
export function buildClaimTable(part: ExportPart): ExportTable {
  const { corpus } = part;
  const claimHeaders = ["event", "event_title", "statement", "text", "type", "speaker", "reported_by"];
  const rows = mapEach(part.events, part, ({ id, title, claims }) =>
    claims.map(({ reportedBy, ...claim }, i) => [
      id,
      title,
      i + 1,
      claim.text,
      indexCorpus(corpus).standing(claim.standing).label,
      describeSpeaker(corpus, claim) || messages.articleSpeaks,
      reportedBy === undefined ? "" : actorName(corpus, reportedBy),
      ...excerptCells(corpus, claim.excerpts),
      corpus.edition,
    ]),
  );
  return { header: [...claimHeaders, ...excerptHeaders(corpus), "edition"], rows: rows.flat() };
}

function actorName(corpus: Corpus, id: string): string {
  return indexCorpus(corpus).actor(id)?.name ?? id;
}

/** Name of a column about excerpts, and its value for one. */
type ExcerptColumn = [header: string, read: (excerpt: Excerpt, article?: ArticleRecord) => string];

/**
 * Returns the columns about excerpts: header and value. A row has one line for each excerpt, in the same
 * order in each column. There is a column for a fact about articles if the case has it of any article.
 */
const excerptColumns = cachePerObject(({ articles }: Corpus): ExcerptColumn[] => {
  const facts = ARTICLE_FACTS.filter(([, key]) => articles.some((article) => article[key] !== undefined));
  return [
    ["article", (_, article) => article?.file ?? ""],
    ["article_name", (_, article) => article?.short ?? ""],
    ["article_sha256", (_, article) => article?.sha256 ?? ""],
    ...facts.map(([header, key]): ExcerptColumn => [header, (_, article) => article?.[key] ?? ""]),
    ["start", ({ start }) => `${start}`],
    ["end", ({ end }) => `${end}`],
    ["quote", ({ exact }) => exact],
  ];
});

const ARTICLE_FACTS = [
  ["article_author", "author"],
  ["article_publisher", "publisher"],
  ["article_date_is", "dateIs"],
  ["article_url", "sourceUrl"],
  ["article_captured", "captured"],
  ["article_archived", "archived"],
  ["article_language", "language"],
  ["article_licence", "licence"],
  ["article_edition_of", "editionOf"],
  ["article_quotes_sha256", "quotesSha256"],
] as const;

const excerptHeaders = (corpus: Corpus) => excerptColumns(corpus).map(([header]) => header);

function excerptCells(corpus: Corpus, ids: readonly string[]): string[] {
  const { excerpt, article } = indexCorpus(corpus);
  const found = ids.flatMap((id) => excerpt(id) ?? []);
  return excerptColumns(corpus).map(([, read]) =>
    found.map((one) => read(one, article(one.article))).join("\n"),
  );
}
