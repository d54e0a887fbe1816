import { expect, it } from "vitest";
import { formatElapsed } from "../../../src/core/dates/formatDuration.ts";
import { parseEdtf } from "../../../src/core/dates/parseEdtf.ts";

it.each([
  ["[2014-06..2015-09]", "2021-12-10", "6 to 8 years"],
  ["[2014-06..2016-12]", "2021-12-10", "4 to 8 years"],
  ["2021-12-10", "[2021-12-10..2021-12-11]", "at most 1 day"],
  ["2021-12-10", "2021-12-10", "the same day"],
  ["2021-12-01", "2021-12-10", "9 days"],
  ["[2014-06..2015-09]", "2021-10~/2021-12-10~", "about 6 to 8 years"],
  ["2014-06-01", "[2021-10-01..2021-10-30]", "7 to 8 years"],
  ["2014-06", "[..2021-12-11]", null],
  ["2021-12-10", "2014-06", null],
  ["2021-12-10T18:05Z", "2021-12-10T18:40Z", "35 minutes"],
  ["2021-12-10T18:05+01:00", "2021-12-10T18:05Z", "60 minutes"],
  ["2021-12-10T18:05Z", "2021-12-10T23:05Z", "5 hours"],
  ["2021-12-10T18:05Z", "2021-12-10T20:15Z", "over 2 hours"],
  ["2021-12-10T18:05Z", "2021-12-10T18:05Z", "the same minute"],
  ["2021-12-10T18:05Z", "[2021-12-10T18:10Z..2021-12-10T18:20Z]", "5 to 15 minutes"],
  ["2021-12-10T18:05Z", "2021-12-13T18:05Z", "3 days"],
  ["2021-12-10T18:05Z", "2021-12-10", "the same day"],
  ["2021-12-10", "2021-12-10T18:05Z", "the same day"],
  ["2021-12-10T23:30-05:00", "2021-12-11", "1 day"],
])("formats the time from %s to %s as “%s”", (before, after, words) => {
  expect(formatElapsed(parseEdtf(before), parseEdtf(after))).toBe(words);
});
