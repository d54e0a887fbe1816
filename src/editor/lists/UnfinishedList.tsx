import { listDrafts } from "../../core/editing/listDrafts.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { entryKindMessages as kindMessages } from "../../core/messages/entryKinds.ts";
import { ChangingText } from "../../page/ui/ChangingText.tsx";
import { openForm } from "../forms/formActions.ts";
import { titleOfEntry } from "../forms/titleOf.ts";
import { useEditState } from "../state/serverState.ts";

/** Lists the unfinished entries of the case, if there are any. A click opens one. */
export function UnfinishedList() {
  const annotation = useEditState()?.annotation ?? {};
  const drafts = listDrafts(annotation);
  if (drafts.length === 0) return null;
  return (
    <section className="list-section" aria-label={messages.drafts(drafts.length)}>
      <h3>{messages.drafts(drafts.length)}</h3>
      <p className="soft">{messages.draftsLead}</p>
      <ul className="entry-list">
        {drafts.map(({ kind, key }) => (
          <li key={`${kind} ${key}`} className="listed-entry">
            <button
              type="button"
              className="list-button"
              data-item={`draft ${kind} ${key}`}
              onClick={() => void openForm(kind, key)}
            >
              <span className="soft">{kindMessages.kinds[kind]} </span>
              <ChangingText>{titleOfEntry(annotation, kind, key)}</ChangingText>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
