import { existsSync } from "node:fs";
import { join } from "node:path";
import { editingMessages } from "../../core/messages/editing.ts";
import type { Problem } from "../../core/model/problem.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import { type EditorFolder, openEditorFolder } from "./editorFolder.ts";
import { formatPatch } from "./formatPatch.ts";
import { createHistory, extendHistory, type History, type HistoryRecord } from "./history.ts";
import { type Journal, openJournal } from "./journal.ts";
import { readInside } from "./readInside.ts";
import { findChange } from "./textChange.ts";

/** The file `timeline.yaml` while somebody edits it, with its history. */
export interface EditedFile {
  /** The folder with the history, which has room for more files of the editor. */
  readonly folder: EditorFolder;
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
  /** Formats the changes since the start of editing as a patch of the file. */
  patch(): string;
  close(): void;
}

/** Describes in words how a text of the annotation differs from an earlier one. */
type DescribeChange = (before: string, after: string) => readonly string[];

/**
 * Opens the annotation of a folder for editing. Throws `FolderInUse` if another process edits it, and
 * `LinkInFolder` if a file that the editor would write is a link.
 */
export function openEditedFile(dir: string, describe: DescribeChange): EditedFile {
  const folder = openEditorFolder(dir);
  const path = join(dir, ANNOTATION_FILE);
  let journal: Journal | undefined;
  let history = createHistory("");
  let problem: Problem | undefined;
  let mark = "";

  /** Reads the text of the file, or sets its problem. A missing file is empty, unless it had words before. */
  const read = (): string | undefined => {
    let content = readInside(dir, ANNOTATION_FILE);
    if ("wrong" in content && !existsSync(path)) content = { ...content, todo: editingMessages.putBack };
    problem = "text" in content ? undefined : content;
    if ("text" in content) mark = content.bytes.length > Buffer.byteLength(content.text) ? "\uFEFF" : "";
    else if (!existsSync(path) && history.text === "") return "";
    return "text" in content ? content.text : undefined;
  };

  const open = (text: string): Journal => {
    const opened = openJournal(folder, text);
    history = opened.history;
    return opened;
  };

  const edited: EditedFile = {
    folder,
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
      const record = findRecord(history, text, describe);
      journal.append(record, history);
      history = extendHistory(history, record) ?? history;
      return "do" in record ? "step" : "other";
    },
    save(record) {
      const next = extendHistory(history, record);
      // The journal cannot be written either if the whole folder is gone.
      if (journal === undefined || next === undefined || !existsSync(dir)) return false;
      // First the journal, then the file: after a kill between them, the step is one to do again.
      const length = journal.append(record, history);
      try {
        if (read() !== history.text) {
          journal.cut(length);
          return false;
        }
        if (next.text !== history.text) writeAtomically(path, mark + next.text);
      } catch (error) {
        journal.cut(length);
        throw error;
      }
      problem = undefined;
      history = next;
      return true;
    },
    patch: () => formatPatch(ANNOTATION_FILE, history.start, history.text, mark),
    close: folder.close,
  };
  edited.sync();
  return edited;
}

/** Returns the event that leads to a text: a step back or forward, or else the change of another program. */
function findRecord(history: History, text: string, describe: DescribeChange): HistoryRecord {
  for (const record of [{ do: "undo" }, { do: "redo" }] as const)
    if (extendHistory(history, record)?.text === text) return record;
  const label = editingMessages.changedElsewhere(describe(history.text, text));
  return { label, foreign: true, ...findChange(history.text, text) };
}
