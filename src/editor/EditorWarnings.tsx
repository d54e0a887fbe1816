import { useEffect } from "react";
import type { EditProblem, EditState } from "../core/editing/protocol.ts";
import { editorMessages as messages } from "../core/messages/editor.ts";
import { setEditor, useEditorStore } from "./state/editorStore.ts";
import { useConnectionProblem } from "./state/serverState.ts";

/** Finds the problem for which the case has no articles here: its annotation is missing or cannot be read. */
export const findUnreadable = ({ articles, problems }: EditState): EditProblem | undefined =>
  articles.length === 0 ? problems.find(({ at }) => at.length === 0) : undefined;

/** Lists the reasons why the editor cannot do all that it should, and the error of the last action. */
export function EditorWarnings({ state }: { state: EditState }) {
  const connectionProblem = useConnectionProblem();
  const notKept = useEditorStore((store) => store.notKept);
  const failure = useEditorStore((store) => store.failure);
  const unreadable = findUnreadable(state);
  const isBlocked = connectionProblem !== "" || unreadable !== undefined;
  useEffect(() => {
    // An action failed for this reason, which is gone.
    if (!isBlocked) setEditor({ failure: "" });
  }, [isBlocked]);
  const warnings = [
    connectionProblem,
    unreadable ? messages.unreadable(messages.placedProblem(unreadable)) : "",
    notKept === "" ? "" : messages.notKept(notKept),
    state.warning,
  ].filter((warning) => warning !== "");
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} className="editor-warning" role="alert">
          {warning}
        </p>
      ))}
      {failure !== "" && (
        <p className="editor-warning" role="alert">
          {failure}{" "}
          <button type="button" onClick={() => setEditor({ failure: "" })}>
            {messages.close}
          </button>
        </p>
      )}
    </>
  );
}
