import { describe, expect, it } from "vitest";
import { findNamingExcerpt } from "../../../src/core/evidence/findNamingExcerpt.ts";
import type { Actor } from "../../../src/core/model/actor.ts";
import type { Excerpt } from "../../../src/core/model/excerpt.ts";
import { words } from "../../fixtures/events.ts";

const actorCalled = (name: string, ...aliases: string[]): Actor => ({
  id: name,
  name,
  kind: "institution",
  group: "all",
  aliases,
  described: [],
});
const met = actorCalled("Metropolitan Police", "the Met");
const found = (actors: Actor[], who: Actor, given: Excerpt[], more: Excerpt[] = []) =>
  findNamingExcerpt(actors, new Map([...given, ...more].map((one) => [one.id, one])))(who, given)?.id;

const longer = words("a", 0, 31, "charges against the Met in full");
const shorter = words("a", 40, 52, "said the Met");
const inside = words("a", 70, 83, "on the Meteor");

describe("findNamingExcerpt", () => {
  it("finds the shortest excerpt with the name as whole words", () => {
    expect(found([met], met, [longer, inside, shorter])).toBe(shorter.id);
    expect(found([met], met, [inside])).toBeUndefined();
  });

  it("prefers the excerpt in which an article says who the actor is", () => {
    const who = words("a", 16, 31, "the Met in full");
    const elsewhere = words("b", 16, 31, "the Met in full");
    expect(found([met], { ...met, described: [who.id] }, [shorter, longer], [who])).toBe(who.id);
    expect(found([met], { ...met, described: [elsewhere.id] }, [longer], [elsewhere])).toBe(longer.id);
  });

  it("ignores a name inside a longer name of another actor", () => {
    const inquest = actorCalled("The inquests", "an inquest");
    const jury = actorCalled("The jury", "an inquest jury");
    const decided = words("a", 0, 23, "an inquest jury decided");
    const both = words("a", 30, 70, "an inquest jury decided as an inquest may");
    expect(found([inquest, jury], inquest, [decided])).toBeUndefined();
    expect(found([inquest, jury], jury, [decided])).toBe(decided.id);
    expect(found([inquest, jury], inquest, [decided, both])).toBe(both.id);
  });
});
