import { openEntry, pathOfForm } from "../../core/editing/entryForm.ts";
import type { Conflict } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { entryOfPath } from "../entryOfPath.ts";
import { labelsOnPath } from "../forms/problemInForm.ts";
import { titleOf } from "../forms/titleOf.ts";
import { runOnServer } from "../state/runOnServer.ts";
import { serverApi } from "../state/serverApi.ts";
import { presentState, useEditState } from "../state/serverState.ts";
import { ChangedWords } from "./ChangedWords.tsx";

/** Shows the entries that another program changed too, both versions side by side. */
export function ConflictList() {
  const conflicts = useEditState()?.conflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-label={messages.conflicts}>
      <h2>{messages.conflicts}</h2>
      <p>{messages.conflictLead}</p>
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.at.join("/")} conflict={conflict} />
      ))}
    </section>
  );
}

/** Returns the title of the entry of a conflict and the labels of the field in it. */
function titleOfConflict({ at }: Conflict): string {
  const entry = entryOfPath(at);
  const form = entry && openEntry(presentState()?.annotation ?? {}, entry.kind, entry.key);
  if (!form) return at.join(" › ");
  const inEntry = at.slice(pathOfForm(form).length);
  return [titleOf(form.kind, form.entry), ...labelsOnPath(form.kind, inEntry)].join(" › ");
}

function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const title = titleOfConflict(conflict);
  return (
    <section className="conflict" aria-label={title}>
      <h3>{title}</h3>
      <div className="conflict-sides">
        {(["mine", "theirs"] as const).map((side) => (
          <div key={side}>
            <h4>{messages[side]}</h4>
            <pre>
              {conflict[side] === "" ? (
                messages.removedEntry
              ) : (
                <ChangedWords
                  {...{ earlier: conflict[side === "mine" ? "theirs" : "mine"], later: conflict[side] }}
                  side="later"
                />
              )}
            </pre>
            <button
              type="button"
              data-item={`${conflict.at.join("/")} ${side}`}
              onClick={() => void runOnServer(() => serverApi.resolve(conflict.at, side))}
            >
              {messages.take[side]}
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}
