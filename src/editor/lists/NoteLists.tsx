import type { JsonMap } from "../../core/editing/jsonMap.ts";
import { listNotes } from "../../core/editing/listNotes.ts";
import { reviewMessages as messages } from "../../core/messages/review.ts";
import { groupBy } from "../../core/model/groupBy.ts";
import { entryOfPath } from "../entryOfPath.ts";
import { openForm } from "../forms/formActions.ts";
import { titleOfEntry } from "../forms/titleOf.ts";

/** Lists the comments on entries that are no events. */
export function OtherNotes({ annotation }: { annotation: JsonMap }) {
  const notes = listNotes(annotation).filter(({ at: [kind] }) => kind !== "events");
  const entries = groupBy(notes, ({ at }) => JSON.stringify(at.slice(0, 2)));
  if (entries.size === 0) return null;
  return (
    <section aria-label={messages.otherComments}>
      <h3>{messages.otherComments}</h3>
      <ul className="review-list">
        {[...entries].map(([key, own]) => {
          const entry = entryOfPath(own[0]?.at ?? []);
          if (!entry) return null;
          return (
            <li key={key}>
              <button
                type="button"
                className="link"
                data-item={key}
                onClick={() => void openForm(entry.kind, entry.key)}
              >
                {titleOfEntry(annotation, entry.kind, entry.key)}
              </button>
              <NoteList notes={own.map(({ text }) => text)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Shows the comments on an entry. */
export function NoteList({ notes }: { notes: readonly string[] }) {
  return (
    <ul className="review-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
