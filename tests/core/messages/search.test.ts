import { expect, it } from "vitest";
import { searchMessages } from "../../../src/core/messages/search.ts";

it.each([
  [1, 1, 1, "The sentence is used by 1 event."],
  [2, 2, 13, "Both sentences are used by 13 events."],
  [6, 6, 3, "All 6 sentences are used by 3 events."],
  [1, 2, 1, "1 of the sentences is used by 1 event."],
  [3, 6, 2, "3 of the sentences are used by 2 events."],
])("says that %i of %i matching sentences are used by %i events", (used, all, events, words) => {
  expect(searchMessages.used(used, all, events)).toBe(words);
});
