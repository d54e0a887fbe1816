import type { Suggestion } from "../../core/editing/protocol.ts";
import { suggestionMessages as messages } from "../../core/messages/suggestions.ts";
import type { Article, TextSpan } from "../../core/model/article.ts";
import { findDates } from "./findDates.ts";
import { canBeShortFor, collectNewNames, findKnownNames, type KnownActor } from "./findNames.ts";
import { findQuotations } from "./findQuotations.ts";
import { findSameThings } from "./findSameThings.ts";
import { splitProse } from "./sentenceWords.ts";
import { BUILT_IN, quoteOf, verifySuggestion, withSuggestionId } from "./suggestion.ts";

/** The parts of a case that suggestions need. */
export interface SuggestionSources {
  articles: readonly Article[];
  actors: readonly KnownActor[];
}

type SuggestionDraft = Omit<Suggestion, "id" | "source" | "quotes">;

/** Builds a suggestion about words of a sentence. The sentence is its last quote. */
function buildSuggestion(
  article: Article,
  spans: readonly TextSpan[],
  sentence: TextSpan,
  draft: SuggestionDraft,
): Suggestion {
  const isWhole = spans.some(({ start, end }) => start === sentence.start && end === sentence.end);
  const quotes = [...spans, ...(isWhole ? [] : [sentence])].map((span) => quoteOf(article, span));
  return withSuggestionId({ ...draft, quotes, source: BUILT_IN });
}

const wordsAt = ({ text }: Article, { start, end }: TextSpan) => text.slice(start, end);

function suggestDates(article: Article): Suggestion[] {
  return splitProse(article).flatMap((sentence) =>
    findDates(article, sentence).map(({ reading, ...span }) => {
      const words = wordsAt(article, span);
      const title = "problem" in reading ? reading.problem : messages.date(words, reading.words);
      const edtf = "edtf" in reading ? { edtf: reading.edtf } : {};
      return buildSuggestion(article, [span], sentence, { kind: "date", title, ...edtf });
    }),
  );
}

/** `named` are the actors of which the article has a name. */
function suggestNames(
  article: Article,
  actors: readonly KnownActor[],
  named: readonly KnownActor[],
): Suggestion[] {
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.names[0] ?? id;
  const known = splitProse(article).flatMap((sentence) => {
    const found = findKnownNames(article, sentence, named);
    const ids = [...new Set(found.map(({ actor }) => actor))];
    if (ids.length === 0) return [];
    const spans = ids.flatMap((id) => found.find(({ actor }) => actor === id) ?? []);
    const title = messages.names(ids.map(nameOf));
    return [buildSuggestion(article, spans, sentence, { kind: "name", title, actors: ids })];
  });
  const others = collectNewNames(article, named).flatMap(({ name, places: [place] }) => {
    if (!place) return [];
    const fitting = actors.filter(({ names }) => names.some((full) => canBeShortFor(name, full)));
    const [actor] = fitting.length === 1 ? fitting : [];
    const draft: SuggestionDraft = actor
      ? { kind: "name", title: messages.otherName(name, nameOf(actor.id)), actors: [actor.id], newName: name }
      : { kind: "name", title: messages.newName(name), newName: name };
    return [buildSuggestion(article, [{ start: place.start, end: place.end }], place.sentence, draft)];
  });
  return [...known, ...others];
}

function suggestQuotations(article: Article, actors: readonly KnownActor[]): Suggestion[] {
  return findQuotations(article, actors).map(({ sentence, speaker, actor, start, end }) => {
    const words = speaker && wordsAt(article, speaker);
    const title = words === undefined ? messages.noSpeaker : messages.quotation(words);
    const who = actor ?? words;
    return buildSuggestion(article, [{ start, end }], sentence, {
      ...{ kind: "quotation", title },
      ...(who !== undefined && { speaker: who }),
    });
  });
}

function suggestSameThings(article: Article, articles: readonly Article[]): Suggestion[] {
  return findSameThings(article, articles).flatMap(({ one, other }) => {
    const otherArticle = articles.find(({ id }) => id === other.article);
    if (!otherArticle) return [];
    const quotes = [quoteOf(article, one), quoteOf(otherArticle, other)];
    return [withSuggestionId({ kind: "same", title: messages.same, quotes, source: BUILT_IN })];
  });
}

/**
 * Finds suggestions for an article: dates, names, quotations, and sentences of other articles about the same
 * thing. Those of its unread sentences are first, each part in the order of the text. Each quote is verified.
 * Rules are for English; in other languages, dates in ISO form, known names and similar sentences are found.
 */
export function findSuggestions(
  { articles, actors }: SuggestionSources,
  article: Article,
  unread: readonly TextSpan[] = [],
): Suggestion[] {
  const named = actors.filter(({ names }) => names.some((name) => article.text.includes(name)));
  const all = [
    ...suggestDates(article),
    ...suggestNames(article, actors, named),
    ...suggestQuotations(article, named),
    ...suggestSameThings(article, articles),
  ];
  const byId = new Map(articles.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const verified = all.filter((one) => {
    const isNew = !seen.has(one.id) && verifySuggestion(one, byId);
    seen.add(one.id);
    return isNew;
  });
  const placeOf = ({ quotes }: Suggestion) => quotes[0] ?? { start: 0, end: 0 };
  const isRead = (one: Suggestion) =>
    !unread.some(({ start, end }) => placeOf(one).start < end && start < placeOf(one).end);
  return verified.sort(
    (a, b) => Number(isRead(a)) - Number(isRead(b)) || placeOf(a).start - placeOf(b).start,
  );
}
