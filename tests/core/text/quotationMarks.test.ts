import { expect, it } from "vitest";
import { quote } from "../../../src/core/text/quotationMarks.ts";

it.each([
  ["played a part", "“played a part”"],
  ["“However, resources alone", "‘“However, resources alone’"],
  ["has still to be answered.”", "‘has still to be answered.”’"],
  ['"These young men', '‘"These young men’'],
  ["the ‘systemic homophobia.’", "“the ‘systemic homophobia.’”"],
])("sets no mark beside one of its own kind around %s", (words, shown) => {
  expect(quote(words)).toBe(shown);
});
