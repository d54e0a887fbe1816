import { join } from "node:path";
import { fieldOf, isJsonMap } from "../../core/editing/jsonMap.ts";
import type {
  CheckRequest,
  EditProblem,
  EditState,
  EditStep,
  EntryBefore,
  Path,
} from "../../core/editing/protocol.ts";
import { editingMessages } from "../../core/messages/editing.ts";
import type { Problem } from "../../core/model/problem.ts";
import type { CaseCache } from "../compile/caseCache.ts";
import { compileSeeds } from "../compile/compileCorpus.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import { createChangeSignal } from "../host/changeSignal.ts";
import { applyStep, createStepApplier } from "./applyStep.ts";
import { type CaseAnswers, createCaseAnswers } from "./caseAnswers.ts";
import { buildCheckedStep } from "./checkedStep.ts";
import {
  buildMineStep,
  conflictAt,
  openConflicts,
  textWithEntry,
  withoutConflict,
  withoutGone,
  withPresent,
} from "./conflicts.ts";
import { describeProblem } from "./describeEditedCase.ts";
import { openEditedFile } from "./editedFile.ts";
import { followForeignChanges } from "./foreignChanges.ts";
import { describeTextChanges } from "./formatPatch.ts";
import { createFormerTexts } from "./formerTexts.ts";
import { buildRecord, type HistoryRecord, listLabels, listRenamings } from "./history.ts";
import { createCaseReader, type KnownCase } from "./knownCase.ts";
import { mergeAnnotations } from "./mergeAnnotations.ts";
import { openForms } from "./openForms.ts";
import { countWindows } from "./windows.ts";

/** Result of a change: the new state, or the problems for which nothing was changed. */
export type Outcome = { state: EditState } | { problems: readonly EditProblem[] };

/** The editing of one folder, from its opening to its closing. */
export interface Session extends CaseAnswers {
  /** Parts of the case that were read before, for other compilations of the same folder. */
  cache: CaseCache;
  state(): EditState;
  /** Resolves with the state once it has another version, or another number of windows, or after a time. */
  waitForChange(known: number, window: string, signal: AbortSignal): Promise<EditState>;
  /** Reads files of the folder again that another program may have changed. */
  readAgain(files: readonly string[]): void;
  /** Calls a function after each change of the case. */
  onChange(listener: () => void): void;
  /**
   * Applies a step to the version that a window knows, and writes the file. If that version is unknown, as
   * after a restart, it applies the step to the entry as it was.
   */
  change(base: number | undefined, step: EditStep, was?: EntryBefore): Outcome;
  /** Returns the problems that the case would have after a step. Writes nothing. */
  check(step: EditStep): readonly EditProblem[];
  /** Marks an event of the version that a window knows as checked, with the edition of that version. */
  markChecked(base: number, mark: CheckRequest): Outcome;
  undo(base: number): Outcome;
  redo(base: number): Outcome;
  /** Keeps the forms that are open in a window. */
  keepForms(window: string, forms: readonly unknown[]): void;
  /** Gives a window the forms of those that are closed. `open` has the ids of those open in its browser. */
  recoverForms(window: string, open: readonly string[]): readonly unknown[];
  /** Decides a conflict about an entry. */
  resolve(entry: Path, take: "mine" | "theirs"): Outcome;
  /** Formats the changes since the start of editing as a patch. */
  patch(): string;
  close(): void;
}

