import type { Corpus } from "../model/corpus.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import {
  ARTICLE_AS_SPEAKER,
  type Claim,
  type TimelineEvent,
  UNNAMED_SPEAKER,
} from "../model/timelineEvent.ts";
import { CONDUCT_ROLE, SPEAKING_ROLE, STATED } from "../model/vocabulary.ts";

/** A claim with its event. */
export interface Statement {
  event: TimelineEvent;
  claim: Claim;
}

/** Finds claims in events. The same text and excerpts count once, in the first of their events. */
function findStatements(events: readonly TimelineEvent[], matches: (claim: Claim) => boolean): Statement[] {
  const statements = events.flatMap((event) =>
    event.claims.filter(matches).map((claim) => ({ event, claim })),
  );
  const key = ({ claim }: Statement) => `${claim.text}\n${claim.excerpts.join(" ")}`;
  return [...new Map(statements.toReversed().map((one) => [key(one), one])).values()].toReversed();
}

/** Returns the claims that an actor makes. */
export function statementsBy(actor: string, events: readonly TimelineEvent[]): Statement[] {
  return findStatements(events, ({ speaker }) => speaker === actor);
}

/** Returns the claims of others in events in which an actor neither acts nor speaks. */
export function statementsAbout(actor: string, events: readonly TimelineEvent[]): Statement[] {
  const about = events.filter((event) =>
    event.actors.some(
      (one) => one.actor === actor && one.role !== CONDUCT_ROLE && one.role !== SPEAKING_ROLE,
    ),
  );
  return findStatements(about, ({ speaker }) => speaker !== actor);
}

/** Describes the speaker of a claim, and who reports the words; "" for the article's own voice. */
export function describeSpeaker(corpus: Corpus, { standing, speaker, reportedBy }: Claim): string {
  const name = (id: string) => indexCorpus(corpus).actor(id)?.name ?? id;
  if (standing === STATED) return "";
  if (speaker === ARTICLE_AS_SPEAKER) return "as the article reports";
  if (speaker === UNNAMED_SPEAKER) return "by whom, the article does not say";
  return reportedBy === undefined ? name(speaker) : `${name(speaker)}, as reported by ${name(reportedBy)}`;
}

/** Describes the type of a claim and its speaker: "Admission, the council, as reported by Ada Finn". */
export function describeAttribution(corpus: Corpus, claim: Claim): string {
  const { label } = indexCorpus(corpus).standing(claim.standing);
  const speaker = describeSpeaker(corpus, claim);
  return speaker === "" ? label : `${label}, ${speaker}`;
}
