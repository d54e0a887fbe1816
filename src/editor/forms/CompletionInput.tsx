import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import type { Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { isCommand, isComposing } from "../editorShortcuts.ts";
import { useFocusOnRequest } from "./FieldFrame.tsx";
import { findTyped, isBeginning, matchOptions } from "./matchOptions.ts";
import type { FieldOption } from "./options.ts";

/** Keeps the focus in the field while its list or button is clicked. */
const keepFieldFocus = (press: SyntheticEvent) => press.preventDefault();

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
  /** Names the button that adds it: as a new person if not given. */
  nameNew?: ((typed: string) => string) | undefined;
  path: Path;
}

/** Renders a field with a list of the options that have the typed words in a name or id. */
export function CompletionInput(props: CompletionInputProps) {
  const {
    attributes,
    options,
    chosen = "",
    onChoose,
    onFinish,
    onNew,
    nameNew = messages.newPerson,
    path,
  } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  /** Number of the marked option; -1 for none. */
  const [marked, setMarked] = useState(-1);
  const control = useFocusOnRequest<HTMLInputElement>(path);
  const label = options.find(({ id }) => `${id}` === chosen)?.label ?? chosen;
  const known = typed === null ? undefined : findTyped(options, typed);
  const isUnknown = typed !== null && typed.trim() !== "" && !known;
  useEffect(() => {
    // `saveForm` asks for it: words that are no option would be lost.
    control.current?.setCustomValidity(isUnknown ? messages.unknownOption(typed) : "");
  }, [control, isUnknown, typed]);
  const found = isOpen || isUnknown ? matchOptions(options, typed ?? "") : [];
  const matches = isOpen ? found : [];
  const list = useRef<HTMLDivElement>(null);
  const hasList = matches.length > 0;
  useEffect(() => {
    if (hasList) list.current?.scrollIntoView?.({ block: "nearest" });
  }, [hasList]);
  const finish = (option: FieldOption) => {
    if (!onChoose) setTyped(null);
    onFinish?.(`${option.id}`);
  };
  const type = (words: string) => {
    const named = findTyped(options, words);
    setTyped(words);
    setMarked(-1);
    const isFinal = named !== undefined && !isBeginning(options, words);
    setOpen(words.trim() !== "" && !isFinal);
    // A field never keeps an option whose name it does not show.
    if (named || chosen !== "") onChoose?.(named && `${named.id}`);
    if (isFinal) finish(named);
  };
  const choose = (option: FieldOption) => {
    setTyped(null);
    setOpen(false);
    onChoose?.(`${option.id}`);
    onFinish?.(`${option.id}`);
  };
  const runKey = (keyEvent: KeyboardEvent) => {
    if (isComposing(keyEvent.nativeEvent)) return;
    const isSaving = keyEvent.ctrlKey || keyEvent.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1 }[keyEvent.key];
    const isEnter = keyEvent.key === "Enter" && !isSaving;
    if (step !== undefined && !keyEvent.altKey) {
      keyEvent.preventDefault();
      setOpen(true);
      const all = isOpen ? matches.length : 0;
      if (all > 0) setMarked((marked + step + (marked === -1 && step === -1 ? 1 : 0) + all) % all);
      return;
    }
    // Enter takes the marked option, or the only one. Otherwise it would save and close the form.
    const [only, ...others] = isUnknown ? found : [];
    const picked = matches[marked] ?? (others.length === 0 ? only : undefined);
    if (isEnter && picked) {
      keyEvent.preventDefault();
      choose(picked.option);
    } else if (keyEvent.key === "Escape" && isOpen && !known) {
      // Otherwise Escape would close the form.
      keyEvent.stopPropagation();
      setOpen(false);
    } else {
      // A field of a list is empty again after the last key of an option, and Enter may follow.
      if (isEnter && (isUnknown || !onChoose)) keyEvent.preventDefault();
      // These keys save the form, too.
      if (known && (["Enter", "Escape"].includes(keyEvent.key) || isCommand(keyEvent, "s"))) finish(known);
    }
  };
  return (
    <div className="completion">
      <input
        ref={control}
        {...attributes}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={hasList}
        aria-controls={hasList ? listId : undefined}
        aria-activedescendant={matches[marked] ? `${listId}-${marked}` : undefined}
        autoComplete="off"
        dir="auto"
        value={typed ?? label}
        aria-invalid={isUnknown}
        onChange={({ target }) => type(target.value)}
        onKeyDown={runKey}
        onBlur={() => {
          setOpen(false);
          if (!isUnknown) setTyped(null);
          if (known) finish(known);
        }}
      />
      {isUnknown && onNew && (
        <button
          type="button"
          onClick={() => {
            setTyped(null);
            setOpen(false);
            onNew(typed.trim());
          }}
        >
          {nameNew(typed.trim())}
        </button>
      )}
      {hasList && (
        <div ref={list} id={listId} role="listbox" aria-label={messages.matches} className="completion-list">
          {matches.map(({ option, name }, i) => (
            <MatchedOption
              key={option.id}
              id={`${listId}-${i}`}
              isMarked={i === marked}
              label={option.label}
              name={name}
              onChoose={() => choose(option)}
            />
          ))}
        </div>
      )}
      {isUnknown && found.length === 0 && <p className="soft">{messages.noMatch}</p>}
    </div>
  );
}

interface MatchedOptionProps {
  id: string;
  isMarked: boolean;
  label: string;
  /** Name that has the typed words, if the label does not. */
  name: string | undefined;
  onChoose(): void;
}

function MatchedOption({ id, isMarked, label, name, onChoose }: MatchedOptionProps) {
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) item.current?.scrollIntoView?.({ block: "nearest" });
  }, [isMarked]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field that has the focus handles the keys of its list
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant)
    <div
      ref={item}
      id={id}
      role="option"
      aria-selected={isMarked}
      onPointerDown={keepFieldFocus}
      onMouseDown={keepFieldFocus}
      onClick={onChoose}
    >
      {label}
      {name !== undefined && <span className="soft"> {name}</span>}
    </div>
  );
}
