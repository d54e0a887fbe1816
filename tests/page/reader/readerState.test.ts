import { expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { excerptsOf } from "../../../src/core/model/timelineEvent.ts";
import { readingOf } from "../../../src/page/reader/readerState.ts";

const compiled = compileSeeds("seeds");
if (Array.isArray(compiled)) throw new Error("the real seeds have problems");
const { corpus } = compiled;
const nothing = { event: null, excerpt: null, article: null };

it("the reader stands at an event’s first words and walks all of its claims’ words, then its date’s", () => {
  for (const event of corpus.events) {
    const { walk, at, record } = readingOf(corpus, { ...nothing, event: event.id });
    expect(walk.map(({ id }) => id)).toEqual(excerptsOf(event));
    expect(at).toBe(walk[0]);
    expect(record?.id).toBe(at?.article);
  }
});
it("an article that was opened stays open, whatever its event’s first words are in", () => {
  for (const { id } of corpus.articles) {
    expect(readingOf(corpus, { ...nothing, event: corpus.events[0]?.id ?? "", article: id }).record?.id).toBe(
      id,
    );
  }
});
it("with nothing chosen, or ids that nothing has, the first article lies open", () => {
  const unknown = { event: "__proto__", excerpt: "constructor", article: "toString" };
  for (const chosen of [nothing, unknown]) {
    const { event, at, record } = readingOf(corpus, chosen);
    expect([event, at, record?.id]).toEqual([undefined, undefined, corpus.articles[0]?.id]);
  }
});
