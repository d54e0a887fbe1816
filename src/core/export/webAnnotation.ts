import { buildPermalink } from "../citation/permalink.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { type ExcerptUse, excerptUsesOf } from "../evidence/excerptUsage.ts";
import { describeAttribution } from "../evidence/statements.ts";
import type { Corpus } from "../model/corpus.ts";
import { BASIS_LABELS } from "../model/eventDate.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { subsetCorpus } from "./corpusJson.ts";
import type { ExportRequest } from "./exportRequest.ts";

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
    return buildAnnotation(excerpt, described, request);
  });
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${request.page}#annotations`,
    type: "AnnotationCollection",
    label: `${corpus.title} (edition ${corpus.edition.slice(0, 12)})`,
    total: items.length,
    first: { id: `${request.page}#annotations-1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function buildAnnotation(
  { id, article, exact, start, end }: Excerpt,
  uses: ExcerptUse[],
  request: ExportRequest,
) {
  const text = request.texts.get(article) ?? "";
  const record = indexCorpus(request.corpus).article(article);
  const points = (offset: number) => [...text.slice(0, offset)].length;
  return {
    id: buildPermalink(request.page, "excerpt", id),
    type: "Annotation",
    motivation: uses.length > 0 ? "describing" : "highlighting",
    ...(uses.length > 0 ? { body: uses.map((use) => buildBody(use, request.corpus)) } : {}),
    target: {
      source: new URL(record?.url ?? article, request.page).href,
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

function buildBody({ event, claim }: ExcerptUse, corpus: Corpus) {
  const value = claim
    ? `${event.title}. ${describeAttribution(corpus, claim)}: ${claim.text}`
    : describeDate(event);
  return {
    type: "TextualBody",
    value,
    format: "text/plain",
    language: corpus.language,
    purpose: "describing",
  };
}

function describeDate({ title, date }: TimelineEvent): string {
  const basis = BASIS_LABELS[date.basis].toLowerCase();
  return `${title}. Date ${date.edtf} (${formatEventDate(date)}), ${basis}: ${date.reasoning}`;
}
