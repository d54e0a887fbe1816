import { expect, it } from "vitest";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { allExcerptsOf } from "../../../src/core/model/timelineEvent.ts";
import { readerStateOf } from "../../../src/page/reader/readerState.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const access = { corpus, ...indexCorpus(corpus) };
const nothing = { event: null, excerpt: null, article: null };

it("starts at an event’s first excerpt and lists claims’ before its date’s", () => {
  for (const event of corpus.events) {
    const { excerpts, current, record } = readerStateOf(access, { ...nothing, event: event.id });
    expect(excerpts.map(({ id }) => id)).toEqual(allExcerptsOf(event));
    expect(current).toBe(excerpts[0]);
    expect(record?.id).toBe(current?.article);
  }
});
it("keeps the article that the reader opened, in any event", () => {
  for (const { id } of corpus.articles) {
    expect(
      readerStateOf(access, { ...nothing, event: corpus.events[0]?.id ?? "", article: id }).record?.id,
    ).toBe(id);
  }
});
it("opens the first article for no ids and for unknown ids", () => {
  const unknown = { event: "__proto__", excerpt: "constructor", article: "toString" };
  for (const chosen of [nothing, unknown]) {
    const { event, current, record } = readerStateOf(access, chosen);
    expect([event, current, record?.id]).toEqual([undefined, undefined, corpus.articles[0]?.id]);
  }
});
