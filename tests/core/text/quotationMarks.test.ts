import { expect, it } from "vitest";
import { quote } from "../../../src/core/text/quotationMarks.ts";

it.each([
  ["played a part", "“played a part”"],
  ["“However, resources alone", "‘“However, resources alone’"],
  ["has still to be answered.”", "‘has still to be answered.”’"],
  ['"These young men', '‘"These young men’'],
  ["the ‘systemic homophobia.’", "“the ‘systemic homophobia.’”"],
])("uses other quotation marks than those at the ends of %s", (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});
