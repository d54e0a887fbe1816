import { describe, expect, it } from "vitest";
import { readDate } from "../../../src/build/import/readDate.ts";
import { findOffset, isZone } from "../../../src/build/import/zones.ts";

const read = (text: string, end = "") => readDate(text, end, {});
const edtf = (text: string) => ({ edtf: text });

describe("a date of an import", () => {
  it.each([
    ["1850", "1850"],
    ["2014-06", "2014-06"],
    ["2021-12-10", "2021-12-10"],
    ["1850~", "1850~"],
    ["[..2024-06-04]", "[..2024-06-04]"],
    ["2021-12-10T18:05+01:00", "2021-12-10T18:05+01:00"],
    ["2021-12-10 18:05:59Z", "2021-12-10T18:05Z"],
    ["10 December 2021", "2021-12-10"],
    ["Friday, 10 December 2021", "2021-12-10"],
    ["Dec. 3rd, 2021", "2021-12-03"],
    ["June 2014", "2014-06"],
    ["06/2014", "2014-06"],
    ["2014/6/3", "2014-06-03"],
    ["04.06.2024", "2024-06-04"],
    ["13/06/2024", "2024-06-13"],
    ["06/13/2024", "2024-06-13"],
    ["06/06/2024", "2024-06-06"],
    ["1914–1918", "1914/1918"],
    ["3 May 2020 to 5 May 2020", "2020-05-03/2020-05-05"],
  ])("%s is %s, and no more exact", (text, expected) => {
    expect(read(text)).toEqual(edtf(expected));
  });

  it.each([
    ["c. 1850", "text"],
    ["ca 1850", "text"],
    ["early April", "text"],
    ["spring 2014", "text"],
    ["1850s", "text"],
    ["Monday, 10 December 2021", "text"],
    ["10 December 2021 25:00", "text"],
    ["04/06/2024", "order"],
    ["04-06-2024", "order"],
    ["31 April 2020", "missing day"],
    ["29.2.1900", "missing day"],
    ["2020-02-30", "missing day"],
    ["1918–1914", "reversed"],
  ])("%s is not read", (text, why) => {
    expect(read(text)).toBe(why);
  });

  it("has an end, which may be the same or less exact", () => {
    expect(read("2020-04-05", "2020-04-06")).toEqual(edtf("2020-04-05/2020-04-06"));
    expect(read("2020-04-05", "2020-04-05")).toEqual(edtf("2020-04-05"));
    expect(read("1914", "11 November 1918")).toEqual(edtf("1914/1918-11-11"));
    expect(read("2020-04-06", "2020-04-05")).toBe("reversed");
    expect(read("2020", "soon")).toBe("text");
  });

  it("needs the order of day and month only if it is not clear", () => {
    expect(readDate("04/06/2024", "", { order: "DMY" })).toEqual(edtf("2024-06-04"));
    expect(readDate("04/06/2024", "", { order: "MDY" })).toEqual(edtf("2024-04-06"));
  });

  it("loses a time without a zone, and keeps it with one", () => {
    expect(read("10 December 2021, 6:05 pm")).toEqual({ edtf: "2021-12-10", time: "6:05 pm" });
    const options = { zone: "Europe/London" };
    expect(readDate("2021-06-10T18:05", "", options)).toEqual(edtf("2021-06-10T18:05+01:00"));
    expect(readDate("2021-12-10 12:05 am", "", options)).toEqual(edtf("2021-12-10T00:05Z"));
    // The clocks show this time twice, then never.
    expect(readDate("2021-10-31 01:30", "", options)).toEqual({ edtf: "2021-10-31", time: "01:30" });
    expect(readDate("2021-03-28 01:30", "", options)).toEqual({ edtf: "2021-03-28", time: "01:30" });
  });
});

describe("a zone", () => {
  it("is an offset or a name of the IANA database", () => {
    expect(["Z", "+01:00", "-0330", "Asia/Kolkata"].map(isZone)).toEqual([true, true, true, true]);
    expect(["Mars", "W. Europe Standard Time", "+25:00"].map(isZone)).toEqual([false, false, false]);
  });

  it("has the offset of the day, not of today", () => {
    expect(findOffset("America/New_York", "2021-01-10T12:00")).toBe("-05:00");
    expect(findOffset("America/New_York", "2021-07-10T12:00")).toBe("-04:00");
    expect(findOffset("Asia/Kolkata", "2021-07-10T12:00")).toBe("+05:30");
    expect(findOffset("+0545", "2021-07-10T12:00")).toBe("+05:45");
  });
});
