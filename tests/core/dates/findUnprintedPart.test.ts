import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findUnprintedPart } from "../../../src/core/dates/findUnprintedPart.ts";

/** Finds what words of an article of 11 December 2021 do not print. */
const find = (edtf: string, text: string, language = "en", known = {}) =>
  findUnprintedPart(edtf, [{ text, language, articleDay: "2021-12-11" }], known);

describe("a date that counts as printed", () => {
  it.each([
    ["2016", "He was jailed for life in 2016"],
    ["2014-06~", "around June 2014"],
    ["[2014-06..2015-09]", "between June 2014 and September 2015"],
    ["2021-12-10", "on Friday, 10 Dec."],
    ["2021-12-10T18:05Z", "at 18:05 on 10 December"],
    ["2020-09-03/2021-09-04", "3 Sept 2020 to 4/9/’21"],
    ["[..2021-12-10]", "by 10 December 2021"],
  ])("is printed in parts: %s in %j", (edtf, text) => {
    expect(find(edtf, text)).toBeUndefined();
  });

  it.each([
    ["2016-03", "He was jailed for life in 2016", "2016-03"],
    ["2015", "He was jailed for life in 2016", "2015"],
    ["2021-12-11", "10 December 2021", "2021-12-11"],
    ["2021", "on Friday", "2021"],
    ["[2014-06..2015-09]", "between June 2014 and 2015", "2015-09"],
    ["[2015..2016]", "in 2016", "2015"],
    ["2016-03", "at a market in 2016", "2016-03"],
    ["2016-05", "The Mayor said in 2016", "2016-05"],
  ])("has a part that no word prints: %s in %j", (edtf, text, missing) => {
    expect(find(edtf, text)).toBe(missing);
  });

  it("needs no month of a bound that is known to the year", () => {
    expect(find("[2014-06..2016-12]", "June 2014, 2016", "en", { max: "year" })).toBeUndefined();
    expect(find("[2014-06..2016-12]", "June 2014, 2016", "en", { min: "year" })).toBe("2016-12");
  });

  it.each([
    ["de", "am 4. März 2024", "2024-03-04"],
    ["pl", "3 czerwca 2024", "2024-06-03"],
    ["ar", "١٠ ديسمبر ٢٠٢١", "2021-12-10"],
    ["ja", "2021年12月10日", "2021-12-10"],
    ["fi", "kesäkuussa 2024", "2024-06"],
    ["hi", "10 दिसंबर 2021", "2021-12-10"],
    ["de", "on 4 March 2024", "2024-03-04"],
    ["he-IL", "הַגֶּשֶׁר נסגר (לתיקון) ב־4 במרץ 2024", "2024-03-04"],
    ["zh-Hans", "市政府于三月四日关闭了旧大桥。", "2024-03-04"],
  ])("may be printed in the language %s: %j", (language, text, edtf) => {
    expect(find(edtf, text, language)).toBeUndefined();
  });

  it("is printed by the ISO day itself, and not by another year", () => {
    const day = fc.date({ min: new Date("1000-01-01"), max: new Date("9998-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(find(iso, `It was on ${iso}.`)).toBeUndefined();
        expect(find(`9999${iso.slice(4)}`, `It was on ${iso}.`)).toBe(`9999${iso.slice(4)}`);
      }),
    );
  });
});
