import { presentWord } from "../../core/model/oldWords.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import type { PositionFinder } from "./annotationProblems.ts";

/** A map of the annotation, with values of any type. */
export type Fields = Record<string, unknown>;

/** Returns whether a value is a map or a list. */
export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Returns the entries of a map or list that are maps or lists themselves. */
const entriesOf = (value: unknown) =>
  Object.entries(isFields(value) ? value : {}).filter((entry): entry is [string, Fields] =>
    isFields(entry[1]),
  );

/** Replaces the words of earlier versions in an annotation's plain value, in place. Returns the notes. */
export function replaceOldWords(value: unknown, positionOf: PositionFinder): Problem[] {
  const annotation = isFields(value) ? value : {};
  const notes: Problem[] = [];
  const addNote = (
    path: string[],
    part: "key" | "value",
    old: string,
    todo: string,
    wrong = "this word is from an earlier version",
  ) => {
    notes.push({ ...positionOf(path, part), wrong, found: formatValue(old), todo });
  };
  /** Whether the case gives the word a meaning of its own. */
  const isDefined = (kind: string, id: string) => {
    const terms = kind === "roles" || kind === "standings" ? annotation[kind] : undefined;
    return isFields(terms) && Object.hasOwn(terms, id);
  };
  const replaceValue = (kind: Parameters<typeof presentWord>[0], owner: Fields, path: string[]) => {
    const key = path.at(-1) ?? "";
    const old = owner[key];
    if (typeof old !== "string" || isDefined(kind, old)) return;
    const now = presentWord(kind, old);
    if (now === old) return;
    owner[key] = now;
    addNote(path, "value", old, `write ${now}`);
  };

  if (isFields(annotation.case) && typeof annotation.case.summary === "string") {
    const todo = "write standfirst: a list of clauses, each with text and excerpts";
    addNote(["case", "summary"], "key", "summary", todo);
  }
  for (const [id, event] of entriesOf(annotation.events)) {
    if (isFields(event.date)) replaceValue("bases", event.date, ["events", id, "date", "basis"]);
    for (const [i, claim] of entriesOf(event.claims))
      replaceValue("standings", claim, ["events", id, "claims", i, "standing"]);
    if (isFields(event.actors)) event.actors = renameRoles(event.actors, ["events", id, "actors"]);
  }
  for (const [i, link] of entriesOf(annotation.links)) replaceValue("links", link, ["links", i, "kind"]);
  for (const [id, difference] of entriesOf(annotation.disagreements)) {
    const path = ["disagreements", id];
    replaceValue("disagreements", difference, [...path, "kind"]);
    replaceMatter(difference, [...path, "matter"]);
    if (difference.subject === undefined && typeof difference.title === "string") {
      difference.subject = difference.title;
      addNote(path, "key", difference.title, "add subject: with a few words", "this has no subject");
    }
  }
  return notes;

  /** Replaces the key `matter`, which said whether a difference is in facts or only in words. */
  function replaceMatter(difference: Fields, path: string[]): void {
    const { matter } = difference;
    if (matter !== "words" && matter !== "facts") return;
    delete difference.matter;
    if (matter === "words") difference.kind = "wording";
    const todo = matter === "words" ? "write kind: wording, and remove this line" : "remove this line";
    addNote(path, "key", `matter: ${matter}`, todo);
  }

  /** Returns the actors of an event by present roles. */
  function renameRoles(actors: Fields, path: string[]): Fields {
    const renamed: Fields = {};
    for (const [role, entries] of Object.entries(actors)) {
      const now = isDefined("roles", role) ? role : presentWord("roles", role);
      if (now !== role) addNote([...path, role], "key", role, `write ${now}`);
      const same = renamed[now];
      renamed[now] = Array.isArray(same) && Array.isArray(entries) ? [...same, ...entries] : entries;
      if (role === KILLED && !isDefined("roles", KILLED)) {
        annotation.roles = { ...(isFields(annotation.roles) ? annotation.roles : {}), killed: KILLED_TERM };
        addNote([...path, role], "key", role, "write roles: { killed: killed } at the top of the file");
      }
    }
    return renamed;
  }
}

/** A role that was built in, and is one of the case's own now. */
const KILLED = "killed";
const KILLED_TERM = { label: "killed", heading: "The killing of {name}" };
