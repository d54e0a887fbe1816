import { expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { allExcerptsOf } from "../../../src/core/model/timelineEvent.ts";
import { readerStateOf } from "../../../src/page/reader/readerState.ts";

const compiled = compileSeeds("seeds");
if (Array.isArray(compiled)) throw new Error("the real seeds have problems");
const { corpus } = compiled;
const nothing = { event: null, excerpt: null, article: null };

it("the reader stands at an event’s first words and walks all of its claims’ words, then its date’s", () => {
  for (const event of corpus.events) {
    const { excerpts, current, record } = readerStateOf(corpus, { ...nothing, event: event.id });
    expect(excerpts.map(({ id }) => id)).toEqual(allExcerptsOf(event));
    expect(current).toBe(excerpts[0]);
    expect(record?.id).toBe(current?.article);
  }
});
it("an article that was opened stays open, whatever its event’s first words are in", () => {
  for (const { id } of corpus.articles) {
    expect(
      readerStateOf(corpus, { ...nothing, event: corpus.events[0]?.id ?? "", article: id }).record?.id,
    ).toBe(id);
  }
});
it("with nothing chosen, or ids that nothing has, the first article lies open", () => {
  const unknown = { event: "__proto__", excerpt: "constructor", article: "toString" };
  for (const chosen of [nothing, unknown]) {
    const { event, current, record } = readerStateOf(corpus, chosen);
    expect([event, current, record?.id]).toEqual([undefined, undefined, corpus.articles[0]?.id]);
  }
});
