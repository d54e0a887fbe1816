import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import {
  canBeDraft,
  type EntryForm,
  fullEntry,
  hasChanges,
  isIdPending,
} from "../../core/editing/entryForm.ts";
import { fieldOf } from "../../core/editing/jsonMap.ts";
import type { Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { entryKindMessages as kindMessages } from "../../core/messages/entryKinds.ts";
import { ChangingText } from "../../page/ui/ChangingText.tsx";
import { setEditor, useEditorStore } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { ChoicesField, CompletionField } from "./CompletionField.tsx";
import { DateField } from "./DateField.tsx";
import { DateLineField } from "./DateLineField.tsx";
import { DeleteDialog, needsDecision } from "./DeleteDialog.tsx";
import { removeShownEntry } from "./entryActions.ts";
import { FormProblems, ProblemLines, useFieldProblems, useFieldValue } from "./FieldFrame.tsx";
import { focusAskedField } from "./focusAskedField.ts";
import { findFormProblems, saveForm } from "./formActions.ts";
import { FORM_FIELDS, type FormField, wordsOfField } from "./formFields.ts";
import { closeForm, fieldName } from "./formStack.ts";
import { IdField } from "./IdField.tsx";
import { MoveButtons } from "./MoveButtons.tsx";
import { PeopleField } from "./PeopleField.tsx";
import { type ProblemInForm, problemInForm } from "./problemInForm.ts";
import { QuoteField, QuotesField } from "./QuoteFields.tsx";
import { FlagField, LineField, LinesField, TextField } from "./textFields.tsx";
import { titleOf } from "./titleOf.ts";
import { useItemKeys } from "./useItemKeys.ts";

/** Milliseconds without a key after which the problems of a form are asked for. */
const CHECK_PAUSE = 250;

/** Returns the problems of a form, with paths from its entry on. The last ones remain while it changes. */
function useFormProblems(form: EntryForm): readonly ProblemInForm[] {
  const version = useEditState()?.version;
  const [settled, setSettled] = useState(form);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(form), CHECK_PAUSE);
    return () => clearTimeout(timer);
  }, [form]);
  const { data } = useQuery({
    queryKey: ["problems", version, settled],
    queryFn: ({ signal }) => findFormProblems(settled, signal),
    placeholderData: keepPreviousData,
  });
  return (data ?? []).map((problem) => problemInForm(form, problem));
}

