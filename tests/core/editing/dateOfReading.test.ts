import { expect, test } from "vitest";
import { dateOfReading } from "../../../src/core/editing/dateOfReading.ts";

const READ = { words: "", min: null, max: null, basis: "printed" } as const;

test("a date with an end of another precision keeps that precision", () => {
  const reading = { ...READ, edtf: "2014-06/2016-12", known: { max: "year" } } as const;
  expect(dateOfReading({}, reading)).toEqual({
    ...{ edtf: "2014-06/2016-12", known: { max: "year" }, basis: "printed" },
  });
});

test("a new range removes what belonged to the one before, and nothing else", () => {
  const before = { edtf: "2014/2016", known: { max: "year" }, basis: "inferred", reasoning: "It was then." };
  expect(dateOfReading(before, { ...READ, edtf: "2014-06" })).toEqual({
    ...{ edtf: "2014-06", basis: "inferred", reasoning: "It was then." },
  });
});
