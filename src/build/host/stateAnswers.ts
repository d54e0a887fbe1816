import { randomUUID } from "node:crypto";
import { findJsonChange } from "../../core/editing/jsonChange.ts";
import type { EditState, StateBody } from "../../core/editing/protocol.ts";

/** Most states that a window may have when it asks for the next one. */
const MAX_SENT = 4;

/**
 * Sends states. A window names the last one that it got, and gets only what changed since: of 20,000 events,
 * a step is 180 bytes, not 53 MB.
 */
export interface StateAnswers {
  /** Returns the body for a window that has the state `known`, and the name of the new state. */
  answer(state: EditState, known: string | undefined): { name: string; body: StateBody };
}

/** Creates the answers of a server. The names of their states are those of no other server. */
export function createStateAnswers(): StateAnswers {
  const server = randomUUID();
  const sent = new Map<string, EditState>();
  let count = 0;
  return {
    answer(state, known) {
      const before = sent.get(known ?? "");
      const name = `${server} ${++count}`;
      sent.set(name, state);
      const [oldest = ""] = sent.keys();
      if (sent.size > MAX_SENT) sent.delete(oldest);
      return { name, body: before ? { change: findJsonChange(before, state) ?? null } : state };
    },
  };
}
