import type { Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { useEditState } from "../state/serverState.ts";
import { CompletionInput } from "./CompletionInput.tsx";
import { addTerm } from "./entryActions.ts";
import { FieldFrame, useFieldValue } from "./FieldFrame.tsx";
import { type FormField, type OptionSource, wordsOfField } from "./formFields.ts";
import { addSpeaker, openNewForm } from "./formStack.ts";
import { findOptions } from "./options.ts";

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
              ? (name) => openNewForm("actors", { name }, ["kind"], path)
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
  const { options: source = "events" } = field;
  const options = findOptions(annotation, source);
  const idsOf = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);
  const ids = idsOf(value);
  const add = (id: string) => change((list: unknown) => [...new Set([...idsOf(list), id])]);
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
            onFinish={add}
            onNew={
              source === "tags"
                ? async (label) => {
                    const id = await addTerm(source, label);
                    if (id !== null) add(id);
                  }
                : undefined
            }
            nameNew={messages.newTag}
            path={path}
          />
        </>
      )}
    </FieldFrame>
  );
}
