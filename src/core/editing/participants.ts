import { SPEAKING_ROLE } from "../model/vocabulary.ts";
import { isSame } from "./findOperations.ts";
import { fieldOf, type JsonMap } from "./jsonMap.ts";
import { valueAt, withValueAt } from "./jsonPath.ts";
import type { Path } from "./protocol.ts";

/** Role of a person who is added to an event, until the editor chooses another one. */
const FIRST_ROLE = "mentioned";

/** Adds a person to the entry of an event, unless the event has the person in any role. */
export function withParticipant(entry: JsonMap, id: string, role = FIRST_ROLE): JsonMap {
  const roles = Object.values((entry.actors ?? {}) as JsonMap).flat();
  if (roles.some((one) => (fieldOf(one, "actors") as string[] | undefined)?.includes(id))) return entry;
  const list = valueAt(entry, ["actors", role]);
  const at = ["actors", role, Array.isArray(list) ? list.length : 0];
  return withValueAt(entry, at, { actors: [id] }) as JsonMap;
}

/** Adds the speaker of a statement to the entry of its event. Of known people only the first role changes. */
export function withSpeaker(entry: JsonMap, id: string): JsonMap {
  const list = valueAt(entry, ["actors", FIRST_ROLE]);
  const others = (Array.isArray(list) ? list : []).filter((one) => !isSame(one, { actors: [id] }));
  const rest = withValueAt(entry, ["actors", FIRST_ROLE], others.length > 0 ? others : undefined) as JsonMap;
  const added = withParticipant(rest, id, SPEAKING_ROLE);
  return added === rest ? entry : added;
}

/** Adds a new person to the entry of an event, and to the field of it for which they were named. */
export function withNewPerson(entry: JsonMap, id: string, fills?: Path): JsonMap {
  const isOne = fills && fills[0] !== "actors";
  const filled = isOne ? (withValueAt(entry, fills, id) as JsonMap) : entry;
  return fills?.at(-1) === "speaker" ? withSpeaker(filled, id) : withParticipant(filled, id);
}
