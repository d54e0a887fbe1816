import { useId, useState } from "react";
import type { Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { isCommand } from "../editorShortcuts.ts";
import { useEditState } from "../state/serverState.ts";
import { FieldFrame, useFieldValue, useFocusOnRequest } from "./FieldFrame.tsx";
import { addSpeaker, openNewForm } from "./formActions.ts";
import { type FormField, type OptionSource, wordsOfField } from "./formFields.ts";
import { type FieldOption, findOptions } from "./options.ts";

const namesOf = ({ id, label, aliases = [] }: FieldOption) =>
  [label, id, ...aliases].map((name) => `${name}`.toLowerCase());

/** Finds the option that a person typed: by its label, another name or its id. */
function findTyped(options: readonly FieldOption[], typed: string): FieldOption | undefined {
  const words = typed.trim().toLowerCase();
  return options.find((option) => namesOf(option).includes(words));
}

/** Returns whether more keys could make the name of another option: “Ann” begins “Ann Bell”. */
function isBeginning(options: readonly FieldOption[], typed: string): boolean {
  const words = typed.trim().toLowerCase();
  return options.filter((option) => namesOf(option).some((name) => name.startsWith(words))).length > 1;
}

interface CompletionInputProps {
  /** Attributes of the input: its id and description, or its name. */
  attributes: Partial<Record<"id" | "aria-describedby" | "aria-label", string>>;
  options: readonly FieldOption[];
  /** Id of the chosen option; "" for none. */
  chosen?: string;
  /** Receives the option after each key. A field without it is empty again after each. */
  onChoose?: ((id: string | undefined) => void) | undefined;
  /** Receives the option once no further key can make it another one, or the person leaves the field. */
  onFinish?: ((id: string) => void) | undefined;
  /** Adds what was typed, if it is no option. */
  onNew?: ((typed: string) => void) | undefined;
  path: Path;
}

/** Renders a field that completes labels and other names of options. */
export function CompletionInput(props: CompletionInputProps) {
  const { attributes, options, chosen = "", onChoose, onFinish, onNew, path } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const control = useFocusOnRequest<HTMLInputElement>(path);
  const label = options.find(({ id }) => id === chosen)?.label ?? chosen;
  const known = typed === null ? undefined : findTyped(options, typed);
  const isUnknown = typed !== null && typed.trim() !== "" && !known;
  const finish = (option: FieldOption) => {
    if (!onChoose) setTyped(null);
    onFinish?.(`${option.id}`);
  };
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
          if (found || target.value === "") onChoose?.(found && `${found.id}`);
          if (found && !isBeginning(options, target.value)) finish(found);
        }}
        onKeyDown={(keyEvent) => {
          // Enter would save and close the form, and the words of no option would be lost.
          if (isUnknown && keyEvent.key === "Enter" && !keyEvent.ctrlKey && !keyEvent.metaKey)
            keyEvent.preventDefault();
          // These keys save the form, too.
          if (!known || !(["Enter", "Escape"].includes(keyEvent.key) || isCommand(keyEvent, "s"))) return;
          finish(known);
          if (!onChoose && keyEvent.key === "Enter" && !keyEvent.ctrlKey && !keyEvent.metaKey)
            keyEvent.preventDefault();
        }}
        onBlur={() => {
          if (!isUnknown) setTyped(null);
          if (known) finish(known);
        }}
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
    <FieldFrame {...wordsOfField(field)} path={path}>
      {({ "aria-invalid": _isInvalid, ...attributes }) => (
        <CompletionInput
          attributes={attributes}
          options={findOptions(annotation, source)}
          chosen={typeof value === "string" ? value : ""}
          onChoose={change}
          onFinish={source === "speakers" ? addSpeaker : undefined}
          onNew={
            PEOPLE_SOURCES.includes(source)
              ? (name) => openNewForm("actors", { name, kind: "person" }, ["kind"], path)
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
    <FieldFrame {...wordsOfField(field)} path={path}>
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
            attributes={attributes}
            options={options}
            onFinish={(id) => ids.includes(id) || change([...ids, id])}
            path={path}
          />
        </>
      )}
    </FieldFrame>
  );
}