/** Opens a folder for editing. Throws `FolderInUse` if another process edits it. */
export function openSession(dir: string): Session {
  const path = join(dir, ANNOTATION_FILE);
  const reader = createCaseReader(dir, path);
  const applyToPresent = createStepApplier(path, reader.plain);
  const file = openEditedFile(dir, (before, after) => describeTextChanges(path, before, after, reader.plain));
  const forms = openForms(file.folder);
  const conflicts = openConflicts(file.folder);
  const foreign = followForeignChanges(path, file, conflicts);
  const changes = createChangeSignal();
  /** Also notes a window that opened or closed. */
  const news = createChangeSignal();
  const windows = countWindows(news.emit);
  const texts = createFormerTexts();
  let version = 0;
  let known: KnownCase | undefined;
  let notCopied = "";

  const advance = () => {
    version++;
    texts.add(version, file.history.text);
    known = undefined;
    changes.emit();
    news.emit();
  };

  const present = (): KnownCase => {
    if (known === undefined) {
      known = reader.read(file.problem ?? file.history.text, listRenamings(file.history));
      notCopied = answers.note(known);
    }
    return known;
  };
  const answers = createCaseAnswers(file.folder, present, () => file.history);

  const state = (): EditState => ({
    version,
    ...present().shown,
    ...listLabels(file.history),
    conflicts: conflicts.get(),
    warning: [windows.warning(), notCopied].join(" ").trim(),
  });

  const fail = (problem: Problem): Outcome => ({
    problems: [describeProblem(dir, present().annotation, problem)],
  });
  const stale = () => fail({ path, line: 1, col: 1, ...editingMessages.stale });

  const sync = () => {
    if (foreign.join()) advance();
  };

  const save = (record: HistoryRecord): Outcome => {
    if (file.save(record)) {
      foreign.endWait();
      advance();
      return { state: state() };
    }
    sync();
    return file.problem ? fail(file.problem) : stale();
  };

  const change: Session["change"] = (base, edit, was) => {
    sync();
    const { text } = file.history;
    const before = () => was && textWithEntry(path, text, present().annotation, was);
    const from = texts.get(base ?? 0) ?? before();
    if (from === undefined) return stale();
    const applied = from === text ? applyToPresent(text, edit) : applyStep(path, from, edit);
    if ("problem" in applied) return fail(applied.problem);
    // Another window or program changed the case in the meantime.
    const ids = listRenamings(file.history);
    const merged =
      from === text ? { ...applied, conflicts: [] } : mergeAnnotations(path, from, applied.text, text, ids);
    if ("problem" in merged) return fail(merged.problem);
    if (merged.conflicts.length > 0) conflicts.set([...conflicts.get(), ...merged.conflicts]);
    if (merged.text !== text || edit.dismissed)
      return save({ ...buildRecord(edit, text, merged.text), ...answers.describeDismissal(edit.dismissed) });
    if (from !== text) advance();
    return { state: state() };
  };

  /** Goes through the history. A conflict has no meaning if their version is gone then. */
  const move = (base: number, way: "undo" | "redo"): Outcome => {
    sync();
    if (base !== version) return stale();
    if (way === "undo") answers.takeBack(file.history.done.at(-1));
    const { annotation } = present();
    const outcome = save({ do: way });
    if ("problems" in outcome || conflicts.get().length === 0) return outcome;
    conflicts.set(withoutGone(conflicts.get(), annotation, present().annotation));
    return { state: state() };
  };

  advance();
  return {
    cache: reader.cache,
    ...answers,
    state,
    change,
    readAgain(files) {
      sync();
      // The cache finds the articles that changed.
      if (!files.some((name) => name !== ANNOTATION_FILE)) return;
      reader.forget();
      advance();
    },
    onChange: changes.listen,
    async waitForChange(after, window, signal) {
      const leave = windows.add(window);
      try {
        // The system may have lost a change, or a full disk its step.
        sync();
        if (after === version) await news.wait(signal);
        return state();
      } finally {
        leave(signal.aborted);
      }
    },
    check(edit) {
      const applied = applyToPresent(file.history.text, edit);
      if ("problem" in applied) return [describeProblem(dir, present().annotation, applied.problem)];
      const { problems } = reader.compile(applied.text);
      return problems.map((problem) => describeProblem(dir, applied.value, problem));
    },
    markChecked(base, { id, by, day }) {
      sync();
      const event = fieldOf(present().annotation.events, id);
      if (base !== version || !isJsonMap(event)) return stale();
      const compiled = compileSeeds(dir, { cache: reader.cache, text: file.history.text });
      const step = buildCheckedStep({ id, event, by, day }, compiled);
      if ("wrong" in step) return fail({ path, line: 1, col: 1, ...step, at: ["events", id] });
      return change(base, step);
    },
    undo: (base) => move(base, "undo"),
    redo: (base) => move(base, "redo"),
    resolve(entry, take) {
      sync();
      const conflict = conflictAt(conflicts.get(), entry);
      if (conflict === undefined) return stale();
      const step = take === "mine" ? buildMineStep(present().annotation, conflict) : { operations: [] };
      if (step === undefined) {
        conflicts.set(withPresent(conflicts.get(), entry, present().annotation));
        advance();
        return stale();
      }
      const outcome = "label" in step ? change(version, step) : advance();
      if (outcome && "problems" in outcome) return outcome;
      conflicts.set(withoutConflict(conflicts.get(), entry));
      return { state: state() };
    },
    patch: file.patch,
    keepForms: forms.keep,
    recoverForms: (window, open) =>
      forms.recover(window, (id) => open.includes(id) || windows.isOpenElsewhere(id, window)),
    close: file.close,
  };
}
