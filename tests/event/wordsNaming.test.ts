import { expect, it } from "vitest";
import type { Actor } from "../../src/event/actor.ts";
import { wordsNaming } from "../../src/event/wordsNaming.ts";
import { words } from "./build.ts";

const actor: Actor = {
  id: "met",
  name: "Metropolitan Police",
  kind: "institution",
  group: "police",
  aliases: ["the Met"],
  described: [],
};
const longer = words("a", 0, 30, "charges against the Met in full");
const shorter = words("a", 40, 60, "said the Met");
const inside = words("a", 70, 90, "on the Meteor");

it("a name leads to the shortest words that have it as words of their own", () => {
  expect(wordsNaming(actor, [longer, inside, shorter])).toBe(shorter.id);
  expect(wordsNaming(actor, [inside])).toBeUndefined();
});
it("an excerpt in which an article says who it is comes before any that merely names it", () => {
  expect(wordsNaming({ ...actor, described: [longer.id] }, [shorter, longer])).toBe(longer.id);
});
