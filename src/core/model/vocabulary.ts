import type { Term } from "./corpusSchema.ts";

export type { Term } from "./corpusSchema.ts";

/** Role of an actor whose acts or omissions an event is about. */
export const CONDUCT_ROLE = "conduct";
/** Role of an actor who says something in an event. */
export const SPEAKING_ROLE = "speaking";

/** Standing of a claim that an article makes in its own voice. */
export const STATED = "stated";
/** Standing of a claim that another claim is not true. */
export const DENIAL = "denial";

/** Formats the heading of an actor's events in a role: "The killing of Ada Finn". */
export function formatRoleHeading({ heading, label }: Term, name: string): string {
  return heading?.replaceAll("{name}", () => name) ?? `${name}: ${label}`;
}
