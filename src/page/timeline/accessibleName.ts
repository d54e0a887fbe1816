import { dayNotGiven } from "../../core/dates/dayNotStated.ts";
import { datingInWords } from "../../core/dates/formatEventDate.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { MATTERS, matterByEvent } from "../../core/model/disagreement.ts";
import { STANDINGS } from "../../core/model/standing.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";

/**
 * What a screen reader says of a mark: "18 of 27, Jury findings. <title>. Friday 10 December 2021. Jury finding.
 * Reports differ in the facts told.", or of a date "some day in June 2014: neither article gives the day". Answers a
 * function, since the places are counted once.
 */
export function spokenNames(
  { articles, stages, disagreements }: Pick<Corpus, "articles" | "stages" | "disagreements">,
  events: readonly TimelineEvent[],
) {
  const places = new Map(events.map(({ id }, i) => [id, i + 1]));
  const labels = new Map(stages.map(({ id, label }) => [id, label]));
  const differing = matterByEvent(disagreements);
  const spoken = new Map<string, string>();
  return ({ id, title, stage, dating, claims }: TimelineEvent): string => {
    const known = spoken.get(id);
    if (known !== undefined) return known;
    const standings = [...new Set(claims.map((claim) => STANDINGS[claim.standing]))].join(", ");
    const day = dating.form === "within" ? `: ${dayNotGiven(articles.length, dating.several)}` : "";
    const matter = differing.get(id);
    const differs = matter ? ` Reports differ ${MATTERS[matter]}.` : "";
    const name = `${places.get(id)} of ${events.length}, ${labels.get(stage)}. ${title}. ${datingInWords(dating)}${day}. ${standings}.${differs}`;
    spoken.set(id, name);
    return name;
  };
}
