import type { ActorRole } from "./actor.ts";
import type { EventDate } from "./eventDate.ts";
import type { Standing } from "./standing.ts";

/** Who makes a claim: an actor's id, the article in its own voice, or somebody the article does not name. */
export type Speaker = string;
/** The article speaks in its own voice. */
export const ARTICLE_AS_SPEAKER = "article";
/** The article does not say who spoke. */
export const UNNAMED_SPEAKER = "unnamed";

/** One thing said, by whom, and how far it goes. */
export interface Claim {
  text: string;
  standing: Standing;
  speaker: Speaker;
  /** The actor by whose account alone we know what the speaker said. */
  reportedBy?: string;
  /** Ids of the excerpts that it rests on; never empty. */
  excerpts: string[];
}

/** What an actor has to do with an event, and the words that say so. */
export interface Participant {
  actor: string;
  role: ActorRole;
  /** Ids of the excerpts that name the actor in it, or speak of it. */
  excerpts: string[];
}

/** Something that happened or was said, with all that the articles have on it. */
export interface TimelineEvent {
  /** Permanent, from the annotation file. */
  id: string;
  title: string;
  /** The title cut to a few words, for the drawing. */
  label: string;
  /** Id of the stage that it belongs to. */
  stage: string;
  date: EventDate;
  actors: Participant[];
  claims: Claim[];
  /** What the articles do not say, in sentences. */
  silences: string[];
}

/** Ids of all excerpts of an event, those of the claims before those of the date, each once. */
export function allExcerptsOf(event: TimelineEvent): string[] {
  return [...new Set([...event.claims.flatMap((claim) => claim.excerpts), ...event.date.excerpts])];
}

/** Ids of the excerpts that an event's claims rest on, each once. */
export function claimExcerptsOf(event: TimelineEvent): string[] {
  return [...new Set(event.claims.flatMap((claim) => claim.excerpts))];
}
