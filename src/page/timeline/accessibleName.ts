import { describeMissingDay, formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { SCOPE_LABELS, scopeByEvent } from "../../core/model/disagreement.ts";
import { STANDING_LABELS } from "../../core/model/standing.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";

/**
 * What a screen reader says of a mark: "18 of 27, Jury findings. <title>. Friday 10 December 2021. Jury finding.
 * Reports differ in the facts told.", or of a date "some day in June 2014: neither article gives the day". Answers a
 * function, since the places are counted once.
 */
export function accessibleNames(
  { articles, stages, disagreements }: Pick<Corpus, "articles" | "stages" | "disagreements">,
  events: readonly TimelineEvent[],
) {
  const places = new Map(events.map(({ id }, i) => [id, i + 1]));
  const labels = new Map(stages.map(({ id, label }) => [id, label]));
  const differing = scopeByEvent(disagreements);
  const spoken = new Map<string, string>();
  return ({ id, title, stage, date, claims }: TimelineEvent): string => {
    const known = spoken.get(id);
    if (known !== undefined) return known;
    const standings = [...new Set(claims.map((claim) => STANDING_LABELS[claim.standing]))].join(", ");
    const day = date.form === "within" ? `: ${describeMissingDay(articles.length, date.several)}` : "";
    const matter = differing.get(id);
    const differs = matter ? ` Reports differ ${SCOPE_LABELS[matter]}.` : "";
    const name = `${places.get(id)} of ${events.length}, ${labels.get(stage)}. ${title}. ${formatEventDate(date)}${day}. ${standings}.${differs}`;
    spoken.set(id, name);
    return name;
  };
}
