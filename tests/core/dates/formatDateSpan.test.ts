import { expect, it } from "vitest";
import { formatDateSpan } from "../../../src/core/dates/formatDateSpan.ts";
import { parseEdtf } from "../../../src/core/dates/parseEdtf.ts";

it.each([
  ["2014-06/2016", "June 2014 to 2016"],
  ["[2021-12-10..2021-12-11]", "10 to 11 December 2021"],
  ["2016", "2016"],
  ["2021-12-10", "10 December 2021"],
  ["[..2016]", "2016 or earlier"],
  ["[2016..]", "2016 or later"],
  ["2021-10~/2021-12-10", "about October 2021 to 10 December 2021"],
  ["2021-12-10T18:05Z/2021-12-10T18:15Z", "on 10 December 2021 18:05 to 18:15 (UTC)"],
])("formats %s as “%s”", (edtf, text) => {
  expect(formatDateSpan(parseEdtf(edtf))).toBe(text);
});
