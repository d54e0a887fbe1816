import { expect, it } from "vitest";
import { buildAnnotatedTest } from "../../../src/build/suggest/buildAnnotatedTest.ts";
import type { Path, Suggestion } from "../../../src/core/editing/protocol.ts";

const place = (start: number, end: number) => ({ article: "gazette", start, end });
const SENTENCE = { ...place(0, 50), words: "the sentence" };
const WORDS = { ...place(10, 20), words: "some words" };

/** A suggestion about a sentence, from the 10th to the 20th letter. */
const suggestion = (kind: Suggestion["kind"], more: Partial<Suggestion> = {}): Suggestion => ({
  ...{ id: "x", kind, title: "x", source: "built in", quotes: [WORDS, SENTENCE], ...more },
});
const DATE = suggestion("date");
const NAME = suggestion("name", { actors: ["ada-finn"] });
const QUOTATION = suggestion("quotation");
const NEW_NAME = suggestion("name", { newName: "Tom Reed" });
const ALL = [DATE, NAME, QUOTATION, NEW_NAME];

/** Returns the suggestions that remain with an annotation that quotes the words. */
function openWith(event: object, ...at: Path) {
  const isAnnotated = buildAnnotatedTest({ events: { storm: event } }, [{ ...place(5, 30), at }]);
  return ALL.filter((one) => !isAnnotated(one));
}

const IN_CLAIM = ["events", "storm", "claims", 0, "excerpts", 0];

it.each<[string, object, Path, Suggestion[]]>([
  ["a finished event quotes them", {}, IN_CLAIM, [NEW_NAME]],
  ["background quotes them", {}, ["background", 0, "quote"], [NEW_NAME]],
  ["a draft only quotes them", { draft: true, claims: [{}] }, IN_CLAIM, ALL],
  [
    "a draft has the date",
    { draft: true },
    ["events", "storm", "date", "excerpts", 0],
    [NAME, QUOTATION, NEW_NAME],
  ],
  ["a draft has the speaker", { draft: true, claims: [{ speaker: "ada-finn" }] }, IN_CLAIM, [DATE, NEW_NAME]],
  [
    "a draft has the person",
    { draft: true, actors: { conduct: ["ada-finn"] } },
    IN_CLAIM,
    [DATE, QUOTATION, NEW_NAME],
  ],
  ["only a difference quotes them", {}, ["disagreements", "boats", "sides", 0, "quote"], ALL],
])("suggests what is missing about words if %s", (_, event, at, lacking) => {
  expect(openWith(event, ...at)).toEqual(lacking);
});

it("suggests nothing that a draft quotes exactly, because it was accepted", () => {
  const quote = ({ start, end }: typeof WORDS, i: number) => ({
    ...place(start, end),
    at: ["events", "storm", "claims", 0, "excerpts", i],
  });
  const open = (quotes: Parameters<typeof buildAnnotatedTest>[1]) =>
    ALL.filter(
      (one) => !buildAnnotatedTest({ events: { storm: { draft: true, claims: [{}] } } }, quotes)(one),
    );
  expect(open([WORDS, SENTENCE].map(quote))).toEqual([]);
  expect(open([SENTENCE].map(quote))).toEqual(ALL);
});

it("suggests a pair of sentences until one entry quotes both", () => {
  const other = { article: "echo", start: 0, end: 10, words: "x" };
  const pair = suggestion("same", { quotes: [SENTENCE, other] });
  const quoted = (second: string) => [
    { ...place(5, 9), at: ["events", "storm", "claims", 0, "excerpts", 0] },
    { article: "echo", start: 2, end: 5, at: ["events", second, "claims", 0, "excerpts", 0] },
  ];
  expect(buildAnnotatedTest({}, quoted("rain"))(pair)).toBe(false);
  expect(buildAnnotatedTest({}, quoted("storm"))(pair)).toBe(true);
});
