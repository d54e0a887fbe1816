import type { Conflict } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { runOnServer } from "../forms/formActions.ts";
import { serverApi } from "../state/serverApi.ts";
import { useEditState } from "../state/serverState.ts";

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

function ConflictChoice({ conflict }: { conflict: Conflict }) {
  return (
    <div className="conflict">
      <h3>{conflict.at.join(" › ")}</h3>
      <div className="conflict-sides">
        {(["mine", "theirs"] as const).map((side) => (
          <div key={side}>
            <h4>{messages[side]}</h4>
            <pre>{conflict[side] || messages.removedEntry}</pre>
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
    </div>
  );
}
