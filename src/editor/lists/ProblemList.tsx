import { openEntry } from "../../core/editing/entryForm.ts";
import type { JsonMap } from "../../core/editing/jsonMap.ts";
import type { EditProblem } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { entryKindMessages as kindMessages } from "../../core/messages/entryKinds.ts";
import type { ShownPassage } from "../../core/model/problem.ts";
import { entryOfPath } from "../entryOfPath.ts";
import { openForm } from "../forms/formActions.ts";
import { labelsOnPath, problemInForm } from "../forms/problemInForm.ts";
import { titleOf } from "../forms/titleOf.ts";
import { useEditState } from "../state/serverState.ts";

/** Lists the problems that prevent a build. A click opens the form of one, at its field. */
export function ProblemList() {
  const { problems = [], annotation = {} } = useEditState() ?? {};
  if (problems.length === 0) return <p>{messages.noProblems}</p>;
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <li key={`${problem.place} ${problem.wrong}`}>
          <ProblemItem problem={problem} annotation={annotation} />
        </li>
      ))}
    </ul>
  );
}

function ProblemItem({ problem, annotation }: { problem: EditProblem; annotation: JsonMap }) {
  const entry = entryOfPath(problem.at);
  const form = entry && openEntry(annotation, entry.kind, entry.key);
  const passage = problem.passage && <PassageOfProblem passage={problem.passage} />;
  if (!form)
    return (
      <>
        {messages.placedProblem(problem)}
        {passage}
      </>
    );
  const { kind, key } = form;
  const { place, ...own } = problemInForm(form, problem);
  const names = [
    messages.entryOfProblem(kindMessages.kinds[kind], titleOf(kind, form.entry)),
    ...labelsOnPath(kind, own.at),
  ];
  return (
    <button
      type="button"
      className="list-button"
      data-item={place}
      onClick={() => void openForm(kind, key, own.at)}
    >
      <strong>{names.join(" › ")}</strong>
      <span>{messages.placedProblem(own)}</span>
      {passage}
      <span className="soft">{place}</span>
    </button>
  );
}

/** Shows the words of an article around the place of a problem, and marks the word there. */
function PassageOfProblem({ passage: { place, before, after, note } }: { passage: ShownPassage }) {
  const [word = ""] = /^\s*\S*/.exec(after) ?? [];
  return (
    <span className="problem-passage">
      <span className="soft">{place}</span>
      <q dir="auto" translate="no">
        {before}
        <mark>{word}</mark>
        {after.slice(word.length)}
      </q>
      <span className="soft">{note}</span>
    </span>
  );
}
