import type { Corpus } from "../../core/model/corpus.ts";
import { allExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";

/**
 * Excerpts by id with the number of their note: in the order in which the printed chronicle and what follows it name
 * them, each once.
 */
export function buildNoteNumbers(
  corpus: Corpus,
  events: readonly TimelineEvent[],
): ReadonlyMap<string, number> {
  const shown = new Set(events.map(({ id }) => id));
  const differing = corpus.disagreements.filter((one) => one.events.some((id) => shown.has(id)));
  const named = [
    ...events.flatMap(allExcerptsOf),
    ...differing.flatMap(({ sides }) => sides.map(({ excerpt }) => excerpt)),
  ];
  return new Map([...new Set(named)].map((id, i) => [id, i + 1]));
}
