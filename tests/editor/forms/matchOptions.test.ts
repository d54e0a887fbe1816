import { expect, it } from "vitest";
import { findTyped, matchOptions } from "../../../src/editor/forms/matchOptions.ts";

const optionsOf = (...labels: string[]) => labels.map((label, i) => ({ id: `id-${i}`, label }));

it("a name without its accents is found", () => {
  expect(findTyped(optionsOf("Tomás Reed"), "tomas reed")?.label).toBe("Tomás Reed");
});

it("of two names that differ in an accent, the typed one is found", () => {
  const options = optionsOf("Jose Luz", "José Luz");
  expect(findTyped(options, "José Luz")?.label).toBe("José Luz");
  expect(findTyped(options, "José Luz".normalize("NFD"))?.label).toBe("José Luz");
});

it("names of Hindi that differ in their vowels are not the same", () => {
  const options = optionsOf("रमा", "राम");
  expect(findTyped(options, "राम")?.label).toBe("राम");
  expect(matchOptions(options, "राम").map(({ option }) => option.label)).toEqual(["राम"]);
  expect(findTyped(optionsOf("रमा"), "राम")).toBeUndefined();
});
