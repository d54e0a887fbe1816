import { describe, expect, it } from "vitest";
import { buildExcerptUseIndex, findExcerptUses } from "../../../src/core/evidence/excerptUsage.ts";
import { claim, happening, words } from "../../fixtures/events.ts";

const sentence = words("a", 0, 40);
const clause = words("a", 10, 20);
const between = words("a", 50, 60);
const found = happening("found", "2021-12-10", { claims: [claim([sentence])] });
const told = happening("told", "2021-11", { claims: [claim([clause])] });
const dated = happening("dated", "2021-12-10");
dated.date.excerpts = [clause.id];
const index = buildExcerptUseIndex({
  events: [found, told, dated],
  links: [{ from: "told", to: "found", kind: "became-public-at", excerpts: [between.id, clause.id] }],
  disagreements: [],
});
const idsOn = (...over: Parameters<typeof findExcerptUses>[0]) =>
  findExcerptUses(over, index).map(({ event, as, excerpt }) => [event.id, as, excerpt]);

describe("the events that rest on words", () => {
  it("are all offered, claims before dates, those of the narrowest words first, each event once", () => {
    expect(idsOn(sentence, clause)).toEqual([
      ["told", "claim", clause.id],
      ["found", "claim", sentence.id],
      ["dated", "date", clause.id],
    ]);
  });
  it("are those that a link ties together where nothing else rests on the words", () => {
    expect(idsOn(between)).toEqual([
      ["told", "tie", between.id],
      ["found", "tie", between.id],
    ]);
  });
  it("are none where nothing does", () => {
    expect(idsOn(words("a", 70, 80))).toEqual([]);
  });
});
