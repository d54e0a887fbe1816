import MiniSearch from "minisearch";
import type { Article, Span } from "../article/article.ts";
import { sentencesOf } from "../article/sentences.ts";
import { byId } from "../corpus/byId.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { excerptsOf, type TimelineEvent } from "../event/timelineEvent.ts";
import type { Terms } from "./findMatches.ts";
import { foldText, wordsOf } from "./foldText.ts";
import { asksNothing, readQuery } from "./searchQuery.ts";

/** What a search found. */
export interface Found {
  /** Ids of events, the best match first. */
  events: string[];
  /** How many sentences of each article match, by article id; those without are absent. */
  sentences: ReadonlyMap<string, number>;
  /** The words and phrases that matched, for highlighting. */
  terms: Terms;
}

/** A searchable thing: an event with all its words, or a sentence of an article. */
interface Entry {
  id: string;
  title: string;
  actors: string;
  claims: string;
  /** The sentences of the articles that the event rests on, whole. */
  words: string;
}

interface Sentence extends Span {
  article: string;
  text: string;
}

const FIELDS = ["title", "actors", "claims", "words"] as const;

/** Searches the corpus; null where the query asks nothing. Any input is a query. */
export type Search = (input: string) => Found | null;

/** Prepares the search over a corpus and the texts of its articles. Takes a moment: once per corpus. */
export function searchIndex(corpus: Corpus, articles: readonly Article[]): Search {
  const sentences = articles.flatMap((article) =>
    sentencesOf(article).map((span) => ({
      article: article.id,
      ...span,
      text: article.text.slice(span.start, span.end),
    })),
  );
  const byArticle = new Map(
    articles.map(({ id }) => [id, sentences.filter(({ article }) => article === id)]),
  );
  const events = corpus.events.map((event) => entryOf(event, corpus, byArticle));
  const lines = sentences.map(
    ({ text }, i): Entry => ({ id: `${i}`, title: "", actors: "", claims: "", words: text }),
  );
  const inEvents = matcher(events);
  const inLines = matcher(lines);
  return (input) => {
    const query = readQuery(input);
    if (asksNothing(query)) return null;
    const found = inEvents(query.words, query.phrases);
    const inText = inLines(query.words, query.phrases);
    const counts = new Map<string, number>();
    for (const id of inText.ids) {
      const article = sentences[Number(id)]?.article ?? "";
      counts.set(article, (counts.get(article) ?? 0) + 1);
    }
    return {
      events: found.ids,
      sentences: counts,
      terms: { words: new Set([...found.words, ...inText.words]), phrases: query.phrases },
    };
  };
}

function entryOf(
  event: TimelineEvent,
  corpus: Corpus,
  sentences: ReadonlyMap<string, readonly Sentence[]>,
): Entry {
  const actors = [
    ...event.actors.map(({ actor }) => actor),
    ...event.claims.flatMap(({ speaker, reportedBy }) => [speaker, reportedBy ?? ""]),
  ];
  const named = [...new Set(actors)].flatMap((id) => byId(corpus.actors).get(id) ?? []);
  const excerpts = excerptsOf(event).flatMap((id) => byId(corpus.excerpts).get(id) ?? []);
  const resting = excerpts.flatMap(
    (e) => sentences.get(e.article)?.filter(({ start, end }) => e.start < end && e.end > start) ?? [],
  );
  return {
    id: event.id,
    title: `${event.title}\n${event.label}`,
    actors: named.flatMap(({ name, short, aliases }) => [name, short ?? "", ...aliases]).join("\n"),
    claims: event.claims.map(({ text }) => text).join("\n"),
    words: [...new Set(resting.map(({ text }) => text))].join("\n"),
  };
}

/** Words by index, as prefixes and with typos in longer ones, all of them; phrases by looking, character for character. */
function matcher(entries: readonly Entry[]) {
  const index = new MiniSearch<Entry>({
    fields: [...FIELDS],
    tokenize: (text) => wordsOf(foldText(text).text).map(({ word }) => word),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (term.length < 4 ? false : 0.2),
      boost: { title: 3, actors: 2 },
    },
  });
  index.addAll(entries);
  const folded = new Map(
    entries.map((entry) => [entry.id, FIELDS.map((field) => foldText(entry[field]).text)]),
  );
  return (words: readonly string[], phrases: readonly string[]) => {
    const hits =
      words.length === 0 ? entries.map(({ id }) => ({ id, terms: [] })) : index.search(words.join(" "));
    const kept = hits.filter(({ id }) =>
      phrases.every((phrase) => folded.get(id)?.some((text) => text.includes(phrase))),
    );
    return { ids: kept.map(({ id }) => id as string), words: kept.flatMap(({ terms }) => terms) };
  };
}
