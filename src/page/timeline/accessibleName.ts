import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { describeMarkedDifferences } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";

/**
 * Builds a function that formats the accessible name of a mark: "<label>. 18 of 27, Jury findings. <title>.
 * Friday 10 December 2021. Jury finding." It begins with the visible label (WCAG 2.5.3). Names are cached.
 */
export function accessibleNames(
  corpus: Pick<Corpus, "stages" | "standings" | "disagreements">,
  events: readonly TimelineEvent[],
) {
  const positions = new Map(events.map(({ id }, i) => [id, i + 1]));
  const stages = new Map(corpus.stages.map(({ id, label }) => [id, label]));
  const standings = new Map(corpus.standings.map(({ id, label }) => [id, label]));
  const names = new Map<string, string>();
  return ({ id, title, label, stage, date, claims }: TimelineEvent): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const types = [...new Set(claims.map(({ standing }) => standings.get(standing) ?? standing))].join(", ");
    const differs = describeMarkedDifferences(id, corpus.disagreements);
    const at = positions.get(id) ?? 0;
    const position = timelineMessages.position(at, events.length, stages.get(stage) ?? stage);
    const parts = [label, position, title, formatEventDate(date), types, ...(differs ? [differs] : [])];
    const name = `${parts.join(". ")}.`;
    names.set(id, name);
    return name;
  };
}
