import type { Term } from "./corpusSchema.ts";

export type { Term } from "./corpusSchema.ts";

/** Role of an actor whose acts or omissions an event is about. */
export const CONDUCT_ROLE = "conduct";
/** Role of an actor who says something in an event. */
export const SPEAKING_ROLE = "speaking";

/** Roles of every case, after those of the case itself. */
export const BUILT_IN_ROLES: readonly Term[] = [
  {
    id: CONDUCT_ROLE,
    label: "conduct concerned",
    description: "The event is about what this person or body did or did not do, or is said to have done.",
    heading: "Events about their conduct",
  },
  {
    id: SPEAKING_ROLE,
    label: "speaking",
    description: "This person or body says something in the event.",
    heading: "Their statements",
  },
  {
    id: "addressed",
    label: "addressed",
    description: "Somebody says something to this person or body.",
    heading: "Addressed to them",
  },
  {
    id: "mentioned",
    label: "mentioned",
    description: "The event or a claim in it mentions this person or body.",
    heading: "Mentioned in",
  },
];

/** Standing of a claim that an article makes in its own voice. */
export const STATED = "stated";
/** Standing of a claim that another claim is not true. */
export const DENIAL = "denial";

/** Standings (types of statement) of every case, before those of the case itself. */
export const BUILT_IN_STANDINGS: readonly Term[] = [
  {
    id: STATED,
    label: "Stated by the article",
    description: "The article says this in its own voice, and names nobody who said it.",
  },
  {
    id: "court-outcome",
    label: "Court outcome",
    description: "The article reports what a court decided.",
  },
  {
    id: "finding",
    label: "Finding",
    description: "A jury, court or inquiry whose task it is to decide has decided that this is so.",
  },
  {
    id: "told",
    label: "Told to a hearing",
    description: "Somebody told a hearing this; the article does not say that the hearing accepted it.",
  },
  { id: "allegation", label: "Allegation", description: "Somebody says that somebody else did wrong." },
  { id: "admission", label: "Admission", description: "Somebody says that they themselves did wrong." },
  { id: DENIAL, label: "Denial", description: "Somebody says that a claim is not true." },
  { id: "request", label: "Request", description: "Somebody asks for something to be done." },
  { id: "statement", label: "Statement", description: "A party’s own account of facts." },
  { id: "view", label: "View or pledge", description: "What somebody thinks, feels or promises." },
];

/** Formats the heading of an actor's events in a role: "The killing of Ada Finn". */
export function formatRoleHeading({ heading, label }: Term, name: string): string {
  return heading?.replaceAll("{name}", () => name) ?? `${name}: ${label}`;
}
