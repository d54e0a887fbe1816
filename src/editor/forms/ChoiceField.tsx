import { useState } from "react";
import type { Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { isComposing } from "../editorShortcuts.ts";
import { useEditorStore } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";
import { addTerm } from "./entryActions.ts";
import { FieldFrame, useFieldValue, useFocusOnRequest } from "./FieldFrame.tsx";
import { type FormField, GROWING_SOURCES, type OptionSource, wordsOfField } from "./formFields.ts";
import { findOptions } from "./options.ts";

/** Value of the option that adds a term. No id has a space. */
const NEW_TERM = " new";

/**
 * Renders a choice of one option, with its meaning. Stages, groups and places can be added. The stage of the
 * last saved event is offered: only a person knows whether the next one belongs to it.
 */
export function ChoiceField({ field, path }: { field: FormField; path: Path }) {
  const annotation = useEditState()?.annotation ?? {};
  const [value, change] = useFieldValue(path);
  const [isAdding, setAdding] = useState(false);
  const control = useFocusOnRequest<HTMLSelectElement>(path);
  const { options: source = "stages" } = field;
  const options = findOptions(annotation, source);
  const chosen = options.find(({ id }) => id === value);
  const choose = (id: string) => {
    setAdding(id === NEW_TERM);
    if (id !== NEW_TERM) change(options.find((option) => `${option.id}` === id)?.id);
  };
  const { label, hint } = wordsOfField(field);
  const lastStage = useEditorStore((store) => store.lastStage);
  const offered = source === "stages" && !chosen ? options.find(({ id }) => id === lastStage) : undefined;
  return (
    <>
      <FieldFrame label={label} hint={chosen?.description ?? hint} path={path}>
        {(attributes) => (
          <>
            <select
              ref={control}
              {...attributes}
              value={isAdding ? NEW_TERM : `${chosen?.id ?? ""}`}
              onChange={({ target }) => choose(target.value)}
            >
              <option value="">{messages.choose}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.label}
                </option>
              ))}
              {GROWING_SOURCES.includes(source) && <option value={NEW_TERM}>{messages.newTermOption}</option>}
            </select>
            {offered && (
              <button
                type="button"
                className="offered-choice"
                onClick={() => {
                  choose(`${offered.id}`);
                  control.current?.focus();
                }}
              >
                {messages.asLastSaved(offered.label)}
              </button>
            )}
          </>
        )}
      </FieldFrame>
      {isAdding && (
        <NewTerm
          part={source}
          onAdded={(id) => {
            setAdding(false);
            change(id);
            control.current?.focus();
          }}
          onCancel={() => {
            setAdding(false);
            control.current?.focus();
          }}
        />
      )}
    </>
  );
}

interface NewTermProps {
  /** Part of the annotation that gets the term. */
  part: OptionSource;
  onAdded(id: string): void;
  onCancel(): void;
}

/** Renders a field for the label of a new term. Enter adds the term to the annotation. */
function NewTerm({ part, onAdded, onCancel }: NewTermProps) {
  const [label, setLabel] = useState("");
  const add = async () => {
    const id = await addTerm(part, label);
    if (id !== null) onAdded(id);
  };
  return (
    <div className="row new-term">
      <input
        type="text"
        aria-label={messages.newTermLabel}
        // biome-ignore lint/a11y/noAutofocus: the person has just chosen to type a new term
        autoFocus
        value={label}
        onChange={({ target }) => setLabel(target.value)}
        onKeyDown={(keyEvent) => {
          if (isComposing(keyEvent.nativeEvent)) return;
          if (keyEvent.key === "Escape") {
            // Otherwise Escape would close the form.
            keyEvent.stopPropagation();
            onCancel();
          }
          if (keyEvent.key !== "Enter" || keyEvent.ctrlKey || keyEvent.metaKey || label.trim() === "") return;
          keyEvent.preventDefault();
          void add();
        }}
      />
      <button type="button" disabled={label.trim() === ""} onClick={() => void add()}>
        {messages.addTerm}
      </button>
    </div>
  );
}
