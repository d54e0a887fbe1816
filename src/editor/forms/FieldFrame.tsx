import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from "react";
import type { JsonMap } from "../../core/editing/jsonMap.ts";
import { valueAt, withValueAt } from "../../core/editing/jsonPath.ts";
import type { Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { setEditor, useEditorStore, useShownForm } from "../state/editorStore.ts";
import { focusControl } from "./focusAskedField.ts";
import { fieldName, findOpen, replaceForm, withEntry } from "./formStack.ts";
import type { ProblemInForm } from "./problemInForm.ts";

/** The problems of the shown form, with paths from its entry on. */
export const FormProblems = createContext<readonly ProblemInForm[]>([]);

/** Returns the problems of a field and of all that is in it. */
export function useFieldProblems(path: Path): readonly ProblemInForm[] {
  const problems = useContext(FormProblems);
  return problems.filter(({ at }) => path.every((key, i) => String(at[i]) === String(key)));
}

/**
 * Returns the value of a field of the shown form, and a function that changes it to a value, or to what a
 * function makes of the present one. It can be called after an answer of the server: it changes the form as
 * it is then, which another one may cover.
 */
export function useFieldValue(path: Path): [value: unknown, change: (next: unknown) => void] {
  const form = useShownForm();
  const change = (next: unknown) => {
    const now = form && findOpen(form);
    if (!now) return;
    const value: unknown = typeof next === "function" ? next(valueAt(now.entry, path)) : next;
    replaceForm(withEntry(now, withValueAt(now.entry, path, value) as JsonMap));
  };
  return [valueAt(form?.entry, path), change];
}

/** Returns a ref for a control that gets the focus when an action asks for its field. */
export function useFocusOnRequest<E extends HTMLElement>(path: Path) {
  const control = useRef<E>(null);
  const isAsked = useEditorStore(({ focusField }) => focusField === fieldName(path));
  useEffect(() => {
    if (!isAsked || !control.current) return;
    focusControl(control.current);
    if (control.current instanceof HTMLInputElement) control.current.select();
    setEditor({ focusField: "" });
  }, [isAsked]);
  return control;
}

interface FieldFrameProps {
  label: string;
  hint?: string | undefined;
  path: Path;
  /** Renders the control with these attributes. */
  children: (control: { id: string; "aria-describedby": string; "aria-invalid": boolean }) => ReactNode;
}

/** Renders a control with its label above it, and its hint and problems below it. */
export function FieldFrame({ label, hint, path, children }: FieldFrameProps) {
  const id = useId();
  const problems = useFieldProblems(path);
  return (
    <div className="field" data-field={fieldName(path)}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": `${id}-help`, "aria-invalid": problems.length > 0 })}
      <div id={`${id}-help`} className="field-help">
        {hint && <p className="soft">{hint}</p>}
        <ProblemLines problems={problems} />
      </div>
    </div>
  );
}

/** Lists problems below their field. */
export function ProblemLines({ problems }: { problems: readonly ProblemInForm[] }) {
  return problems.map((problem) => (
    <p key={`${problem.at.join("/")} ${problem.wrong}`} className="field-problem">
      {messages.problem(problem)}
      {problem.keys && problem.keys.length > 0 && (
        <span className="soft"> {messages.keysInForm(problem.keys)}</span>
      )}
    </p>
  ));
}
