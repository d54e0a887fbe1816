import { useId, useState } from "react";
import type { Path } from "../../core/editing/protocol.ts";
import { fieldMessages, editorMessages as messages } from "../../core/messages/editor.ts";
import { useEditState } from "../state/serverState.ts";
import { FieldFrame, useFieldValue, useFocusOnRequest } from "./FieldFrame.tsx";
import { openNewForm } from "./formActions.ts";
import type { FormField, OptionSource } from "./formFields.ts";
import { type FieldOption, findOptions } from "./options.ts";

/** Finds the option that a person typed: by its label, another name or its id. */
function findTyped(options: readonly FieldOption[], typed: string): FieldOption | undefined {
  const words = typed.trim().toLowerCase();
  const isTyped = (name: string | number) => `${name}`.toLowerCase() === words;
  return options.find(({ id, label, aliases = [] }) => [label, id, ...aliases].some(isTyped));
}

interface CompletionInputProps {
  /** Attributes of the input: its id and description, or its name. */
  attributes: Partial<Record<"id" | "aria-describedby" | "aria-label", string>>;
  options: readonly FieldOption[];
  /** Id of the chosen option; "" for none. */
  chosen: string;
  onChoose(id: string | undefined): void;
  /** Adds what was typed, if it is no option. */
  onNew?: ((typed: string) => void) | undefined;
  path: Path;
}

/** Renders a field that completes labels and other names of options. */
export function CompletionInput(props: CompletionInputProps) {
  const { attributes, options, chosen, onChoose, onNew, path } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const control = useFocusOnRequest<HTMLInputElement>(path);
  const label = options.find(({ id }) => id === chosen)?.label ?? chosen;
  const isUnknown = typed !== null && typed.trim() !== "" && !findTyped(options, typed);
  return (
    <>
      <input
        ref={control}
        {...attributes}
        type="text"
        list={listId}
        autoComplete="off"
        dir="auto"
        value={typed ?? label}
        aria-invalid={isUnknown}
        onChange={({ target }) => {
          const found = findTyped(options, target.value);
          setTyped(target.value);
          if (found || target.value === "") onChoose(found && `${found.id}`);
        }}
        onBlur={() => isUnknown || setTyped(null)}
      />
      <datalist id={listId}>
        {options.flatMap(({ id, label, aliases = [] }) =>
          [label, ...aliases].map((name) => (
            <option key={`${id} ${name}`} value={name}>
              {name === label ? "" : label}
            </option>
          )),
        )}
      </datalist>
      {isUnknown && onNew && (
        <button
          type="button"
          onClick={() => {
            setTyped(null);
            onNew(typed.trim());
          }}
        >
          {messages.newPerson(typed.trim())}
        </button>
      )}
    </>
  );
}

/** Sources whose options are people, who can be added where they are named. */
const PEOPLE_SOURCES: readonly OptionSource[] = ["actors", "speakers"];

/** Renders a field for one of many options: a person or an event. */
export function CompletionField({ field, path }: { field: FormField; path: Path }) {
  const annotation = useEditState()?.annotation ?? {};
  const [value, change] = useFieldValue(path);
  const { options: source = "actors" } = field;
  return (
    <FieldFrame {...fieldMessages[field.key]} path={path}>
      {({ "aria-invalid": _isInvalid, ...attributes }) => (
        <CompletionInput
          attributes={attributes}
          options={findOptions(annotation, source)}
          chosen={typeof value === "string" ? value : ""}
          onChoose={change}
          onNew={
            PEOPLE_SOURCES.includes(source)
              ? (name) => openNewForm("actors", { name, kind: "person" }, ["kind"])
              : undefined
          }
          path={path}
        />
      )}
    </FieldFrame>
  );
}

/** Renders a list of options, each with a button that removes it, and a field that adds one. */
export function ChoicesField({ field, path }: { field: FormField; path: Path }) {
  const annotation = useEditState()?.annotation ?? {};
  const [value, change] = useFieldValue(path);
  const options = findOptions(annotation, field.options ?? "events");
  const ids = Array.isArray(value) ? value.map(String) : [];
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  return (
    <FieldFrame {...fieldMessages[field.key]} path={path}>
      {({ "aria-invalid": _isInvalid, ...attributes }) => (
        <>
          <ul className="chosen-options">
            {ids.map((id) => (
              <li key={id} className="row">
                {labelOf(id)}
                <button
                  type="button"
                  className="icon-button"
                  aria-label={messages.removeItem(labelOf(id))}
                  onClick={() => change(ids.filter((other) => other !== id))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          <CompletionInput
            key={ids.length}
            attributes={attributes}
            options={options}
            chosen=""
            onChoose={(id) => id && !ids.includes(id) && change([...ids, id])}
            path={path}
          />
        </>
      )}
    </FieldFrame>
  );
}