/** Shows the form of an entry, with its problems while somebody types. */
export function EntryFormPanel({ form }: { form: EntryForm }) {
  const problems = useFormProblems(form);
  const isSaving = useEditorStore((store) => store.isSaving);
  const focusField = useEditorStore((store) => store.focusField);
  // Effects of the fields run first.
  useEffect(() => {
    if (focusField !== "") focusAskedField();
  }, [focusField]);
  const annotation = useEditState()?.annotation ?? {};
  const isChanged = hasChanges(form) || form.typedDate !== undefined || isIdPending(form);
  const isUnfinished = canBeDraft(form.kind) && fieldOf(form.saved, "draft") === true;
  const saveLabel = isChanged ? messages.save : messages.close;
  const [isAsking, setAsking] = useState(false);
  const remove = () => {
    if (needsDecision(form, annotation)) setAsking(true);
    else void removeShownEntry("");
  };
  const isShown = ({ key, isOld }: FormField) => !isOld || fieldOf(form.saved, key) !== undefined;
  const title =
    form.saved === undefined
      ? kindMessages.newEntry[form.kind]
      : titleOf(form.kind, fullEntry(form.kind, form.key, form.saved) ?? {});
  return (
    <>
      <form
        className="entry-form"
        aria-label={title}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          void saveForm();
        }}
      >
        <h2>{title}</h2>
        {isUnfinished && <p className="soft">{messages.unfinished}</p>}
        <FormProblems value={problems}>
          {FORM_FIELDS[form.kind].filter(isShown).map((field) => (
            <FieldOfForm key={field.key} field={field} path={[field.key]} />
          ))}
          <IdField form={form} />
        </FormProblems>
        {problems.length > 0 && (
          <details className="form-problems">
            <summary>{messages.problemsOfForm(problems.length)}</summary>
            <ProblemLines problems={problems} />
          </details>
        )}
        <div className="row form-actions">
          <button type="submit" className="save-button">
            <ChangingText>{isSaving ? messages.saving : saveLabel}</ChangingText> <kbd>Esc</kbd>
          </button>
          {isUnfinished && !isChanged && problems.length === 0 && (
            <button type="button" onClick={() => void saveForm(true)}>
              {messages.finish}
            </button>
          )}
          {isChanged && (
            <button type="button" onClick={() => closeForm(messages.discarded)}>
              {messages.discard}
            </button>
          )}
          {form.saved !== undefined && form.kind !== "case" && (
            <button type="button" onClick={remove}>
              {messages.remove}
            </button>
          )}
        </div>
      </form>
      {isAsking && <DeleteDialog form={form} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Renders a field of a form by its type. */
function FieldOfForm({ field, path }: { field: FormField; path: Path }) {
  switch (field.type) {
    case "line":
      return <LineField field={field} path={path} />;
    case "flag":
      return <FlagField field={field} path={path} />;
    case "text":
      return <TextField field={field} path={path} />;
    case "lines":
      return <LinesField field={field} path={path} />;
    case "choice":
      return <ChoiceField field={field} path={path} />;
    case "choices":
      return <ChoicesField field={field} path={path} />;
    case "completion":
      return <CompletionField field={field} path={path} />;
    case "quotes":
      return <QuotesField field={field} path={path} />;
    case "quote":
      return <QuoteField field={field} path={path} />;
    case "date":
      return <DateField path={path} />;
    case "people":
      return <PeopleField path={path} />;
    case "group":
      return <GroupField field={field} path={path} />;
    case "dateLine":
      return <DateLineField />;
    case "items":
      return <ItemsField field={field} path={path} />;
  }
}

/** Renders the fields of a map in the entry. */
function GroupField({ field, path }: { field: FormField; path: Path }) {
  const { label, hint } = wordsOfField(field);
  const problems = useFieldProblems(path).filter(({ at }) => at.length === path.length);
  return (
    <fieldset className="field" data-field={fieldName(path)}>
      <legend>{label}</legend>
      {hint && <p className="soft">{hint}</p>}
      {(field.fields ?? []).map((one) => (
        <FieldOfForm key={one.key} field={one} path={[...path, one.key]} />
      ))}
      <ProblemLines problems={problems} />
    </fieldset>
  );
}

/** Renders the items of a list, each with its own fields. */
function ItemsField({ field, path }: { field: FormField; path: Path }) {
  const [value, change] = useFieldValue(path);
  const saved: unknown[] = Array.isArray(value) ? value : [];
  // The least number of items has fields, also before there are any.
  const items = [...saved, ...Array.from({ length: (field.least ?? 0) - saved.length }, () => ({}))];
  const { keys, remove, move } = useItemKeys(items.length);
  const { label, item = "" } = wordsOfField(field);
  const problems = useFieldProblems(path).filter(({ at }) => at.length === path.length);
  return (
    <fieldset className="field item-list" data-field={fieldName(path)}>
      <legend>{label}</legend>
      <ol>
        {items.map((_, i) => (
          <li key={keys[i]} data-field={fieldName([...path, i])}>
            {(field.fields ?? []).map((one) => (
              <FieldOfForm key={one.key} field={one} path={[...path, i, one.key]} />
            ))}
            <div className="row">
              {i < saved.length && (
                <button
                  type="button"
                  onClick={() => {
                    remove(i);
                    change(items.toSpliced(i, 1));
                    // The next item, or the last one, has the focus that the button loses.
                    const next = Math.max(0, Math.min(i, items.length - 2));
                    setEditor({ focusField: fieldName([...path, next]) });
                  }}
                >
                  {messages.removeItem(item)}
                </button>
              )}
              <MoveButtons
                title={`${item} ${i + 1}`}
                at={i}
                all={saved.length}
                onMove={(to) => {
                  move(i, to);
                  change(items.toSpliced(i, 1).toSpliced(to, 0, items[i]));
                }}
              />
            </div>
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => change([...items, {}])}>
        {messages.addItem(item)}
      </button>
      <ProblemLines problems={problems} />
    </fieldset>
  );
}
