import { expect, it } from "vitest";
import { parseEdtf } from "../../../src/build/compile/parseEdtf.ts";
import { formatElapsed } from "../../../src/core/dates/formatDuration.ts";

it.each([
  ["[2014-06..2015-09]", "2021-12-10", "6 to 8 years"],
  ["[2014-06..2016-12]", "2021-12-10", "4 to 8 years"],
  ["2021-12-10", "[2021-12-10..2021-12-11]", "at most 1 day"],
  ["2021-12-10", "2021-12-10", "the same day"],
  ["2021-12-01", "2021-12-10", "9 days"],
  ["2014-06-01", "[2021-10-01..2021-10-30]", "7 to 8 years"],
  ["2014-06", "[..2021-12-11]", null],
  ["2021-12-10", "2014-06", null],
])("formats the time from %s to %s as “%s”", (before, after, words) => {
  expect(formatElapsed(parseEdtf(before), parseEdtf(after))).toBe(words);
});
