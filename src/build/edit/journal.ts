import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { z } from "zod";
import { writeAtomically } from "../compile/writeAtomically.ts";
import type { EditorFolder } from "./editorFolder.ts";
import { createHistory, extendHistory, type History, type HistoryRecord } from "./history.ts";

/** The file of a history: a line of JSON with the text at the start, then one for each event. */
export interface Journal {
  /** The history that the file has. */
  history: History;
  /**
   * Adds an event to the history before it, and returns the length of the file before it. The event is on the
   * disk then.
   */
  append(record: HistoryRecord, before: History): number;
  /** Removes all events after a length. */
  cut(length: number): void;
}

const startLine = z.strictObject({ start: z.string() });
const recordLine = z.union([
  z.strictObject({
    ...{ label: z.string(), at: z.int().min(0), old: z.string(), new: z.string() },
    dismissed: z.array(z.string()).optional(),
    renamings: z.array(z.object({ kind: z.string(), id: z.string(), next: z.string() })).optional(),
    compared: z.record(z.string(), z.string()).optional(),
    foreign: z.literal(true).optional(),
  }),
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

/** Lists the events that lead from the start to a history. */
const listRecords = ({ done, undone }: History): HistoryRecord[] => [
  ...done,
  ...undone.toReversed(),
  ...undone.map(() => ({ do: "undo" }) as const),
];

const formatLine = (value: object) => `${JSON.stringify(value)}\n`;

/**
 * Opens the journal of a case. `text` is that of its file now: a journal without steps begins with it. Lines
 * after a damaged one cannot be applied. They are kept in a copy.
 */
export function openJournal(folder: EditorFolder, text: string): Journal {
  const path = folder.pathOf("journal.jsonl");
  const content = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  let { history, length } = parseJournal(content);
  // A kill leaves a part of one line. More than that is damage.
  if (content.indexOf(NEWLINE, length) !== -1) copyFileSync(path, `${path}.damaged`);
  const isUnused = history !== undefined && history.done.length + history.undone.length === 0;
  const rewrite = (whole: History) => {
    const lines = [{ start: whole.start }, ...listRecords(whole)].map(formatLine).join("");
    writeAtomically(path, lines);
    length = Buffer.byteLength(lines);
  };
  const cut = (to: number) => {
    truncateSync(path, to);
    length = to;
  };
  if (history === undefined || (isUnused && history.text !== text)) {
    history = createHistory(text);
    rewrite(history);
  } else if (length < content.length) cut(length);
  return {
    history,
    cut,
    append(record, before) {
      folder.prepare();
      // Another program removed or replaced the file.
      if (statSync(path, { throwIfNoEntry: false })?.size !== length) rewrite(before);
      const end = length;
      const line = Buffer.from(formatLine(record));
      const file = openSync(path, "r+");
      try {
        for (let at = 0; at < line.length; ) at += writeSync(file, line, at, line.length - at, end + at);
        fsyncSync(file);
      } catch (error) {
        ftruncateSync(file, end);
        throw Object.assign(error as NodeJS.ErrnoException, { path });
      } finally {
        closeSync(file);
      }
      length = end + line.length;
      return end;
    },
  };
}
