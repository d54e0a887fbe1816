import { expect, it } from "vitest";
import { findOwnWords } from "../../../src/core/editing/findOwnWords.ts";

const QUOTE = { gazette: "told police had not ignored chances" };
const ANNOTATION = {
  case: { standfirst: [{ text: "The story.", excerpts: [QUOTE] }] },
  actors: { police: { name: "Police", described: [QUOTE] } },
  events: {
    told: {
      date: { edtf: "2014", reasoning: "The year is printed.", excerpts: [QUOTE] },
      actors: { conduct: [{ actors: ["police"], excerpts: [QUOTE] }] },
      claims: [{ text: "Police ignored chances.", excerpts: [QUOTE] }],
    },
  },
  disagreements: { chances: { sides: [{ says: "There were chances.", quote: QUOTE }] } },
  background: [{ quote: QUOTE, reason: "It describes no event." }],
};

it.each([
  [["case", "standfirst", 0, "excerpts", 0], "The story."],
  [["events", "told", "claims", 0, "excerpts", 0], "Police ignored chances."],
  [["events", "told", "date", "excerpts", 0], "2014: The year is printed."],
  [["disagreements", "chances", "sides", 0, "quote"], "There were chances."],
  [["background", 0, "quote"], "It describes no event."],
  [["events", "told", "actors", "conduct", 0, "excerpts", 0], ""],
  [["actors", "police", "described", 0], ""],
  [["events", "gone", "claims", 3, "excerpts", 0], ""],
])("the quote at %j has our own words %j", (path, words) => {
  expect(findOwnWords(ANNOTATION, path)).toBe(words);
});
