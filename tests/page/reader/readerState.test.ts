import { expect, it } from "vitest";
import { sourceQuotesOf } from "../../../src/core/evidence/passages.ts";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { readerStateOf } from "../../../src/page/reader/readerState.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const access = { corpus, ...indexCorpus(corpus) };
const nothing = { event: null, excerpt: null, article: null };

it("shows an event, at one of the quotes that it shows", () => {
  for (const event of corpus.events) {
    expect(readerStateOf(access, { ...nothing, event: event.id })).toEqual({ event });
    for (const current of sourceQuotesOf(corpus, event))
      expect(readerStateOf(access, { ...nothing, event: event.id, excerpt: current.id })).toEqual({
        event,
        current,
      });
  }
});
it("shows the article of a quote that the event does not show", () => {
  for (const event of corpus.events) {
    const quotes = sourceQuotesOf(corpus, event);
    for (const current of corpus.excerpts.filter((one) => !quotes.includes(one)))
      expect(readerStateOf(access, { ...nothing, event: event.id, excerpt: current.id })).toEqual({
        event,
        current,
        record: access.article(current.article),
      });
  }
});
it("shows the article of a quote without an event", () => {
  for (const current of corpus.excerpts)
    expect(readerStateOf(access, { ...nothing, excerpt: current.id }).record?.id).toBe(current.article);
});
it("keeps the article that is open in full, in any event", () => {
  for (const { id } of corpus.articles) {
    expect(
      readerStateOf(access, { ...nothing, event: corpus.events[0]?.id ?? "", article: id }).record?.id,
    ).toBe(id);
  }
});
it("shows nothing for no ids and for unknown ids", () => {
  const unknown = { event: "__proto__", excerpt: "constructor", article: "toString" };
  for (const chosen of [nothing, unknown]) expect(readerStateOf(access, chosen)).toEqual({});
});
