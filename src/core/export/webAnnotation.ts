import { bisectLeft, group } from "d3";
import { buildExcerptId } from "../citation/permalink.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { excerptUsesOf } from "../evidence/excerptUsage.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import { LINK_LABELS } from "../messages/labels.ts";
import { PROGRAM_NAME } from "../messages/program.ts";
import { cachePerObject } from "../model/cache.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { isInsideCharacter } from "../text/boundaries.ts";
import { subsetCorpus } from "./corpusJson.ts";
import { describeDateBasis, describeDifference, describeParticipant } from "./describeEvent.ts";
import { describeEdition, type ExportRequest, mapEach } from "./exportRequest.ts";

/** Number of UTF-16 code units before and after a quote that help to find it again. */
const CONTEXT_LENGTH = 32;

/** Program that made the file (W3C Web Annotation Data Model, section 3.3.3). */
const GENERATOR = { type: "Software", name: PROGRAM_NAME };

/**
 * Terms of the collection that the standard does not have: `case`, the corpus without its excerpts, which are
 * the annotations. The command `import` makes the whole case of both.
 */
const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  { "@version": 1.1, case: { "@id": "urn:on-the-record:case", "@type": "@json" } },
];

/**
 * Builds a collection of W3C Web Annotations (JSON-LD), one for each excerpt. Positions count Unicode code
 * points (section 4.2.5 of the recommendation); the offsets of the corpus count UTF-16 code units.
 */
export function buildWebAnnotations(request: ExportRequest): string {
  const corpus = subsetCorpus(request);
  const uses = describeUses(corpus);
  const collection = `${request.page}#annotations`;
  const items = mapEach(corpus.excerpts, request, (excerpt) => ({
    id: buildExcerptId(request.page, excerpt.id),
    type: "Annotation",
    motivation: "describing",
    created: request.madeAt,
    generator: GENERATOR,
    partOf: collection,
    body: (uses.get(excerpt.id) ?? []).map((value) => buildBody(value, corpus)),
    target: buildTarget(excerpt, request),
  }));
  const { excerpts: _annotations, ...withoutExcerpts } = corpus;
  const annotations = {
    "@context": CONTEXT,
    id: collection,
    type: "AnnotationCollection",
    label: `${corpus.title}. ${describeEdition(corpus)}`,
    created: request.madeAt,
    generator: GENERATOR,
    total: items.length,
    first: { id: `${collection}-1`, type: "AnnotationPage", partOf: collection, startIndex: 0, items },
    case: withoutExcerpts,
  };
  return `${JSON.stringify(annotations, null, 2)}\n`;
}

function buildTarget({ article, exact, start, end }: Excerpt, request: ExportRequest) {
  const text = request.texts.get(article) ?? "";
  const record = indexCorpus(request.corpus).article(article);
  const points = (offset: number) => offset - bisectLeft(findPairs(request.texts).get(article) ?? [], offset);
  return {
    source: buildSource(resolveUrl(record?.url ?? article, request.page), record),
    selector: [
      { type: "TextQuoteSelector", exact, ...findContext(text, start, end) },
      { type: "TextPositionSelector", start: points(start), end: points(end) },
    ],
  };
}

/** Finds the offsets of the characters of each text that have two UTF-16 code units. */
const findPairs = cachePerObject(
  (texts: ExportRequest["texts"]) =>
    new Map(
      [...texts].map(([id, text]) => [
        id,
        [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((m) => m.index),
      ]),
    ),
);

/** Returns the text before and after a quote. It is not cut inside a character of the reader. */
function findContext(text: string, start: number, end: number): { prefix: string; suffix: string } {
  let from = Math.max(0, start - CONTEXT_LENGTH);
  while (from < start && isInsideCharacter(text, from)) from++;
  let to = Math.min(text.length, end + CONTEXT_LENGTH);
  while (to > end && isInsideCharacter(text, to)) to--;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
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

/**
 * Describes what rests on each excerpt, by excerpt id: claims, dates, participants, linked events,
 * differences, the standfirst and actors; or the reason why no event uses it. Every excerpt has one.
 */
function describeUses(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const { actor, event } = indexCorpus(corpus);
  const found: { excerpt: string; text: string }[] = [];
  const add = (excerpts: readonly string[], text: string) => {
    for (const excerpt of excerpts) found.push({ excerpt, text });
  };
  for (const uses of excerptUsesOf(corpus).values())
    for (const { excerpt, as, event, claim } of uses)
      if (claim)
        add(
          [excerpt],
          `${event.title}. ${messages.statement(describeAttribution(corpus, claim), claim.text)}`,
        );
      else if (as === "date") add([excerpt], `${event.title}. ${describeUsedDate(event)}`);
  for (const { title, actors } of corpus.events)
    for (const one of actors) add(one.excerpts, `${title}. ${describeParticipant(corpus, one)}.`);
  for (const { from, to, kind, excerpts } of corpus.links)
    add(excerpts, messages.linked(event(from)?.title ?? from, LINK_LABELS[kind], event(to)?.title ?? to));
  for (const difference of corpus.disagreements)
    for (const { excerpt, says } of difference.sides)
      add([excerpt], `${describeDifference(corpus, difference)}. ${says}`);
  for (const { text, excerpts } of corpus.standfirst) add(excerpts, messages.standfirst(text));
  for (const { id, described } of corpus.actors) add(described, messages.describes(actor(id)?.name ?? id));
  for (const { excerpt, reason } of corpus.background) add([excerpt], messages.background(reason));
  return new Map(
    [...group(found, ({ excerpt }) => excerpt)].map(([id, uses]) => [
      id,
      [...new Set(uses.map(({ text }) => text))],
    ]),
  );
}

function describeUsedDate({ date }: TimelineEvent): string {
  return `${messages.date(formatEventDate(date), date.edtf)} ${describeDateBasis(date)}`;
}

function buildBody(value: string, { language }: Corpus) {
  return { type: "TextualBody", value, format: "text/plain", language, purpose: "describing" };
}
