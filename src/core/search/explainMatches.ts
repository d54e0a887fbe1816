import { excerptUsesOf } from "../evidence/excerptUsage.ts";
import type { TextSpan } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";
import { type EventText, eventTextsOf, searchedTextOf } from "./eventTexts.ts";
import type { QueryPart } from "./expandQuery.ts";
import type { MatchedSentence, SearchMatches } from "./searchIndex.ts";

/** Number of sentences that the results show first, and whose texts a search loads. */
export const FIRST_SENTENCES = 20;

/** Numbers that say how the matching sentences and the matching events belong together. */
export interface MatchCounts {
  sentences: number;
  events: number;
  /** Articles with a matching sentence. */
  articles: number;
  /** Sentences of which a matching event uses words. */
  used: number;
  /** Sentences of which only events that do not match use words: other words than those that match. */
  usedByOthers: number;
  /** Sentences of which no event uses words. */
  unused: number;
  /** Matching events that use words of a matching sentence. */
  using: number;
}

/** Counts the sentences and events of a search result by their relation. */
export function countMatches({ events, sentences }: SearchMatches): MatchCounts {
  const matching = new Set(events);
  const using = new Set<string>();
  let used = 0;
  let unused = 0;
  for (const sentence of sentences) {
    const own = [...sentence.events].filter((id) => matching.has(id));
    for (const id of own) using.add(id);
    if (own.length > 0) used++;
    else if (sentence.events.size === 0) unused++;
  }
  return {
    sentences: sentences.length,
    events: events.length,
    articles: new Set(sentences.map(({ article }) => article)).size,
    used,
    usedByOthers: sentences.length - used - unused,
    unused,
    using: using.size,
  };
}

/**
 * Finds the claims that rest on words of a sentence that a search found, each speaker and type once. `spans`
 * are the found words, as offsets in the sentence; if there are none, the words end in another sentence, and
 * all claims on the sentence count.
 */
export function findClaimsOn(corpus: Corpus, sentence: MatchedSentence, spans: readonly TextSpan[]): Claim[] {
  const { excerpt } = indexCorpus(corpus);
  const claims = new Map<string, Claim>();
  for (const id of sentence.excerpts) {
    const { start = 0, end = 0 } = excerpt(id) ?? {};
    const hasFound =
      spans.length === 0 ||
      spans.some((span) => sentence.start + span.start >= start && sentence.start + span.end <= end);
    for (const { claim } of hasFound ? (excerptUsesOf(corpus).get(id) ?? []) : [])
      if (claim) claims.set(`${claim.speaker} ${claim.reportedBy} ${claim.standing}`, claim);
  }
  return [...claims.values()];
}

/** A text because of which an event matches parts of the query that its title does not have. */
export interface MatchReason {
  /** The parts of the query, as typed. */
  typed: string[];
  text: EventText;
}

/** Finds why an event matches, for the parts of the query that its title does not have. */
export function findMatchReasons(
  event: TimelineEvent,
  corpus: Corpus,
  parts: readonly QueryPart[],
): MatchReason[] {
  const [title, ...others] = eventTextsOf(event, corpus);
  const reasons = new Map<EventText, MatchReason>();
  for (const { typed, terms } of parts) {
    if (title && terms.findIn(title.text).length > 0) continue;
    const text = others.find((one) => terms.findIn(searchedTextOf(one, corpus)).length > 0);
    if (!text) continue;
    const reason = reasons.get(text) ?? { typed: [], text };
    reason.typed.push(typed);
    reasons.set(text, reason);
  }
  return [...reasons.values()];
}

/** Longest text of a sentence in the results, in UTF-16 code units. */
const MAX_EXTRACT_LENGTH = 240;
/** Length of the text before the first found words, if the sentence is longer. */
const LEAD_LENGTH = 60;

/** Cuts a long text around the first found words, between words. A sign at an end says that it was cut. */
export function cutAround(text: string, [first]: readonly TextSpan[]): string {
  if (text.length <= MAX_EXTRACT_LENGTH) return text;
  const from = first && first.start > LEAD_LENGTH ? text.indexOf(" ", first.start - LEAD_LENGTH) + 1 : 0;
  const end = from + MAX_EXTRACT_LENGTH;
  const to = end < text.length ? text.lastIndexOf(" ", end) : text.length;
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
