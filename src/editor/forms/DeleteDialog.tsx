import { useState } from "react";
import type { EntryForm, FormKind } from "../../core/editing/entryForm.ts";
import { type EntryUse, findUses } from "../../core/editing/findUses.ts";
import { fieldOf, type JsonMap } from "../../core/editing/jsonMap.ts";
import { editorMessages } from "../../core/messages/editor.ts";
import { entryIdMessages as messages } from "../../core/messages/entryIds.ts";
import { entryKindMessages as kindMessages } from "../../core/messages/entryKinds.ts";
import { Dialog } from "../../page/ui/Dialog.tsx";
import { useEditState } from "../state/serverState.ts";
import { removeShownEntry, stepOfRemoval } from "./entryActions.ts";
import { openForm } from "./formActions.ts";
import { titleOf, titleOfEntry } from "./titleOf.ts";
import { useNewProblems } from "./useNewProblems.ts";

/** Returns whether links to the page may have the id of the event of a form. No build has a draft. */
const isPublished = ({ kind, saved }: EntryForm) => kind === "events" && fieldOf(saved, "draft") !== true;

/** Returns whether a deletion needs a decision: other entries name this one, or readers may look for it. */
export const needsDecision = (form: EntryForm, annotation: JsonMap): boolean =>
  isPublished(form) || form.kind === "articles" || findUses(annotation, form.kind, `${form.key}`).length > 0;

/** Asks before an entry is deleted, and lists the entries that name it. */
export function DeleteDialog({ form, onClose }: { form: EntryForm; onClose(): void }) {
  const annotation: JsonMap = useEditState()?.annotation ?? {};
  const [reason, setReason] = useState("");
  const title = titleOf(form.kind, form.entry);
  const problems = useNewProblems(stepOfRemoval(form, reason));
  return (
    <Dialog
      heading={messages.deleteHeading(title)}
      above={kindMessages.kinds[form.kind]}
      closeLabel={editorMessages.close}
      onClose={onClose}
    >
      <Uses uses={findUses(annotation, form.kind, `${form.key}`)} annotation={annotation} onClose={onClose} />
      {form.kind === "articles" && <p>{messages.articleStays(`${form.entry.file}`)}</p>}
      {isPublished(form) && (
        <label className="field">
          {messages.reason}
          <input type="text" dir="auto" value={reason} onChange={({ target }) => setReason(target.value)} />
          <span className="soft">{messages.reasonHint}</span>
        </label>
      )}
      <div className="row">
        <button type="button" onClick={onClose}>
          {messages.cancel}
        </button>
        <button
          type="button"
          aria-disabled={problems === undefined}
          onClick={() => {
            if (problems === undefined) return;
            onClose();
            void removeShownEntry(reason);
          }}
        >
          {problems === undefined
            ? messages.deletePending
            : problems.length === 0
              ? messages.delete
              : messages.deleteWithProblems(problems.length)}
        </button>
      </div>
    </Dialog>
  );
}

interface UsesProps {
  uses: readonly EntryUse[];
  annotation: JsonMap;
  onClose(): void;
}

/** Lists the entries that name an entry. Each opens its form. */
function Uses({ uses, annotation, onClose }: UsesProps) {
  if (uses.length === 0) return <p>{messages.noUses}</p>;
  return (
    <>
      <p>{messages.uses(uses.length)}</p>
      <ul className="uses-of-entry">
        {uses.map(({ kind, key }) => (
          <li key={`${kind} ${key}`}>
            <button
              type="button"
              className="link"
              onClick={() => {
                onClose();
                void openForm(kind as FormKind, key);
              }}
            >
              {kindMessages.kinds[kind as FormKind]}: {titleOfEntry(annotation, kind as FormKind, key)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
