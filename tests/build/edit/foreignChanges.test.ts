import { describe, expect, it } from "vitest";
import { findBase } from "../../../src/build/edit/foreignChanges.ts";
import { buildRecord, createHistory, extendHistory } from "../../../src/build/edit/history.ts";
import { cpuSecondsOf } from "../../fixtures/cpuTime.ts";

describe("the text that another program had read", () => {
  const lines = Array.from({ length: 9000 }, (_, i) => `  key-${i}: value ${i}\n`).join("");
  const texts = ["one", "two", "three"].map((title) => `case:\n  title: ${title}\n${lines}`);
  const [first = "", second = "", third = ""] = texts;
  const record = (before: string, after: string) => buildRecord({ label: "", operations: [] }, before, after);
  const history = [second, third].reduce(
    (before, text) => extendHistory(before, record(before.text, text)) ?? before,
    createHistory(first),
  );

  it("is found by what is the same, whatever its line breaks are", () => {
    const theirs = second.replace("value 7\n", "value 8\n");
    expect(findBase(history, theirs)).toBe(second);
    expect(findBase(history, theirs.replaceAll("\n", "\r\n"))).toBe(second);
  });

  it("is the present one if all lines are others, without a long search", () => {
    const search = () => expect(findBase(history, lines.replaceAll(":", " :"))).toBe(third);
    expect(cpuSecondsOf(search)).toBeLessThan(5);
  });
});
