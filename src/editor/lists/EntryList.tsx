import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { type DateFields, parseDateFields } from "../../core/dates/parseEdtf.ts";
import { type FormKind, fullEntry, TERM_KINDS } from "../../core/editing/entryForm.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { entryKindMessages as kindMessages } from "../../core/messages/entryKinds.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import { ChangingText } from "../../page/ui/ChangingText.tsx";
import { moveEntry } from "../forms/entryActions.ts";
import { openForm } from "../forms/formActions.ts";
import { openNewForm } from "../forms/formStack.ts";
import { MoveButtons, moveOfKey } from "../forms/MoveButtons.tsx";
import { titleOf } from "../forms/titleOf.ts";
import { useEditState } from "../state/serverState.ts";

interface ListedEntry {
  key: string | number;
  entry: JsonMap;
}

/** Returns the entries of a part of the annotation in the order of the file. */
function listEntries(kind: FormKind, part: unknown): ListedEntry[] {
  const saved: [string | number, unknown][] = Array.isArray(part)
    ? part.map((entry, key) => [key, entry])
    : Object.entries(isJsonMap(part) ? part : {});
  return saved.flatMap(([key, one]) => {
    const entry = fullEntry(kind, key, one);
    return entry ? [{ key, entry }] : [];
  });
}

/** Kinds of entries that begin with words of an article. */
const FROM_WORDS: readonly FormKind[] = ["events", "actors", "disagreements", "links", "background"];

/** Returns the date of an event in the words of the page, or as the file has it if it cannot be read. */
const dateOf = cachePerObject(({ date }: JsonMap): string => {
  if (date === undefined) return messages.noDate;
  const fields = isJsonMap(date) ? date : { edtf: date };
  const edtf = `${fields.edtf ?? ""}`;
  try {
    return formatEventDate(parseDateFields({ ...(fields as unknown as DateFields), edtf }));
  } catch {
    // The list of problems says why.
    return edtf || messages.noDate;
  }
});

/** Parts whose entries the page shows in the order of the file. */
const ORDERED_KINDS: readonly FormKind[] = [...TERM_KINDS, "articles", "disagreements"];

/** Lists the entries of a part of the annotation. A click opens the form of one. */
export function EntryList({ kind }: { kind: FormKind }) {
  const state = useEditState();
  const entries = listEntries(kind, fieldOf(state?.annotation, kind));
  const isOrdered = ORDERED_KINDS.includes(kind);
  return (
    <>
      {entries.length === 0 ? (
        <p className="soft">{FROM_WORDS.includes(kind) ? messages.emptyList : messages.noEntries}</p>
      ) : (
        <ul className="entry-list">
          {entries.map(({ key, entry }, at) => {
            const title = titleOf(kind, entry);
            const all = isOrdered ? entries.length : 1;
            const move = (to: number) => {
              if (to >= 0 && to < all) void moveEntry(kind, `${key}`, title, to, all);
            };
            return (
              <li
                key={key}
                className="listed-entry"
                onKeyDown={(keyEvent) => {
                  const by = moveOfKey(keyEvent);
                  if (by === 0 || all === 1) return;
                  keyEvent.preventDefault();
                  move(at + by);
                }}
              >
                <button
                  type="button"
                  className="list-button"
                  data-item={`${kind} ${key}`}
                  aria-keyshortcuts={all > 1 ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
                  onClick={() => void openForm(kind, key)}
                >
                  {kind === "events" && <span className="soft">{dateOf(entry)} </span>}
                  <ChangingText>{title}</ChangingText>
                  {entry.draft === true && " "}
                  {entry.draft === true && <span className="draft-mark">{messages.draft}</span>}
                </button>
                <MoveButtons title={title} at={at} all={all} onMove={move} />
              </li>
            );
          })}
        </ul>
      )}
      <button
        type="button"
        className="new-entry"
        data-item={`${kind} new`}
        onClick={() => openNewForm(kind, {}, kind === "articles" ? ["file"] : undefined)}
      >
        {kindMessages.newEntry[kind]}
      </button>
    </>
  );
}
