import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formatSuggestionTable } from "../../fixtures/suggestionTable.ts";

/** Returns a table without the spaces and dashes that only form it. */
const rowsOf = (table: string) => table.split("\n").filter((row) => !/^\|[ |-]+\|$/.test(row));

it("finds what tests/README.md says, no less and with no more errors", () => {
  const readme = readFileSync("tests/README.md", "utf8");
  for (const row of rowsOf(formatSuggestionTable())) expect(readme.split("\n")).toContain(row);
});
