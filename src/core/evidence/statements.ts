import { evidenceMessages as messages } from "../messages/evidence.ts";
import type { Corpus } from "../model/corpus.ts";
import { type DisagreementSide, disagreementsOf, isMarkedKind } from "../model/disagreement.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import {
  ARTICLE_AS_SPEAKER,
  type Claim,
  type TimelineEvent,
  UNNAMED_SPEAKER,
} from "../model/timelineEvent.ts";
import { CONDUCT_ROLE, SPEAKING_ROLE, STATED } from "../model/vocabulary.ts";
import { isolateDirection } from "../text/direction.ts";
import { findEventForSide } from "./eventForSide.ts";

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

/**
 * Returns the ids of the quotes that present an event in a list. These are the quotes of all sides of its
 * first difference; the side of the first claim is first. A difference counts if a claim of the event rests
 * on one of its sides. Without a difference, it is the first quote of the first claim.
 */
export function leadExcerptsOf(corpus: Corpus, event: TimelineEvent): string[] {
  const { excerpt } = indexCorpus(corpus);
  const lead = { ...event, claims: event.claims.slice(0, 1) };
  const supports = ({ excerpt: id }: DisagreementSide, by: TimelineEvent) => {
    const words = excerpt(id);
    return words !== undefined && findEventForSide(words, [by], excerpt) !== undefined;
  };
  const sides = disagreementsOf(event.id, corpus.disagreements)
    .filter(({ kind }) => isMarkedKind(kind))
    .map((difference) => difference.sides)
    .find((sides) => sides.some((side) => supports(side, event)));
  if (!sides) return lead.claims.flatMap(({ excerpts }) => excerpts.slice(0, 1));
  const sorted = [...sides].sort((a, b) => Number(supports(b, lead)) - Number(supports(a, lead)));
  return [...new Set(sorted.map((side) => side.excerpt))];
}

/** Finds the claim of an event that rests on this excerpt, or else on one that contains it. */
export function findClaimOf(corpus: Corpus, event: TimelineEvent, excerpt: string): Claim | undefined {
  const { excerpt: wordsOf } = indexCorpus(corpus);
  const words = wordsOf(excerpt);
  const contains = (id: string) => {
    const longer = wordsOf(id);
    return words?.article === longer?.article && longer && words
      ? longer.start <= words.start && words.end <= longer.end
      : false;
  };
  return (
    event.claims.find(({ excerpts }) => excerpts.includes(excerpt)) ??
    event.claims.find(({ excerpts }) => excerpts.some(contains))
  );
}

/** Describes the speaker of a claim, and who reports the words; "" for the article’s own statement. */
export function describeSpeaker(corpus: Corpus, { standing, speaker, reportedBy, excerpts }: Claim): string {
  const { actor, excerpt } = indexCorpus(corpus);
  const countArticles = () => new Set(excerpts.map((id) => excerpt(id)?.article)).size;
  const name = (id: string) => isolateDirection(actor(id)?.name ?? id);
  if (speaker === ARTICLE_AS_SPEAKER)
    return standing === STATED ? "" : messages.articleReports(countArticles());
  const words = speaker === UNNAMED_SPEAKER ? messages.unnamedSpeaker(countArticles()) : name(speaker);
  return reportedBy === undefined ? words : `${words}${messages.asReportedBy} ${name(reportedBy)}`;
}

/** Describes the type of a claim and its speaker: "Admission; the council, as reported by Ada Finn". */
export function describeAttribution(corpus: Corpus, claim: Claim): string {
  return indexCorpus(corpus).standing(claim.standing).label + describeSpeakerAfterType(corpus, claim);
}

/** Describes the speaker as it follows the type of the claim: "; the council", or "" for the article. */
export function describeSpeakerAfterType(corpus: Corpus, claim: Claim): string {
  const speaker = describeSpeaker(corpus, claim);
  if (speaker === "") return "";
  if (claim.speaker === ARTICLE_AS_SPEAKER) return `, ${speaker}`;
  return claim.speaker === UNNAMED_SPEAKER ? ` ${speaker}` : `; ${speaker}`;
}
