import { expect, it } from "vitest";
import {
  describeAttribution,
  leadExcerptsOf,
  statementsAbout,
  statementsBy,
} from "../../../src/core/evidence/statements.ts";
import { claim, happening, words } from "../../fixtures/events.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const shared = claim([words("a", 0, 9)], { text: "He was killed." });
const first = happening("first", "2014", {
  claims: [shared],
  actors: [{ actor: "man", role: "killed", excerpts: [] }],
});
const second = happening("second", "2015", {
  claims: [shared, claim([words("a", 20, 30)], { text: "I did not.", speaker: "man" })],
  actors: [{ actor: "man", role: "mentioned", excerpts: [] }],
});
const own = happening("own", "2015", {
  claims: [claim([words("a", 60, 70)], { text: "The man left." })],
  actors: ["conduct", "speaking"].map((role) => ({ actor: "man", role, excerpts: [] })),
});
const elsewhere = happening("elsewhere", "2016", {
  claims: [claim([words("a", 40, 50)], { text: "Other." })],
});

it("separates the claims by an actor from those about them, without copies", () => {
  const events = [first, second, own, elsewhere];
  expect(statementsBy("man", events).map(({ claim: { text } }) => text)).toEqual(["I did not."]);
  expect(statementsAbout("man", events).map(({ event, claim: { text } }) => [event.id, text])).toEqual([
    ["first", "He was killed."],
  ]);
});

it.each([
  [{}, "Stated by the article"],
  [{ standing: "finding" }, "Finding, as the article reports"],
  [{ standing: "allegation", speaker: "unnamed" }, "Allegation (the article does not say by whom)"],
  [{ standing: "denial", speaker: "mara-quill" }, "Denial; Mara Quill"],
  [
    { standing: "admission", speaker: "parish-council", reportedBy: "tomas-reed" },
    "Admission; Alderby Parish Council, as reported by Tomás Reed",
  ],
])("attributes a claim with %j as “%s”", (changes, words) => {
  expect(describeAttribution(corpus, claim([], changes))).toBe(words);
});

it("attributes a claim to all articles that report it", () => {
  const [first] = corpus.excerpts;
  const other = corpus.excerpts.find(({ article }) => article !== first?.article);
  if (!first || !other) throw new Error("the case has one article");
  const outcome = claim([first, other], { standing: "court-outcome" });
  expect(describeAttribution(corpus, outcome)).toBe("Court outcome, as the articles report");
});

it("presents an event by a quote of every side of its first difference", () => {
  const difference = corpus.disagreements.find(({ kind }) => kind === "articles");
  const sides = difference?.sides.map(({ excerpt }) => excerpt) ?? [];
  const concerned = corpus.events.filter(
    ({ id, claims }) =>
      difference?.events.includes(id) &&
      claims.some(({ excerpts }) => excerpts.some((one) => sides.includes(one))),
  );
  expect(concerned).not.toEqual([]);
  for (const event of concerned) expect(new Set(leadExcerptsOf(corpus, event))).toEqual(new Set(sides));
});

it("presents an event without a difference by its first quote", () => {
  const event = corpus.events.find(
    ({ id }) => !corpus.disagreements.some(({ events }) => events.includes(id)),
  );
  if (!event) throw new Error("each event has a difference");
  expect(leadExcerptsOf(corpus, event)).toEqual(event.claims[0]?.excerpts.slice(0, 1));
});
