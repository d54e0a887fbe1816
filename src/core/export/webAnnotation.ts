import { byId } from "../model/byId.ts";
import type { Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { STANDINGS } from "../model/standing.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";
import { extractOf } from "./corpusJson.ts";
import type { ExportRequest } from "./exportRequest.ts";

/** How many characters before and after a quote help to find it again. */
const CONTEXT = 32;

/**
 * Every excerpt as a W3C Web Annotation, in one collection (JSON-LD). A position counts Unicode code points, as the
 * recommendation asks (section 4.2.5), where the corpus's own offsets count UTF-16 code units.
 */
export function webAnnotations(request: ExportRequest): string {
  const corpus = extractOf(request);
  const resting = restingOn(corpus.events);
  const items = corpus.excerpts.map((excerpt) => annotation(excerpt, resting.get(excerpt.id) ?? [], request));
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

interface Resting {
  event: TimelineEvent;
  claim: Claim | null;
}

/** What rests on each excerpt: claims, and dates (without a claim). */
function restingOn(events: readonly TimelineEvent[]): Map<string, Resting[]> {
  const found = new Map<string, Resting[]>();
  const add = (id: string, resting: Resting) => found.set(id, [...(found.get(id) ?? []), resting]);
  for (const event of events) {
    for (const claim of event.claims) for (const id of claim.excerpts) add(id, { event, claim });
    for (const id of event.dating.excerpts) add(id, { event, claim: null });
  }
  return found;
}

function annotation({ id, article, exact, start, end }: Excerpt, resting: Resting[], request: ExportRequest) {
  const text = request.texts.get(article) ?? "";
  const record = byId(request.corpus.articles).get(article);
  const points = (offset: number) => [...text.slice(0, offset)].length;
  return {
    id: `${request.page}?v=1&excerpt=${id}`,
    type: "Annotation",
    motivation: resting.length > 0 ? "describing" : "highlighting",
    ...(resting.length > 0 ? { body: resting.map((one) => bodyOf(one, request.corpus)) } : {}),
    target: {
      source: new URL(record?.url ?? article, request.page).href,
      selector: [
        {
          type: "TextQuoteSelector",
          exact,
          prefix: text.slice(Math.max(0, start - CONTEXT), start),
          suffix: text.slice(end, end + CONTEXT),
        },
        { type: "TextPositionSelector", start: points(start), end: points(end) },
      ],
    },
  };
}

function bodyOf({ event, claim }: Resting, corpus: Corpus) {
  const speaker = claim && (byId(corpus.actors).get(claim.speaker)?.name ?? claim.speaker);
  const value = claim
    ? `${event.title}. ${STANDINGS[claim.standing]} (${speaker}): ${claim.text}`
    : `${event.title}. Date ${event.dating.edtf}, ${event.dating.basis}: ${event.dating.reasoning}`;
  return { type: "TextualBody", value, format: "text/plain", language: "en", purpose: "describing" };
}
