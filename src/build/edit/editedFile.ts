import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editingMessages } from "../../core/messages/editing.ts";
import type { Problem } from "../../core/model/problem.ts";
import { findOutside } from "../compile/readPlainFile.ts";
import { ANNOTATION_FILE, readText } from "../compile/readSeeds.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import { createHistory, extendHistory, type History, type HistoryRecord } from "./history.ts";
import { type Journal, openJournal } from "./journal.ts";
import { isOtherRunning, type LockOwner, releaseLock, takeLock } from "./lock.ts";
import { findChange } from "./textChange.ts";

/** Folder of the editor in the folder of a case. No other command reads it. */
export const EDITOR_FOLDER = ".on-the-record";

/** The file `timeline.yaml` while somebody edits it, with its history. */
export interface EditedFile {
  readonly history: History;
  /** The problem for which the file cannot be read; undefined if there is none. */
  readonly problem: Problem | undefined;
  /** Reads the file again. Adds a change of another program to the history, and says which it is. */
  sync(): "none" | "step" | "other";
  /**
   * Adds an event to the history, and writes the file. Returns false and changes nothing if another program
   * changed the file, or the event does not fit. Throws the error of the system if writing fails.
   */
  save(record: HistoryRecord): boolean;
  close(): void;
}

/** The reason why a folder cannot be edited: another process does it. */
export class FolderInUse extends Error {
  constructor(readonly other: LockOwner | undefined) {
    super("The folder is in use.");
  }
}

/** The reason why a folder cannot be edited: a link among the files that the editor would write. */
export class LinkInFolder extends Error {
  constructor(readonly path: string) {
    super("The folder of the editor has a link.");
  }
}

/**
 * Opens the annotation of a folder for editing. Throws `FolderInUse` if another process edits it, and
 * `LinkInFolder` if a file that the editor would write is a link.
 */
export function openEditedFile(dir: string): EditedFile {
  const folder = join(dir, EDITOR_FOLDER);
  const [path, lock] = [join(dir, ANNOTATION_FILE), join(folder, "lock")];
  const link = findLink(folder);
  if (link !== undefined) throw new LinkInFolder(link);
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, ".gitignore");
  if (!existsSync(ignore)) writeFileSync(ignore, "*\n");
  const { isTaken, other } = takeLock(lock);
  if (!isTaken) throw new FolderInUse(other);
  removeParts(dir, folder);

  let journal: Journal | undefined;
  let history = createHistory("");
  let problem: Problem | undefined;
  let mark = "";

  /** Reads the text of the file, or sets its problem. A missing file is empty, unless it had words before. */
  const read = (): string | undefined => {
    const content = describeOutside(dir, path) ?? readText(dir, ANNOTATION_FILE);
    problem = "text" in content ? undefined : content;
    if ("text" in content) mark = content.bytes.length > Buffer.byteLength(content.text) ? "\uFEFF" : "";
    else if (!existsSync(path) && history.text === "") return "";
    return "text" in content ? content.text : undefined;
  };

  const open = (text: string): Journal => {
    const opened = openJournal(join(folder, "journal.jsonl"), text);
    history = opened.history;
    return opened;
  };

  const edited: EditedFile = {
    get history() {
      return history;
    },
    get problem() {
      return problem;
    },
    sync() {
      const text = read();
      if (text === undefined) return "none";
      journal ??= open(text);
      if (text === history.text) return "none";
      const record = findRecord(history, text);
      journal.append(record);
      history = extendHistory(history, record) ?? history;
      return "do" in record ? "step" : "other";
    },
    save(record) {
      const next = extendHistory(history, record);
      if (journal === undefined || next === undefined) return false;
      // First the journal, then the file: after a kill between them, the step is one to do again.
      const length = journal.append(record);
      try {
        if (read() !== history.text) {
          journal.cut(length);
          return false;
        }
        writeAtomically(path, mark + next.text);
      } catch (error) {
        journal.cut(length);
        throw error;
      }
      problem = undefined;
      history = next;
      return true;
    },
    close() {
      journal?.close();
      releaseLock(lock);
    },
  };
  edited.sync();
  return edited;
}

/** Returns the path of the first link at a path or below it. */
function findLink(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return path;
  if (!stats?.isDirectory()) return undefined;
  for (const name of readdirSync(path)) {
    const found = findLink(join(path, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Describes an annotation that is a link to a file of another folder, which the editor must not change. */
function describeOutside(dir: string, path: string): Problem | undefined {
  const real = existsSync(path) ? findOutside(dir, ANNOTATION_FILE) : undefined;
  if (real === undefined) return undefined;
  return { path, line: 1, col: 1, found: real, ...editingMessages.outside };
}

/** Returns the event that leads to a text: a step back or forward, or else the change of another program. */
function findRecord(history: History, text: string): HistoryRecord {
  for (const record of [{ do: "undo" }, { do: "redo" }] as const)
    if (extendHistory(history, record)?.text === text) return record;
  return { label: editingMessages.changedElsewhere, ...findChange(history.text, text) };
}

/** Removes the parts of files that a process wrote when it was killed. This process has the lock. */
function removeParts(dir: string, folder: string): void {
  const isPart = (name: string) => {
    const [, pid] = /\.(\d+)\.tmp$/.exec(name) ?? [];
    return pid !== undefined && !isOtherRunning(Number(pid));
  };
  for (const name of readdirSync(folder)) if (isPart(name)) rmSync(join(folder, name));
  for (const name of readdirSync(dir))
    if (isPart(name) && name.startsWith(`${ANNOTATION_FILE}.`)) rmSync(join(dir, name));
}
