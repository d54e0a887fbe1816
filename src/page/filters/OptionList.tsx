import { type KeyboardEvent, useState } from "react";
import { SEARCHABLE_FROM } from "../../core/layout/limits.ts";
import { filterMessages } from "../../core/messages/filters.ts";
import { formatNumber } from "../../core/messages/language.ts";
import { normalizeText } from "../../core/search/normalizeText.ts";
import { findPhrase } from "../../core/search/searchTerms.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";

/** Most options that a list shows at once; typing finds the others. */
const MAX_SHOWN = 60;

/** An option of a facet. */
export interface Option {
  id: string;
  label: string;
  /** Definition of the option, shown on hover. */
  description?: string | undefined;
  /** Other names that the search finds. */
  aliases?: readonly string[];
}

interface OptionListProps {
  /** Accessible name of the list. */
  name: string;
  /** Options under headings; a heading may be empty. */
  groups: readonly { heading: string; options: readonly Option[] }[];
  /** Returns the number of events that the option would show. */
  countOf(id: string): number | undefined;
  isChosen(id: string): boolean;
  onToggle(id: string): void;
}

/**
 * Lists options with their counts, each a toggle. Arrow keys move between them. A long list has a field to
 * search it, and shows only the first options of each group.
 */
export function OptionList({ name, groups, countOf, isChosen, onToggle }: OptionListProps) {
  const [query, setQuery] = useState("");
  const [tabStop, setTabStop] = useState<string | null>(null);
  const total = groups.reduce((sum, { options }) => sum + options.length, 0);
  const wanted = normalizeText(query.trim()).text;
  const found = groups
    .map(({ heading, options }) => ({ heading, options: options.filter((one) => matches(one, wanted)) }))
    .filter(({ options }) => options.length > 0);
  const foundCount = found.reduce((sum, { options }) => sum + options.length, 0);
  const perGroup = foundCount <= MAX_SHOWN ? MAX_SHOWN : Math.ceil(MAX_SHOWN / found.length);
  const shown = found.map(({ heading, options }) => ({
    heading,
    options: options.filter(({ id }, i) => i < perGroup || isChosen(id)),
  }));
  const ids = shown.flatMap(({ options }) => options.map(({ id }) => id));
  const stop = tabStop !== null && ids.includes(tabStop) ? tabStop : ids[0];
  return (
    <>
      {total >= SEARCHABLE_FROM && (
        <input
          type="text"
          className="option-search"
          value={query}
          aria-label={filterMessages.findIn(name)}
          placeholder={filterMessages.find}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be one control of a form */}
      <div role="group" aria-label={name} className="option-list" onKeyDown={focusOption}>
        {shown.map(({ heading, options }) => (
          <div key={heading}>
            {heading !== "" && <p className="option-heading">{heading}</p>}
            <ul aria-label={heading === "" ? undefined : heading}>
              {options.map((option) => (
                <li key={option.id}>
                  <button
                    type="button"
                    className="option"
                    aria-pressed={isChosen(option.id)}
                    tabIndex={option.id === stop ? 0 : -1}
                    title={option.description}
                    onFocus={() => setTabStop(option.id)}
                    onClick={() => onToggle(option.id)}
                  >
                    <IsolatedText text={option.label} />{" "}
                    <span className="option-count">{formatNumber(countOf(option.id) ?? 0)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="soft" role="status">
        {foundCount === 0
          ? filterMessages.noneFound
          : foundCount > ids.length && filterMessages.moreOptions(foundCount - ids.length)}
      </p>
    </>
  );
}

function matches({ label, aliases = [] }: Option, wanted: string): boolean {
  return [label, ...aliases].some((name) => findPhrase(normalizeText(name).text, wanted) !== -1);
}

/** Moves focus to the next or previous option of the list. */
function focusOption(keyEvent: KeyboardEvent<HTMLElement>): void {
  const step = findShortcut(SHORTCUTS.moveInList, keyEvent);
  if (step === undefined) return;
  keyEvent.preventDefault();
  const buttons = [...keyEvent.currentTarget.querySelectorAll("button")];
  const from = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[from + step]?.focus();
}
