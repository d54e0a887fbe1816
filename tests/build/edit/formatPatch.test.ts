import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPatch } from "../../../src/build/edit/formatPatch.ts";
import { cpuSecondsOf } from "../../fixtures/cpuTime.ts";

/** Applies the patch of two texts to a file with the first one, and returns the content of the file. */
function applyPatch(
  before: string,
  after: string,
  command: string,
  args: readonly string[],
  mark = "",
): string {
  const dir = mkdtempSync(join(tmpdir(), "patch-"));
  try {
    const path = join(dir, "timeline.yaml");
    writeFileSync(path, mark + before);
    writeFileSync(join(dir, "change.patch"), formatPatch("timeline.yaml", before, after, mark));
    execFileSync(command, args, { cwd: dir, stdio: "pipe" });
    return readFileSync(path, "utf8");
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Lines that have a meaning in a patch, or letters and ends that programs like to change. */
const lines = fc.array(
  fc.constantFrom(
    "a: 1",
    "  b: “ä”",
    "",
    " ",
    "--- a",
    "+++ b",
    "@@ -1 +1 @@",
    "\\ No newline",
    "lone\rend",
    "\u2028",
  ),
  { maxLength: 20 },
);
const texts = fc
  .tuple(lines, fc.constantFrom("\n", "\r\n"), fc.boolean())
  .map(([list, end, hasLast]) => list.join(end) + (hasLast && list.length > 0 ? end : ""));

const LINES = Array.from({ length: 30 }, (_, i) => `  line-${i}: “x”`).join("\n");

describe("a patch", () => {
  it.each([
    ["with line breaks at the end", `${LINES}\n`, `${LINES.replace("line-9", "other")}\nadded: 1\n`],
    ["without line breaks at the end", LINES, `${LINES.replace("line-29", "other")}`],
    ["that adds the last line break", LINES, `${LINES}\n`],
    ["that removes the last line break", `${LINES}\n`, LINES],
    ["with CRLF", `${LINES}\n`.replaceAll("\n", "\r\n"), `${LINES}\nadded: 1\n`.replaceAll("\n", "\r\n")],
    ["of a new text", "", `${LINES}\n`],
    ["that removes all lines but one", `a: 1\n${LINES}\n`, "a: 1\n"],
  ])("%s is applied by git", (_, before, after) => {
    expect(applyPatch(before, after, "git", ["apply", "change.patch"])).toBe(after);
  });

  it("of two long texts without a common line is made fast", () => {
    const long = Array.from({ length: 9000 }, (_, i) => `  line-${i}: 1`).join("\n");
    const other = long.replaceAll("\n", "\r\n");
    const spaced = `${long}\n`.replaceAll(":", " :");
    const seconds = cpuSecondsOf(() => {
      expect(applyPatch(`${long}\n`, other, "git", ["apply", "change.patch"])).toBe(other);
      expect(applyPatch(long, spaced, "git", ["apply", "change.patch"])).toBe(spaced);
    });
    expect(seconds).toBeLessThan(5);
  });

  it("is applied by patch", () => {
    const after = LINES.replace("line-9", "other");
    expect(applyPatch(LINES, after, "patch", ["-p1", "-i", "change.patch"])).toBe(after);
  });

  it.each([
    ["git", ["apply", "change.patch"]],
    ["patch", ["-p1", "-i", "change.patch"]],
  ] as const)("of any texts, with any byte order mark, is applied by %s", (command, args) => {
    const check = fc.property(texts, texts, fc.constantFrom("", "\uFEFF"), (before, after, mark) => {
      if (before !== after) expect(applyPatch(before, after, command, args, mark)).toBe(mark + after);
    });
    fc.assert(check, { numRuns: 40 });
  });

  it("has the changes in words above it", () => {
    const patch = formatPatch("timeline.yaml", "case:\n  title: a\n", "case:\n  title: b\n");
    expect(patch).toMatch(/^# The case: title changed from “a” to “b”\n--- a\/timeline\.yaml/);
    expect(applyPatch("case:\n  title: a\n", "case:\n  title: b", "git", ["apply", "change.patch"])).toBe(
      "case:\n  title: b",
    );
    expect(formatPatch("timeline.yaml", "case: [", "case: []")).toMatch(/^---/);
  });

  it("of two equal texts is empty", () => {
    expect(formatPatch("timeline.yaml", LINES, LINES)).toBe("");
  });
});
