import { useQuery } from "@tanstack/react-query";
import type { EditProblem, EditStep } from "../../core/editing/protocol.ts";
import { serverApi } from "../state/serverApi.ts";
import { useEditState } from "../state/serverState.ts";

/** Ids that a step changes, so that the words of the same problem differ. */
interface ChangedId {
  id: string;
  next: string;
}

/** Finds the problems of a case after a step that it did not have before. */
function findNewProblems(
  before: readonly EditProblem[],
  after: readonly EditProblem[],
  changed?: ChangedId,
): EditProblem[] {
  const wordsOf = ({ wrong, found, todo }: EditProblem) => {
    const words = `${wrong} ${found} ${todo}`;
    return changed ? words.replaceAll(changed.next, changed.id) : words;
  };
  const known = before.map(wordsOf);
  return after.filter((problem) => {
    const at = known.indexOf(wordsOf(problem));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

/** Returns the problems that the case would get by a step; undefined until the server has answered. */
export function useNewProblems(
  step: EditStep | null,
  changed?: ChangedId,
): readonly EditProblem[] | undefined {
  const state = useEditState();
  const { data } = useQuery({
    queryKey: ["step", state?.version, step],
    queryFn: ({ signal }) => serverApi.check(step as EditStep, signal),
    enabled: step !== null,
  });
  if (step === null) return [];
  return data && findNewProblems(state?.problems ?? [], data, changed);
}
