import { buildPermalink } from "../citation/permalink.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { type ExcerptUse, excerptUsesOf } from "../evidence/excerptUsage.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { subsetCorpus } from "./corpusJson.ts";
import { describeDateBasis, describeDifference } from "./describeEvent.ts";
import { describeEdition, type ExportRequest } from "./exportRequest.ts";

/** Number of characters before and after a quote that help to find it again. */
const CONTEXT_LENGTH = 32;

/**
 * Builds a collection of W3C Web Annotations (JSON-LD), one for each excerpt. Positions count Unicode code
 * points (section 4.2.5 of the recommendation); the offsets of the corpus count UTF-16 code units.
 */
export function buildWebAnnotations(request: ExportRequest): string {
  const corpus = subsetCorpus(request);
  const uses = excerptUsesOf(corpus);
  const items = corpus.excerpts.map((excerpt) => {
    const described = (uses.get(excerpt.id) ?? []).filter(({ as }) => as !== "tie");
    const bodies = [
      ...described.map((use) => describeUse(use, corpus)),
      ...describeSides(excerpt.id, corpus),
    ];
    return buildAnnotation(excerpt, bodies, request);
  });
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${request.page}#annotations`,
    type: "AnnotationCollection",
    label: `${corpus.title}. ${describeEdition(corpus)}`,
    total: items.length,
    first: { id: `${request.page}#annotations-1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function buildAnnotation(
  { id, article, exact, start, end }: Excerpt,
  bodies: readonly string[],
  request: ExportRequest,
) {
  const text = request.texts.get(article) ?? "";
  const record = indexCorpus(request.corpus).article(article);
  const points = (offset: number) => [...text.slice(0, offset)].length;
  return {
    id: buildPermalink(request.page, "excerpt", id),
    type: "Annotation",
    motivation: bodies.length > 0 ? "describing" : "highlighting",
    ...(bodies.length > 0 ? { body: bodies.map((value) => buildBody(value, request.corpus)) } : {}),
    target: {
      source: buildSource(resolveUrl(record?.url ?? article, request.page), record),
      selector: [
        {
          type: "TextQuoteSelector",
          exact,
          prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
          suffix: text.slice(end, end + CONTEXT_LENGTH),
        },
        { type: "TextPositionSelector", start: points(start), end: points(end) },
      ],
    },
  };
}

/** Returns an address on the page; relative if the page has no address. */
function resolveUrl(url: string, page: string): string {
  return page === "" ? url : new URL(url, page).href;
}

/** Builds the source of a quote: its address, with the language, author and origin of the text if known. */
function buildSource(id: string, record: ArticleRecord | undefined) {
  const { language, author, sourceUrl, archived } = record ?? {};
  const via = [sourceUrl, archived].filter((url) => url !== undefined);
  const facts = {
    ...(language === undefined ? {} : { language }),
    ...(author === undefined ? {} : { creator: { name: author } }),
    ...(via.length > 0 ? { via } : {}),
  };
  return Object.keys(facts).length > 0 ? { id, ...facts } : id;
}

function describeUse({ event, claim }: ExcerptUse, corpus: Corpus): string {
  const text = claim
    ? messages.statement(describeAttribution(corpus, claim), claim.text)
    : `${messages.date(formatEventDate(event.date), event.date.edtf)} ${describeDateBasis(event.date)}`;
  return `${event.title}. ${text}`;
}

/** Describes the differences of which an excerpt is a side, each with its kind. */
function describeSides(excerpt: string, corpus: Corpus): string[] {
  return corpus.disagreements.flatMap((difference) =>
    difference.sides
      .filter((side) => side.excerpt === excerpt)
      .map(({ says }) => `${describeDifference(corpus, difference)}. ${says}`),
  );
}

function buildBody(value: string, { language }: Corpus) {
  return { type: "TextualBody", value, format: "text/plain", language, purpose: "describing" };
}
