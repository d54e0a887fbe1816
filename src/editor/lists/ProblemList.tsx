import type { FormKind } from "../../core/editing/entryForm.ts";
import type { EditProblem } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { openForm } from "../forms/formActions.ts";
import { FORM_FIELDS } from "../forms/formFields.ts";
import { useEditState } from "../state/serverState.ts";

/** Returns the entry that a problem is about, if it has a form. */
function entryOf({ at: [kind, key] }: EditProblem): { kind: FormKind; key: string | number } | null {
  const hasForm = typeof kind === "string" && Object.hasOwn(FORM_FIELDS, kind);
  return hasForm && key !== undefined ? { kind: kind as FormKind, key } : null;
}

/** Lists the problems that prevent a build. A click opens the entry of one. */
export function ProblemList() {
  const problems = useEditState()?.problems ?? [];
  if (problems.length === 0) return <p>{messages.noProblems}</p>;
  return (
    <ul className="problem-list">
      {problems.map((problem) => {
        const entry = entryOf(problem);
        const words = (
          <>
            <span className="soft">{problem.place}</span> {messages.problem(problem)}
            {problem.passage && <pre>{problem.passage.join("\n")}</pre>}
          </>
        );
        return (
          <li key={`${problem.place} ${problem.wrong}`}>
            {entry ? (
              <button
                type="button"
                className="list-button"
                data-item={problem.place}
                onClick={() => void openForm(entry.kind, entry.key)}
              >
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
