import { expect, it } from "vitest";
import { findEventForSide } from "../../../src/core/evidence/eventForSide.ts";
import { excerptUsesOf, findExcerptUses } from "../../../src/core/evidence/excerptUsage.ts";
import { claim, happening, words } from "../../fixtures/events.ts";

const sentence = words("a", 0, 40);
const clause = words("a", 10, 20);
const between = words("a", 50, 60);
const finding = happening("finding", "2021-12-10", { claims: [claim([sentence])] });
const statement = happening("statement", "2021-11", {
  claims: [claim([clause])],
  actors: [{ actor: "man", role: "speaking", excerpts: [sentence.id] }],
});
const dated = happening("dated", "2021-12-10");
dated.date.excerpts = [clause.id];
const index = excerptUsesOf({
  events: [finding, statement, dated],
  links: [
    {
      from: "statement",
      to: "finding",
      kind: "became-public-at",
      excerpts: [between.id, clause.id],
    },
  ],
  disagreements: [],
});
const found = (...over: Parameters<typeof findExcerptUses>[0]) =>
  findExcerptUses(over, index).map(({ event, as, excerpt }) => [event.id, as, excerpt]);

it("finds each event once: claims before dates, the shortest excerpt first", () => {
  expect(found(sentence, clause)).toEqual([
    ["statement", "claim", clause.id],
    ["finding", "claim", sentence.id],
    ["dated", "date", clause.id],
  ]);
});

it("finds the events of a link only where no event has a claim or its date", () => {
  expect(found(between)).toEqual([
    ["statement", "tie", between.id],
    ["finding", "tie", between.id],
  ]);
});

it("finds nothing for an excerpt that nothing uses", () => {
  const unused = words("a", 70, 80);
  expect(found(unused)).toEqual([]);
  expect(index.has(unused.id)).toBe(false);
});

it("knows the claim that rests on an excerpt", () => {
  expect(index.get(sentence.id)).toEqual([
    { event: finding, excerpt: sentence.id, as: "claim", claim: finding.claims[0] },
    { event: statement, excerpt: sentence.id, as: "tie" },
  ]);
});

it("finds for a side of a disagreement an event with a claim on its words", () => {
  const excerpts = new Map([sentence, clause, between].map((excerpt) => [excerpt.id, excerpt]));
  const excerpt = (id: string) => excerpts.get(id);
  const events = [dated, finding, statement];
  expect(findEventForSide(clause, events, excerpt)).toBe("finding");
  expect(findEventForSide(clause, events, excerpt, "statement")).toBe("statement");
  expect(findEventForSide(clause, events, excerpt, "dated")).toBe("finding");
  expect(findEventForSide(words("b", 10, 20), events, excerpt)).toBeUndefined();
});
