import { editorState, setEditor } from "../state/editorStore.ts";

/** Moves the focus to a control, also in a part of the form that is closed. */
export function focusControl(control: HTMLElement): void {
  const closed = control.closest("details");
  if (closed) closed.open = true;
  control.focus();
}

/**
 * Moves the focus to the field that an action asks for, if no control took it: to the first control of the
 * innermost part of the form that has the value.
 */
export function focusAskedField(): void {
  const { focusField } = editorState();
  if (focusField === "") return;
  const nameOf = (field: HTMLElement) => field.dataset.field ?? "";
  const [field] = [...document.querySelectorAll<HTMLElement>(".entry-form [data-field]")]
    .filter((one) => `${focusField}/`.startsWith(`${nameOf(one)}/`))
    .sort((a, b) => nameOf(b).length - nameOf(a).length);
  const control = field?.querySelector<HTMLElement>("input, select, textarea, button");
  setEditor({ focusField: "" });
  if (control) focusControl(control);
}
