import type { Path } from "../../core/editing/protocol.ts";
import { FieldFrame, useFieldValue, useFocusOnRequest } from "./FieldFrame.tsx";
import { type FormField, wordsOfField } from "./formFields.ts";
import { fieldName } from "./formStack.ts";

interface TextFieldProps {
  field: FormField;
  path: Path;
}

const lineOf = (value: unknown) => (typeof value === "string" ? value : "");

/** Renders a field of one line. */
export function LineField({ field, path }: TextFieldProps) {
  const [value, change] = useFieldValue(path);
  const control = useFocusOnRequest<HTMLInputElement>(path);
  return (
    <FieldFrame {...wordsOfField(field)} path={path}>
      {(attributes) => (
        <input
          ref={control}
          {...attributes}
          type="text"
          dir="auto"
          value={lineOf(value)}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </FieldFrame>
  );
}

/** Renders a box to tick. A field that is not ticked is not in the file. */
export function FlagField({ field, path }: TextFieldProps) {
  const [value, change] = useFieldValue(path);
  return (
    <label className="row field flag-field" data-field={fieldName(path)}>
      <input
        type="checkbox"
        checked={value === true}
        onChange={({ target }) => change(target.checked || undefined)}
      />
      {wordsOfField(field).label}
    </label>
  );
}

/** Renders a field of several lines, which grows with its text. */
export function TextField({ field, path }: TextFieldProps) {
  const [value, change] = useFieldValue(path);
  const control = useFocusOnRequest<HTMLTextAreaElement>(path);
  return (
    <FieldFrame {...wordsOfField(field)} path={path}>
      {(attributes) => (
        <textarea
          ref={control}
          {...attributes}
          className="growing-text"
          rows={2}
          dir="auto"
          value={lineOf(value)}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </FieldFrame>
  );
}

/** Renders a field with one item of a list on each line. */
export function LinesField({ field, path }: TextFieldProps) {
  const [value, change] = useFieldValue(path);
  const control = useFocusOnRequest<HTMLTextAreaElement>(path);
  const lines = Array.isArray(value) ? value.map(String) : [];
  return (
    <FieldFrame {...wordsOfField(field)} path={path}>
      {(attributes) => (
        <textarea
          ref={control}
          {...attributes}
          className="growing-text"
          rows={1}
          dir="auto"
          value={lines.join("\n")}
          onChange={({ target }) => change(target.value === "" ? undefined : target.value.split("\n"))}
        />
      )}
    </FieldFrame>
  );
}
