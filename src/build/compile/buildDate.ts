import { type DateParts, findPrintedDates } from "../../core/dates/findPrintedDates.ts";
import { findUnprintedPart } from "../../core/dates/findUnprintedPart.ts";
import { type ParsedDate, parseDateFields } from "../../core/dates/parseEdtf.ts";
import { dateMessages } from "../../core/messages/dates.ts";
import type { EventDate } from "../../core/model/eventDate.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { Claim } from "../../core/model/timelineEvent.ts";
import type { YamlPath } from "./annotationProblems.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { NameWriter } from "./articleNames.ts";
import type { DraftEntry } from "./eventEntry.ts";
import { buildQuoteFinder, type QuoteFinder } from "./quoteFinder.ts";
import type { Report } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

type EventEntry = Pick<Annotation["events"][string], "date" | "claims">;
/** Builds the date of an event whose claims have these excerpts. The path is that of the date. */
export type DateBuilder = (
  event: EventEntry,
  claims: readonly Pick<Claim, "excerpts">[],
  path: YamlPath,
) => EventDate;

/** The parts of an EDTF value that quotes can print: a day or month, perhaps with a time and its zone. */
const PRINTABLE = /^(\d{4}-\d{2}(?:-\d{2})?)(?:T(\d{2}:\d{2})(Z|[+-]\d{2}:\d{2}))?$/;

/** Finds the words that articles give for all their times: day and zone. Reports those that are not there. */
function findDatelines(
  { articles: list }: Annotation,
  articles: ReadonlyMap<string, ArticleFile>,
  report: Report,
) {
  // Datelines that no date needs are not in the corpus.
  const { find, excerpts } = buildQuoteFinder(articles, () => true, report);
  return new Map(
    Object.entries(list).map(([id, { dateline = [] }]) => {
      const found = dateline.map((words, i) =>
        find({ article: id, exact: words }, ["articles", id, "dateline", i]),
      );
      return [id, found.flatMap((one = "") => excerpts.get(one) ?? [])];
    }),
  );
}

/** Builds a function that builds dates, with their excerpts. It reports what is wrong with one. */
export function dateBuilder(
  annotation: Annotation,
  articles: ReadonlyMap<string, ArticleFile>,
  finder: QuoteFinder,
  write: NameWriter,
  report: Report,
): DateBuilder {
  const datelines = findDatelines(annotation, articles, report);
  const partsOf = ({ article, ...span }: Excerpt) => {
    const source = articles.get(article)?.article;
    return source && findPrintedDates(source, span);
  };

  /** Finds the excerpts of one article that print each part of a date, or the part that none prints. */
  const findPrinting = (edtf: string, quotes: readonly Excerpt[]): Excerpt[] | string => {
    const [, day = "", time, zone] = PRINTABLE.exec(edtf) ?? [];
    const needed: { in: keyof DateParts; part: string }[] = [
      { in: "days", part: day },
      ...(time === undefined ? [] : [{ in: "times", part: time } as const]),
      ...(zone === undefined ? [] : [{ in: "zones", part: /[1-9]/.test(zone) ? zone : "Z" } as const]),
    ];
    let missing: string = day;
    for (const article of new Set(quotes.map((quote) => quote.article))) {
      const own = [...quotes.filter((quote) => quote.article === article), ...(datelines.get(article) ?? [])];
      const found = needed.map((one) => own.find((quote) => partsOf(quote)?.[one.in].has(one.part)));
      const at = found.indexOf(undefined);
      if (at === -1) return [...new Set(found.flatMap((quote) => quote ?? []))];
      missing = needed[at]?.part ?? missing;
    }
    return missing;
  };

  /** Reports a date that counts as printed, although its quotes do not print it. */
  const checkPrinted = ({ edtf, known }: EventEntry["date"], ids: readonly string[], path: YamlPath) => {
    const quotes = ids.flatMap((id) => finder.excerpts.get(id) ?? []);
    const lines = [...new Set(quotes.map((quote) => quote.article))].flatMap((id) => datelines.get(id) ?? []);
    const words = [...quotes, ...lines].flatMap(({ article: id, start, end }) => {
      const source = articles.get(id)?.article;
      return source
        ? { text: source.text.slice(start, end), language: source.language, articleDay: source.date }
        : [];
    });
    const missing = findUnprintedPart(edtf, words, known);
    if (missing === undefined) return;
    report(
      [...path, "edtf"],
      `no quote of this date prints ${missing}`,
      edtf,
      "quote the words that print it, or write basis: worked-out or inferred",
    );
  };

  return ({ date, claims: quoted }, claims, path) => {
    const { edtf, basis = "printed", reasoning, excerpts } = date;
    const range = rangeOrReport(date, [...path, "edtf"], report);
    const listed = excerpts?.flatMap((quote, i) => finder.find(quote, [...path, "excerpts", i]) ?? []);
    // A copy of a copy has a hidden class of its own in Node 20: 6 MB for 20,000 events.
    const buildWith = (why: string, ids: string[]) => ({
      edtf,
      ...range,
      basis,
      reasoning: why,
      excerpts: ids,
    });
    if (reasoning !== undefined && listed !== undefined) {
      const isSound = range.min !== null || range.max !== null;
      if (basis === "printed" && isSound && listed.length === excerpts?.length)
        checkPrinted(date, listed, path);
      return buildWith(write(reasoning, [...path, "reasoning"]), listed);
    }

    const ids = listed ?? claims.flatMap((claim) => claim.excerpts);
    const printing = findPrinting(
      edtf,
      ids.flatMap((id) => finder.excerpts.get(id) ?? []),
    );
    // Quotes that are not found, and dates that cannot be drawn, have their own problems.
    const isSound =
      ids.length === (excerpts ?? quoted.flatMap((claim) => claim.excerpts)).length &&
      (range.min !== null || range.max !== null);
    if (typeof printing === "string" && isSound) {
      const wrong = PRINTABLE.test(edtf)
        ? `no quote of ${listed ? "this date" : "the claims"} prints ${printing} in full`
        : "a date of this form needs an explanation";
      report(
        [...path, "edtf"],
        wrong,
        edtf,
        "quote the words that print it, or add basis, reasoning and excerpts",
      );
    }
    const found = typeof printing === "string" ? [] : printing;
    for (const excerpt of found) finder.keep(excerpt);
    return buildWith(
      reasoning === undefined ? dateMessages.printed : write(reasoning, [...path, "reasoning"]),
      [...new Set([...(listed ?? []), ...found.map(({ id }) => id)])],
    );
  };
}

/** Parses a date, or reports why that is impossible and returns a date without bounds. */
export function rangeOrReport(
  fields: Pick<NonNullable<DraftEntry["date"]>, "edtf" | "known" | "several">,
  path: YamlPath,
  report: Report,
): ParsedDate {
  try {
    return parseDateFields(fields);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report(
      path,
      `the timeline cannot draw this date (${why})`,
      fields.edtf,
      "write a day, month or year, a minute with its zone (2021-12-10T18:05+01:00), a/b, [a..b] or [..b]",
    );
    return { form: "day", min: null, max: null };
  }
}
