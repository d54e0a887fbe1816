import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openEditorFolder } from "../../../src/build/edit/editorFolder.ts";
import {
  createHistory,
  earlierTexts,
  extendHistory,
  type History,
  type HistoryRecord,
} from "../../../src/build/edit/history.ts";
import { openJournal, parseJournal } from "../../../src/build/edit/journal.ts";
import { applyChange, findChange, invert } from "../../../src/build/edit/textChange.ts";

const folder = mkdtempSync(join(tmpdir(), "history-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts with repeated and with paired UTF-16 code units. */
const someText = fc
  .array(fc.constantFrom("a", "b", "\n", "é", "😀", "\ud83d"), { maxLength: 12 })
  .map((parts) => parts.join(""));

/** A history as texts and moves: a text is a step to it. */
const moves = fc.array(
  fc.oneof({ weight: 3, arbitrary: someText }, fc.constant(null), fc.constant(undefined)),
);

/** Makes the events of a history, and the texts after each of them. */
function play(start: string, list: readonly (string | null | undefined)[]) {
  let history = createHistory(start);
  const records: HistoryRecord[] = [];
  const histories: History[] = [history];
  for (const one of list) {
    const record: HistoryRecord =
      typeof one === "string"
        ? { label: `to ${one.length}`, ...findChange(history.text, one) }
        : { do: one === null ? "undo" : "redo" };
    const next = extendHistory(history, record);
    if (next === undefined) continue;
    history = next;
    records.push(record);
    histories.push(next);
  }
  return { history, records, histories };
}

describe("a change of a text", () => {
  it("leads to the new text, and its inverse back", () => {
    fc.assert(
      fc.property(someText, someText, fc.integer({ min: 1, max: 5 }), (before, after, block) => {
        const change = findChange(before, after, block);
        expect(change).toEqual(findChange(before, after));
        expect(applyChange(before, change)).toBe(after);
        expect(applyChange(after, invert(change))).toBe(before);
      }),
    );
  });

  it("does not apply to another text", () => {
    expect(applyChange("other", findChange("one", "two"))).toBe(undefined);
  });
});

describe("a history", () => {
  it("is undone to its start, and done again to its text", () => {
    fc.assert(
      fc.property(someText, moves, (start, list) => {
        const { history } = play(start, list);
        const back = play(start, [...list, ...history.done.map(() => null)]).history;
        expect([back.text, back.done]).toEqual([start, []]);
        const again = history.done.reduce<History | undefined>(
          (at) => at && extendHistory(at, { do: "redo" }),
          back,
        );
        expect(again).toEqual(history);
        expect([...earlierTexts(history)].at(-1) ?? start).toBe(start);
      }),
    );
  });
});

describe("a journal", () => {
  it("has the history before the event in which it is cut", () => {
    fc.assert(
      fc.property(someText, moves, fc.double({ min: 0, max: 1, noNaN: true }), (start, list, part) => {
        const { records, histories } = play(start, list);
        const lines = [{ start }, ...records].map((line) => Buffer.from(`${JSON.stringify(line)}\n`));
        const whole = Buffer.concat(lines);
        const cut = whole.subarray(0, Math.floor(part * whole.length));
        let complete = 0;
        let length = 0;
        for (const line of lines) {
          if (length + line.length > cut.length) break;
          complete++;
          length += line.length;
        }
        expect(parseJournal(cut)).toEqual({ history: histories[complete - 1], length });
      }),
    );
  });

  it("is read as it was written, also if its file was removed", () => {
    fc.assert(
      fc.property(someText, moves, fc.nat(20), (start, list, removed) => {
        const dir = mkdtempSync(join(folder, "case-"));
        const opened = openEditorFolder(dir);
        const { histories, records } = play(start, list);
        const journal = openJournal(opened, start);
        for (const [i, record] of records.entries()) {
          if (i === removed) rmSync(opened.pathOf(""), { recursive: true });
          journal.append(record, histories[i] ?? createHistory(start));
        }
        const last = histories.at(-1) ?? createHistory(start);
        journal.cut(journal.append({ do: "undo" }, last));
        expect(openJournal(opened, last.text).history).toEqual(last);
        opened.close();
      }),
      { numRuns: 20 },
    );
  });
});
