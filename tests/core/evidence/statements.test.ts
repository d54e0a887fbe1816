import { expect, it } from "vitest";
import { statementsAbout, statementsBy } from "../../../src/core/evidence/statements.ts";
import { claim, happening, words } from "../../fixtures/events.ts";

const shared = claim([words("a", 0, 9)], { text: "He was killed." });
const first = happening("first", "2014", {
  claims: [shared],
  actors: [{ actor: "man", role: "killed", excerpts: [] }],
});
const second = happening("second", "2015", {
  claims: [shared, claim([words("a", 20, 30)], { text: "I did not.", speaker: "man" })],
  actors: [{ actor: "man", role: "spoken-of", excerpts: [] }],
});
const elsewhere = happening("elsewhere", "2016", {
  claims: [claim([words("a", 40, 50)], { text: "Other." })],
});

it("separates the claims by an actor from those about them, without copies", () => {
  const events = [first, second, elsewhere];
  expect(statementsBy("man", events).map(({ claim: { text } }) => text)).toEqual(["I did not."]);
  expect(statementsAbout("man", events).map(({ event, claim: { text } }) => [event.id, text])).toEqual([
    ["first", "He was killed."],
  ]);
});
