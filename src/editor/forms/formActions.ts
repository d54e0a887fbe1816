import {
  buildSaveStep,
  canBeDraft,
  type EntryForm,
  type FormKind,
  hasChanges,
  isIdPending,
  openEntry,
  pathOfForm,
  pathOnceSaved,
  renumberForm,
} from "../../core/editing/entryForm.ts";
import { isSame } from "../../core/editing/findOperations.ts";
import { fieldOf } from "../../core/editing/jsonMap.ts";
import type { EditProblem, EditStep, Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { entryIdMessages as idMessages } from "../../core/messages/entryIds.ts";
import { editorState, setEditor } from "../state/editorStore.ts";
import { focusConflict } from "../state/focusPlace.ts";
import { serverApi } from "../state/serverApi.ts";
import { presentState, setState } from "../state/serverState.ts";
import { showError } from "../state/showError.ts";
import { findIdProblem } from "./findIdProblem.ts";
import { firstField } from "./formFields.ts";
import { beginForm } from "./formJournal.ts";
import {
  closeDone,
  closeForm,
  fieldName,
  findOpen,
  nameInFormBelow,
  replaceForm,
  showForms,
} from "./formStack.ts";
import { placeInEntry } from "./placeInEntry.ts";
import { ID_PATH, problemInForm } from "./problemInForm.ts";
import { titleOf } from "./titleOf.ts";
import { askForDate } from "./typedDate.ts";

/** Opens the form of an entry of the annotation in place of the open forms, at a field. */
export async function openForm(
  kind: FormKind,
  key: string | number,
  field: Path = firstField(kind),
): Promise<void> {
  if (!(await saveForms())) return;
  const form = openEntry(presentState()?.annotation ?? {}, kind, key);
  if (form) showForms([beginForm(form)], field);
}

/** Returns whether a problem is about an entry. */
const isAbout = (path: Path) => (problem: EditProblem) =>
  path.every((key, i) => String(problem.at[i]) === String(key));

/** Builds the step that saves a form as it is, without asking whether it is finished. */
function stepOf(form: EntryForm, isDraft = false): EditStep | null {
  const title = titleOf(form.kind, form.entry);
  const { add, change } = messages.stepLabels;
  return buildSaveStep(form, (form.saved === undefined ? add : change)(title), isDraft);
}

/** Returns the problems of the entry of a form, if it was saved now. */
export async function findFormProblems(opened: EntryForm, signal: AbortSignal): Promise<EditProblem[]> {
  const form = renumberForm(opened, presentState()?.annotation);
  const idProblem = findIdProblem(form);
  if (idProblem) return [idProblem];
  const step = stepOf(form);
  const problems = step === null ? (presentState()?.problems ?? []) : await serverApi.check(step, signal);
  return problems.map(placeInEntry(form)).filter(isAbout(pathOnceSaved(form)));
}

/**
 * Saves the shown form and closes it, once at a time. An entry with problems is saved as
 * unfinished. `isFinishing` also saves a form without changes, whose entry was unfinished.
 */
export async function saveForm(isFinishing = false): Promise<boolean> {
  if (editorState().isSaving) return false;
  // A screen reader announces the same sentence again only if it was removed.
  setEditor({ isSaving: true, notice: "" });
  try {
    const form = editorState().forms.at(-1);
    if (form?.typedDate !== undefined) await askForDate(form);
    return await saveShownForm(isFinishing);
  } catch (error) {
    showError(error);
    return false;
  } finally {
    setEditor({ isSaving: false });
  }
}

/** Returns a form as it is saved: with the present number of its item, unless others changed the item. */
function asSaved(form: EntryForm): EntryForm {
  const state = presentState();
  const item = renumberForm(form, state?.annotation);
  return item.key === form.key || item.saved !== form.saved ? form : { ...item, base: state?.version };
}

/** Says that an entry was saved, and how many problems it has. */
function describeSaved(title: string, problems: number, isDraft: boolean): string {
  if (problems === 0) return messages.saved(title);
  return isDraft ? messages.savedDraft(title, problems) : messages.savedWrong(title, problems);
}

/** Finds a field whose words are none of its options. They are in no entry. */
const findUnknownWords = () =>
  [...document.querySelectorAll<HTMLInputElement>(".entry-form input")].find(
    ({ validity }) => !validity.valid,
  );

async function saveShownForm(isFinishing: boolean): Promise<boolean> {
  const { forms, selection } = editorState();
  const form = forms.at(-1);
  const state = presentState();
  if (!form || !state) return true;
  const unknown = findUnknownWords();
  if (unknown) {
    setEditor({ failure: unknown.validationMessage });
    unknown.focus();
    return false;
  }
  if (!isFinishing && !hasChanges(form) && form.typedDate === undefined)
    return isIdPending(form) ? askForId(form) : closeForm("");
  if (form.typedDate !== undefined) {
    setEditor({ failure: messages.dateUnread, focusField: fieldName(["date", "edtf"]) });
    return false;
  }
  const idProblem = findIdProblem(form);
  if (idProblem) {
    const { at } = problemInForm(form, idProblem);
    setEditor({ failure: messages.problem(problemInForm(form, idProblem)), focusField: fieldName(at) });
    return false;
  }
  const problems = await findFormProblems(form, new AbortController().signal);
  const isDraft = canBeDraft(form.kind) && problems.length > 0;
  const saved = asSaved(form);
  const step = stepOf(saved, isDraft);
  const was = { at: pathOfForm(saved), value: saved.saved };
  if (step) setState(await serverApi.change(saved.base, step, was));
  const title = titleOf(form.kind, form.entry);
  const isConflict = (presentState()?.conflicts.length ?? 0) > state.conflicts.length;
  if (form.kind === "events") setEditor({ lastStage: String(form.entry.stage ?? "") });
  if (form.kind === "actors" && form.saved === undefined) nameInFormBelow(form);
  const now = findOpen(form);
  if (now && !isSameInput(now, form)) return keepTyping(saved, now, messages.typedWhileSaving);
  if (now && isIdPending(form)) {
    keepTyping(saved, now, describeSaved(title, problems.length, isDraft));
    return askForId(form);
  }
  const notice = isConflict ? messages.savedConflict(title) : describeSaved(title, problems.length, isDraft);
  closeDone(form, notice, selection);
  // The closed form returns the focus to its place first.
  if (isConflict) setTimeout(focusConflict);
  return true;
}

/** Keeps a form open whose typed id is not the id of the entry yet. */
function askForId({ typedId = "" }: EntryForm): false {
  setEditor({ failure: idMessages.notChanged(typedId), focusField: fieldName(ID_PATH) });
  return false;
}

/** Returns whether two states of a form have the same words. */
const isSameInput = (a: EntryForm, b: EntryForm): boolean =>
  isSame([a.entry, a.typedDate, a.typedId], [b.entry, b.typedDate, b.typedId]);

/**
 * Keeps a form open that was saved, and in which somebody typed more in the meantime. Its next save adds
 * that to the saved entry, whatever id its title would give now.
 */
function keepTyping(form: EntryForm, now: EntryForm, notice: string): false {
  const state = presentState();
  const part = fieldOf(state?.annotation, form.kind);
  const isAdded = form.saved === undefined && Array.isArray(part);
  const key = isAdded ? part.length - 1 : (pathOnceSaved(form)[1] ?? form.key);
  const saved = openEntry(state?.annotation ?? {}, form.kind, key)?.saved;
  replaceForm({ ...now, key, saved, base: state?.version });
  setEditor({ notice });
  return false;
}

/** Saves all open forms, the shown one first. Returns whether all could be saved. */
async function saveForms(): Promise<boolean> {
  while (editorState().forms.length > 0) if (!(await saveForm())) return false;
  return true;
}
