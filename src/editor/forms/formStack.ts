import { type EntryForm, type FormKind, numberOfNew, pathOnceSaved } from "../../core/editing/entryForm.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import { valueAt, withValueAt } from "../../core/editing/jsonPath.ts";
import { keyedFields } from "../../core/editing/keyedEntries.ts";
import { withNewPerson, withParticipant, withSpeaker } from "../../core/editing/participants.ts";
import { proposeId } from "../../core/editing/proposeId.ts";
import type { Path } from "../../core/editing/protocol.ts";
import { entryKindMessages as kindMessages } from "../../core/messages/entryKinds.ts";
import type { TextSpan } from "../../core/model/article.ts";
import { editorState, setEditor } from "../state/editorStore.ts";
import { type FocusPlace, noteFocus, returnFocus } from "../state/focusPlace.ts";
import { presentState } from "../state/serverState.ts";
import { firstField } from "./formFields.ts";
import { beginForm, keepUnsaved } from "./formJournal.ts";
import { titleOf } from "./titleOf.ts";

/** Path of a field as the value of the store's `focusField`. */
export const fieldName = (path: Path): string => path.join("/");

/** Returns the id that a new entry gets from its title, or its number in a list. */
function keyOfNew(kind: FormKind, entry: JsonMap): string | number {
  const annotation = presentState()?.annotation;
  const part = fieldOf(annotation, kind);
  const ids = new Set(isJsonMap(part) ? Object.keys(part) : []);
  if (keyedFields(kind)) return pathOnceSaved({ kind, key: "", saved: undefined, entry })[1] ?? "";
  return (
    numberOfNew(annotation, kind) ??
    proposeId(titleOf(kind, entry).replace(/\.txt$/, ""), ids, kindMessages.newEntry[kind])
  );
}

/** Opens the form of a new entry over the open forms. `fills` is the field below that gets its id. */
export function openNewForm(kind: FormKind, entry: JsonMap, focus?: Path, fills?: Path): void {
  const form = beginForm({ kind, key: keyOfNew(kind, entry), saved: undefined, entry, fills });
  showForms([...editorState().forms, form], focus ?? firstField(kind));
}

/** Places that had the focus before each of the open forms. */
let places: readonly FocusPlace[] = [];

/** Opens forms and moves the focus to a field of the last one, which is shown. */
export function showForms(forms: readonly EntryForm[], focus: Path): void {
  places = [...places.slice(0, forms.length - 1), noteFocus()];
  setEditor({ forms, focusField: fieldName(focus) });
  keepUnsaved(forms);
}

/** Returns the number of a form among the open ones, from 0; -1 if it was closed. */
const numberAmongForms = ({ formNumber }: EntryForm): number =>
  editorState().forms.findIndex((form) => form.formNumber === formNumber);

/** Returns an open form as it is now; undefined if it was closed. */
export const findOpen = (form: EntryForm): EntryForm | undefined =>
  editorState().forms[numberAmongForms(form)];

/** Replaces an open form, also below others. Does nothing if it was closed. */
export function replaceForm(form: EntryForm): void {
  const at = numberAmongForms(form);
  if (at === -1) return;
  const forms = editorState().forms.with(at, form);
  setEditor({ forms });
  keepUnsaved(forms);
}

/** Returns a form with another entry. A new entry has the id that was typed, or one made of its title. */
export function withEntry(form: EntryForm, entry: JsonMap): EntryForm {
  const { kind, saved, typedId } = form;
  return { ...form, entry, key: saved === undefined ? typedId || keyOfNew(kind, entry) : form.key };
}

/** Replaces the entry of the shown form, its date as typed if that cannot be read, and its typed id. */
export function changeForm(
  entry: JsonMap,
  focus?: Path,
  typedDate?: string,
  typedId = editorState().forms.at(-1)?.typedId,
): void {
  const form = editorState().forms.at(-1);
  if (!form) return;
  if (focus) setEditor({ focusField: fieldName(focus) });
  replaceForm(withEntry({ ...form, typedDate, typedId }, entry));
}

/** Replaces the entry of the shown form, and keeps a date that was typed but cannot be read. */
export function changeEntry(entry: JsonMap, focus?: Path): void {
  changeForm(entry, focus, editorState().forms.at(-1)?.typedDate);
}

/** Adds a value at the end of a list of the shown form, and moves the focus to a field in it. */
export function appendToForm(entry: JsonMap, path: Path, value: unknown, field: Path = []): void {
  const list = valueAt(entry, path);
  const at = [...path, Array.isArray(list) ? list.length : 0];
  changeEntry(withValueAt(entry, at, value) as JsonMap, [...at, ...field]);
}

/** Adds a person to the shown event, unless the event has the person already. The focus stays. */
export function addParticipant(entry: JsonMap, id: string): void {
  changeEntry(withParticipant(entry, id));
}

/** Adds the speaker of a statement to the people of the shown event. */
export function addSpeaker(id: string): void {
  const entry = editorState().forms.at(-1)?.entry;
  const isKnown = fieldOf(presentState()?.annotation.actors, id) !== undefined;
  if (entry && isKnown) changeEntry(withSpeaker(entry, id));
}

/** Adds a new person to the event whose form is below that of the person. */
export function nameInFormBelow(person: EntryForm): void {
  const event = editorState().forms[numberAmongForms(person) - 1];
  if (event?.kind !== "events") return;
  replaceForm(withEntry(event, withNewPerson(event.entry, String(person.key), person.fills)));
}

/**
 * Closes the shown form without saving it. Clears the selection that was used for the form, but keeps words
 * that were selected later, while the form was saved.
 */
export function closeForm(notice: string, used = editorState().selection): true {
  const { selection, ...state } = editorState();
  const forms = state.forms.slice(0, -1);
  const isUsed = selection === used;
  // A drag that begins in the browser's selection would move its words, not select them.
  if (isUsed && selection !== null) getSelection()?.removeAllRanges();
  setEditor({
    ...{ forms, notice, failure: "", focusField: "" },
    selection: isUsed ? null : selection,
  });
  keepUnsaved(forms);
  const place = places[forms.length];
  const fills = state.forms.at(-1)?.fills;
  places = places.slice(0, forms.length);
  // The list or form that this one covered is rendered first.
  setTimeout(() => {
    if (editorState().forms.length !== forms.length) return;
    if (fills && !place?.element?.isConnected) setEditor({ focusField: fieldName(fills) });
    else returnFocus(place);
  });
  return true;
}

/** Closes a form that is saved or deleted. Others that were opened over it in the meantime stay. */
export function closeDone(form: EntryForm, notice: string, used: TextSpan | null): void {
  const at = numberAmongForms(form);
  const { forms } = editorState();
  if (at === -1) setEditor({ notice });
  else if (at === forms.length - 1) closeForm(notice, used);
  else {
    const others = forms.toSpliced(at, 1);
    places = places.toSpliced(at, 1);
    setEditor({ forms: others, notice });
    keepUnsaved(others);
  }
}
