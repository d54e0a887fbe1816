import type { EditStep } from "../../core/editing/protocol.ts";
import type { Renaming } from "../../core/editing/renameEntry.ts";
import { applyChange, findChange, invert, type TextChange } from "./textChange.ts";

/** A step of the history, as the journal has it. */
export interface HistoryStep extends TextChange {
  label: string;
  /** Ids of suggestions and moved quotes that the lists do not have after the step. */
  dismissed?: readonly string[] | undefined;
  /** Texts with which their articles were compared before the step, by id, if it dismissed their quotes. */
  compared?: Readonly<Record<string, string>> | undefined;
  /** Ids of entries that the step changed. */
  renamings?: readonly Renaming[] | undefined;
  /** Set if another program made the step. */
  foreign?: true | undefined;
}

/** An event of the history: a new step, or the last one undone or done again. */
export type HistoryRecord = HistoryStep | { do: "undo" } | { do: "redo" };

/** The text of a file with all steps since the start of editing. */
export interface History {
  /** Text at the start of editing. */
  start: string;
  text: string;
  /** Steps that can be undone and redone, the next one last. */
  done: readonly HistoryStep[];
  undone: readonly HistoryStep[];
}

/** Creates the history of a text without any step. */
export const createHistory = (text: string): History => ({ start: text, text, done: [], undone: [] });

/** Adds an event to a history. Returns undefined if it does not fit the text, or there is no step. */
export function extendHistory(history: History, record: HistoryRecord): History | undefined {
  const { start, text, done, undone } = history;
  if (!("do" in record)) {
    const next = applyChange(text, record);
    return next === undefined ? undefined : { start, text: next, done: [...done, record], undone: [] };
  }
  const [from, to] = record.do === "undo" ? [done, undone] : [undone, done];
  const step = from.at(-1);
  const next = step && applyChange(text, record.do === "undo" ? invert(step) : step);
  if (step === undefined || next === undefined) return undefined;
  const [less, more] = [from.slice(0, -1), [...to, step]];
  return record.do === "undo"
    ? { start, text: next, done: less, undone: more }
    : { start, text: next, done: more, undone: less };
}

/** Returns the labels of the steps that can be undone and redone, the next one first. */
export function listLabels({ done, undone }: History): { undo: string[]; redo: string[] } {
  const labels = (steps: readonly HistoryStep[]) => steps.map(({ label }) => label).reverse();
  return { undo: labels(done), redo: labels(undone) };
}

/** Builds the record of a step that leads from one text to another, with the ids that it changes. */
export function buildRecord({ label, operations }: EditStep, before: string, after: string): HistoryStep {
  const renamings = operations.flatMap((one): Renaming[] => {
    if (one.do !== "renameEntry") return [];
    const [kind, id] = one.path.map(String);
    return kind === undefined || id === undefined ? [] : [{ kind, id, next: one.key }];
  });
  return { label, ...findChange(before, after), ...(renamings.length > 0 && { renamings }) };
}

/** Lists the ids of entries that the steps of a history changed, in order. */
export const listRenamings = ({ done }: History): Renaming[] =>
  done.flatMap(({ renamings }) => renamings ?? []);

/**
 * Yields the text before the last step, before the one before it, and so on, up to the last change of another
 * program: that program does not know older texts.
 */
export function* earlierTexts({ text, done }: History): Generator<string> {
  let earlier: string | undefined = text;
  for (const step of done.toReversed()) {
    if (step.foreign) return;
    earlier = applyChange(earlier, invert(step));
    if (earlier === undefined) return;
    yield earlier;
  }
}
