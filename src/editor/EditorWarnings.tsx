import { useEffect } from "react";
import type { EditProblem, EditState } from "../core/editing/protocol.ts";
import { editorMessages as messages } from "../core/messages/editor.ts";
import { setEditor, useEditorStore } from "./state/editorStore.ts";
import { useConnectionProblem } from "./state/serverState.ts";

/** Returns the problems of whole files if no article can be shown. */
export const findFileProblems = ({ articles, problems }: EditState): EditProblem[] =>
  articles.length === 0 ? problems.filter(({ at }) => at.length === 0) : [];

/** Finds the problems of all files if the annotation is missing or cannot be read. */
export function findUnreadable(state: EditState): EditProblem[] {
  const problems = findFileProblems(state);
  return problems.some(({ place }) => place.startsWith("timeline.yaml:")) ? problems : [];
}

/** Lists problems with their places, in the form of the command `check`. */
export function PlacedProblems({ problems }: { problems: readonly EditProblem[] }) {
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <li key={`${problem.place} ${problem.wrong}`}>{messages.placedProblem(problem)}</li>
      ))}
    </ul>
  );
}

/** Lists the reasons why the editor cannot do all that it should, and the error of the last action. */
export function EditorWarnings({ state }: { state: EditState }) {
  const connectionProblem = useConnectionProblem();
  const notKept = useEditorStore((store) => store.notKept);
  const failure = useEditorStore((store) => store.failure);
  const unreadable = findUnreadable(state);
  const isBlocked = connectionProblem !== "" || unreadable.length > 0;
  useEffect(() => {
    // An action failed for this reason, which is gone.
    if (!isBlocked) setEditor({ failure: "" });
  }, [isBlocked]);
  const warnings = [connectionProblem, notKept === "" ? "" : messages.notKept(notKept), state.warning].filter(
    (warning) => warning !== "",
  );
  return (
    <div className="editor-warnings">
      {warnings.map((warning) => (
        <p key={warning} className="editor-warning" role="alert">
          {warning}
        </p>
      ))}
      {unreadable.length > 0 && (
        <div className="editor-warning" role="alert">
          <p>{messages.unreadable}</p>
          <PlacedProblems problems={unreadable} />
        </div>
      )}
      {failure !== "" && (
        <p className="editor-warning" role="alert">
          {failure}{" "}
          <button type="button" onClick={() => setEditor({ failure: "" })}>
            {messages.close}
          </button>
        </p>
      )}
    </div>
  );
}
