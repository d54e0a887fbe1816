import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { z } from "zod";
import { createHistory, extendHistory, type History, type HistoryRecord } from "./history.ts";

/** The file of a history: a line of JSON with the text at the start, then one for each event. */
export interface Journal {
  /** The history that the file has. */
  history: History;
  /** Adds an event, and returns the length of the file before it. The event is on the disk then. */
  append(record: HistoryRecord): number;
  /** Removes all events after a length. */
  cut(length: number): void;
  close(): void;
}

const startLine = z.strictObject({ start: z.string() });
const recordLine = z.union([
  z.strictObject({ label: z.string(), at: z.int().min(0), old: z.string(), new: z.string() }),
  z.strictObject({ do: z.enum(["undo", "redo"]) }),
]);

const NEWLINE = 10;

function parseLine<T>(schema: z.ZodType<T>, line: Buffer): T | undefined {
  try {
    return schema.safeParse(JSON.parse(line.toString())).data;
  } catch {
    return undefined;
  }
}

/** Reads a history up to the first line that is torn or damaged, and the number of bytes up to there. */
export function parseJournal(content: Buffer): { history: History | undefined; length: number } {
  let history: History | undefined;
  let length = 0;
  for (let end = content.indexOf(NEWLINE); end !== -1; end = content.indexOf(NEWLINE, length)) {
    const line = content.subarray(length, end);
    let next: History | undefined;
    if (history) {
      const record = parseLine(recordLine, line);
      next = record && extendHistory(history, record);
    } else {
      const first = parseLine(startLine, line);
      next = first && createHistory(first.start);
    }
    if (next === undefined) break;
    history = next;
    length = end + 1;
  }
  return { history, length };
}

/**
 * Opens a journal. `text` is that of the file now: a journal without steps begins with it. Lines after a
 * damaged one cannot be applied. They are kept in a copy.
 */
export function openJournal(path: string, text: string): Journal {
  const content = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  let { history, length } = parseJournal(content);
  // A kill leaves a part of one line. More than that is damage.
  if (content.indexOf(NEWLINE, length) !== -1) copyFileSync(path, `${path}.damaged`);
  const isUnused = history !== undefined && history.done.length + history.undone.length === 0;
  const file = openSync(path, existsSync(path) ? "r+" : "w+");
  const cut = (to: number) => {
    ftruncateSync(file, to);
    length = to;
  };
  const write = (value: object) => {
    const before = length;
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    try {
      for (let at = 0; at < line.length; ) at += writeSync(file, line, at, line.length - at, before + at);
      fsyncSync(file);
    } catch (error) {
      cut(before);
      throw error;
    }
    length = before + line.length;
    return before;
  };
  if (history === undefined || (isUnused && history.text !== text)) {
    cut(0);
    write({ start: text });
    history = createHistory(text);
  } else cut(length);
  return { history, append: write, cut, close: () => closeSync(file) };
}
