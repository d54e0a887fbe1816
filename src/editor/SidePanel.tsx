import { useState } from "react";
import { type FormKind, TERM_KINDS } from "../core/editing/entryForm.ts";
import { KEYED_KINDS } from "../core/editing/keyedEntries.ts";
import { listDrafts } from "../core/editing/listDrafts.ts";
import { editorMessages as messages } from "../core/messages/editor.ts";
import { entryKindMessages as kindMessages } from "../core/messages/entryKinds.ts";
import { reviewMessages } from "../core/messages/review.ts";
import { EntryFormPanel } from "./forms/EntryFormPanel.tsx";
import { openForm } from "./forms/formActions.ts";
import { ChangeList } from "./lists/ChangeList.tsx";
import { ConflictList } from "./lists/ConflictList.tsx";
import { EntryList } from "./lists/EntryList.tsx";
import { MovedQuotes } from "./lists/MovedQuotes.tsx";
import { ProblemList } from "./lists/ProblemList.tsx";
import { ReviewList } from "./lists/ReviewList.tsx";
import { SuggestionList } from "./lists/SuggestionList.tsx";
import { UnfinishedList } from "./lists/UnfinishedList.tsx";
import { moveInRow } from "./moveInRow.ts";
import { type SideList, setEditor, useEditorStore, useShownForm } from "./state/editorStore.ts";
import { useEditState } from "./state/serverState.ts";

const ENTRY_LISTS = Object.keys(kindMessages.lists) as FormKind[];

/** Shows the form of the open entry, or a list: entries, problems or changes. */
export function SidePanel() {
  const form = useShownForm();
  return (
    <aside id="case-entries" className="editor-column side-panel" aria-label={messages.entries}>
      <ConflictList />
      <MovedQuotes />
      {form ? <EntryFormPanel key={form.formNumber} form={form} /> : <Lists />}
    </aside>
  );
}

function Lists() {
  const state = useEditState();
  const list = useEditorStore((store) => store.list);
  const [stop, setStop] = useState<string | null>(null);
  const labels: Record<string, string> = {
    ...kindMessages.lists,
    terms: kindMessages.terms,
    problems: messages.problems(state?.problems.length ?? 0, listDrafts(state?.annotation ?? {}).length),
    suggestions: messages.suggestions,
    review: reviewMessages.heading,
    changes: messages.changes,
  };
  return (
    <>
      <nav
        className="segmented list-choice"
        aria-label={messages.listChoice}
        onKeyDown={moveInRow}
        onBlur={() => setStop(null)}
      >
        {Object.entries(labels).map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-pressed={list === name}
            tabIndex={(stop ?? list) === name ? 0 : -1}
            onFocus={() => setStop(name)}
            onClick={() =>
              name === "case" ? void openForm("case", "case") : setEditor({ list: name as SideList })
            }
          >
            {label}
          </button>
        ))}
      </nav>
      {list === "problems" && <ProblemList />}
      {list === "problems" && <UnfinishedList />}
      {list === "suggestions" && <SuggestionList />}
      {list === "review" && <ReviewList />}
      {list === "changes" && <ChangeList />}
      {list === "terms" && <TermLists />}
      {ENTRY_LISTS.map((kind) => kind === list && <EntryList key={kind} kind={kind} />)}
    </>
  );
}

/** Lists the terms of the case, part by part. */
function TermLists() {
  return (
    <>
      <p className="soft">{kindMessages.termsLead}</p>
      {[...TERM_KINDS, ...KEYED_KINDS].map((kind) => (
        <section key={kind} className="list-section">
          <h3>{kindMessages.termLists[kind]}</h3>
          <EntryList kind={kind} />
        </section>
      ))}
    </>
  );
}
