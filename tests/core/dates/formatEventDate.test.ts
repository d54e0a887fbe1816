import { describe, expect, it } from "vitest";
import { parseEdtf, withSeveralDays } from "../../../src/build/compile/parseEdtf.ts";
import { formatEventDate } from "../../../src/core/dates/formatEventDate.ts";

describe("formatEventDate", () => {
  it.each([
    ["2021-12-10", "Friday 10 December 2021"],
    ["2014-06", "some day in June 2014"],
    ["2016", "some day in 2016"],
    ["[2014-06..2015-09]", "some day between June 2014 and September 2015"],
    ["[2021-10..2021-12]", "some day between October and December 2021"],
    ["[2021-12-10..2021-12-11]", "on 10 or 11 December 2021"],
    ["[2021-12-08..2021-12-11]", "some day between 8 and 11 December 2021"],
    ["[..2021-12-11]", "by 11 December 2021"],
    ["[2021-12-11..]", "on or after 11 December 2021"],
    ["../2021-12-11", "until 11 December 2021"],
    ["2021-10~/2021-12-10~", "from about October 2021 to about 10 December 2021"],
    ["2014-06/2015-09", "from June 2014 to September 2015"],
    ["-0043", "some day in 44 BCE"],
    ["-0043-03-15", "Friday 15 March 44 BCE"],
    ["[-0043-03-15..-0043-06-01]", "some day between 15 March and 1 June 44 BCE"],
    ["[2021-12-10]", "Friday 10 December 2021"],
    ["[2021-12-10..2021-12-10]", "Friday 10 December 2021"],
    ["2014-06~", "some day in or about June 2014"],
    ["2021-12-10~", "about Friday 10 December 2021"],
    ["2014-06/2014-06-15", "from June 2014 to 15 June 2014"],
  ])("formats %s as “%s”", (edtf, words) => {
    expect(formatEventDate(parseEdtf(edtf))).toBe(words);
  });
  it.each([
    ["[2014-06..2015-09]", "on one or more days between June 2014 and September 2015"],
    ["2016", "on one or more days in 2016"],
    ["2014-06~", "on one or more days in or about June 2014"],
    ["[2021-12-10..2021-12-11]", "on 10 or 11 December 2021, or both"],
    ["[2014-06..]", "on one or more days on or after June 2014"],
  ])("formats %s of several things as “%s”", (edtf, words) => {
    expect(formatEventDate(withSeveralDays(parseEdtf(edtf)))).toBe(words);
  });
});
