import type { ActorRole } from "./actor.ts";
import type { EventDate } from "./eventDate.ts";
import type { Standing } from "./standing.ts";

/** The speaker of a claim: an actor's id, or one of the two constants below. */
export type Speaker = string;
/** The article speaks in its own voice. */
export const ARTICLE_AS_SPEAKER = "article";
/** The article does not say who spoke. */
export const UNNAMED_SPEAKER = "unnamed";

/**
 * A statement about an event, in our own words. An event has one or more claims, and each claim rests on
 * quotes:
 *
 *     event "The inquests open"
 *       └─ claim "The jury is sworn in."       stated, by the article
 *       └─ claim "Police say they regret it."  admission, by Police
 *            └─ excerpts: the words of the articles that say so
 */
export interface Claim {
  /** One sentence that is clear by itself and names its subject. */
  text: string;
  /** The type of statement. */
  standing: Standing;
  speaker: Speaker;
  /** Id of the actor who reports the speaker's words, if no article quotes the speaker directly. */
  reportedBy?: string;
  /** Ids of the excerpts that it rests on; never empty. */
  excerpts: string[];
}

/** An actor's part in an event. An actor with two roles participates twice. */
export interface Participant {
  /** Id of the actor. */
  actor: string;
  role: ActorRole;
  /** Ids of the excerpts that name the actor in the event. */
  excerpts: string[];
}

/** Something that happened or was said, with everything that the articles say about it. */
export interface TimelineEvent {
  /** Permanent id from the annotation file; part of permanent links. */
  id: string;
  title: string;
  /** The title in a few words, for marks on the timeline. */
  label: string;
  /** Id of its stage, such as killing, inquest or response. */
  stage: string;
  date: EventDate;
  actors: Participant[];
  claims: Claim[];
  /** Sentences that say what the articles leave open. */
  silences: string[];
}

/** Returns the ids of all excerpts of an event's claims and date, each once, claims first. */
export function allExcerptsOf(event: TimelineEvent): string[] {
  return [...new Set([...claimExcerptsOf(event), ...event.date.excerpts])];
}

/** Returns the ids of the excerpts of an event's claims, each once. */
export function claimExcerptsOf(event: TimelineEvent): string[] {
  return [...new Set(event.claims.flatMap((claim) => claim.excerpts))];
}
