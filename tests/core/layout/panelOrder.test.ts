import fc from "fast-check";
import { expect, it } from "vitest";
import { divideByPanel, panelsOf, sortByPanel } from "../../../src/core/layout/panelOrder.ts";
import { sortEvents } from "../../../src/core/model/sortEvents.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { events, stages } from "../../fixtures/layout.ts";
import { corpus as realCorpus } from "../../fixtures/realCorpus.ts";

const corpora = events.map((list) => ({ ...EMPTY_CORPUS, stages, events: sortEvents(list) }));

it("sorts events by panel and keeps the order within each", () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      expect(sortByPanel(corpus.events, corpus)).toEqual(panelsOf(corpus).flatMap((panel) => panel.events));
    }),
  );
});

it("puts every event of a list into one section, in the given order", () => {
  fc.assert(
    fc.property(corpora, fc.func(fc.boolean()), (corpus, keep) => {
      const list = sortByPanel(corpus.events, corpus).filter(({ id }) => keep(id));
      const sections = divideByPanel(list, corpus);
      expect(sections.flatMap((section) => section.events)).toEqual(list);
      expect(new Set(sections.map(({ panel }) => panel)).size).toBe(sections.length);
      for (const { panel, events } of sections)
        if (panel) expect(panel.events).toEqual(expect.arrayContaining(events));
    }),
  );
});

it("does not divide a list in another order", () => {
  const list = sortByPanel(realCorpus.events, realCorpus).reverse();
  expect(divideByPanel(list, realCorpus)).toEqual([{ panel: null, events: list }]);
});
