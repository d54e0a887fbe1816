import { type ReactNode, useState } from "react";
import {
  type EntryForm,
  type FormKind,
  hasChanges,
  hasId,
  isIdPending,
} from "../../core/editing/entryForm.ts";
import { findUses } from "../../core/editing/findUses.ts";
import type { JsonMap } from "../../core/editing/jsonMap.ts";
import { LINKED_KINDS } from "../../core/editing/references.ts";
import { buildRenameStep, isLinked } from "../../core/editing/renameEntry.ts";
import { entryIdMessages as messages } from "../../core/messages/entryIds.ts";
import { useEditState } from "../state/serverState.ts";
import { giveId, renameShownEntry } from "./entryActions.ts";
import { FieldFrame, ProblemLines, useFocusOnRequest } from "./FieldFrame.tsx";
import { ID_PATH } from "./problemInForm.ts";
import { useNewProblems } from "./useNewProblems.ts";

const hintOf = (kind: string) => (LINKED_KINDS.includes(kind) ? messages.linkedIdHint : messages.idHint);

/** Parts whose ids links to the page have, but for which `renamed` keeps no former id. */
const CHOSEN_BY_LINKS: readonly FormKind[] = ["articles", "roles", "standings"];

/** Renders the id of the entry of a form: a new one can be typed, a saved one changed at all its places. */
export function IdField({ form }: { form: EntryForm }) {
  if (!hasId(form.kind)) return null;
  return form.saved === undefined ? <NewId form={form} /> : <SavedId key={form.key} form={form} />;
}

interface IdInputProps {
  kind: string;
  value: string;
  onType(id: string): void;
  children?: ReactNode;
}

function IdInput({ kind, value, onType, children }: IdInputProps) {
  const control = useFocusOnRequest<HTMLInputElement>(ID_PATH);
  return (
    <FieldFrame label={messages.id} hint={hintOf(kind)} path={ID_PATH}>
      {(attributes) => (
        <div className="row">
          <input
            ref={control}
            {...attributes}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={({ target }) => onType(target.value)}
          />
          {children}
        </div>
      )}
    </FieldFrame>
  );
}

function NewId({ form }: { form: EntryForm }) {
  return <IdInput kind={form.kind} value={`${form.key}`} onType={giveId} />;
}

function SavedId({ form }: { form: EntryForm }) {
  const annotation: JsonMap = useEditState()?.annotation ?? {};
  const typed = form.typedId ?? `${form.key}`;
  const [keepsLinks, setKeepsLinks] = useState(true);
  const renaming = { kind: form.kind, id: `${form.key}`, next: typed };
  const isChanged = isIdPending(form);
  const label = messages.renameStep(renaming.id, renaming.next);
  const step = isChanged ? buildRenameStep(annotation, renaming, { label, keepsLinks }) : null;
  const problems = useNewProblems(step, renaming);
  // A wrong id is wrong at every place that has it.
  const own = problems?.filter(({ at }) => at.length === 2 && at[0] === form.kind) ?? [];
  const uses = isChanged ? findUses(annotation, form.kind, renaming.id) : [];
  const places = uses.reduce((sum, use) => sum + use.places, 0);
  const isReady = step !== null && problems?.length === 0;
  return (
    <>
      <IdInput kind={form.kind} value={typed} onType={giveId}>
        {isChanged && (
          <button
            type="button"
            aria-disabled={!isReady}
            onClick={() => isReady && void renameShownEntry(step, renaming.next)}
          >
            {messages.rename}
          </button>
        )}
      </IdInput>
      {isChanged && (
        <div role="status">
          <ProblemLines problems={own.length > 0 ? own : (problems ?? [])} />
          {hasChanges(form) && <p className="field-problem">{messages.saveFirst}</p>}
          <p className="soft">{messages.renamePlaces(places, uses.length)}</p>
          {CHOSEN_BY_LINKS.includes(form.kind) && <p className="soft">{messages.linksLost}</p>}
        </div>
      )}
      {isChanged && isLinked(annotation, renaming) && (
        <label className="row field flag-field">
          <input
            type="checkbox"
            checked={keepsLinks}
            onChange={({ target }) => setKeepsLinks(target.checked)}
          />
          {messages.keepsLinks}
          <span className="soft">{messages.keepsLinksHint}</span>
        </label>
      )}
    </>
  );
}
