import { editorMessages as messages } from "../../core/messages/editor.ts";
import { entryOfPath } from "../entryOfPath.ts";
import { openForm } from "../forms/formActions.ts";
import { useEditState } from "../state/serverState.ts";

/** Lists the problems that prevent a build. A click opens the entry of one. */
export function ProblemList() {
  const problems = useEditState()?.problems ?? [];
  if (problems.length === 0) return <p>{messages.noProblems}</p>;
  return (
    <ul className="problem-list">
      {problems.map((problem) => {
        const entry = entryOfPath(problem.at);
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
