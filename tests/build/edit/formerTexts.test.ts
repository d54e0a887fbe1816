import { expect, it } from "vitest";
import { createFormerTexts } from "../../../src/build/edit/formerTexts.ts";

/** Returns the versions of a text that are known after this number of versions. */
function knownVersions(text: string, versions: number): number[] {
  const texts = createFormerTexts();
  for (let version = 1; version <= versions; version++) texts.add(version, text);
  return Array.from({ length: versions }, (_, i) => i + 1).filter((version) => texts.get(version) === text);
}

it("knows the last 50 versions of a case, and of a large one fewer", () => {
  expect(knownVersions("short", 60)).toEqual(Array.from({ length: 50 }, (_, i) => i + 11));
  expect(knownVersions("x".repeat(10_000_000), 6)).toEqual([3, 4, 5, 6]);
  expect(knownVersions("x".repeat(50_000_000), 3)).toEqual([3]);
});
