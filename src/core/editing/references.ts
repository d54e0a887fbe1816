import { fieldOf, isJsonMap } from "./jsonMap.ts";
import type { Path } from "./protocol.ts";
import { articlesOfQuote } from "./quoteOfSpan.ts";

/** A place of an annotation that names an entry by its id. */
export interface Reference {
  /** Part of the annotation that has the entry: "events". */
  kind: string;
  id: string;
  path: Path;
  /** Whether the id is the value, the last key of the path, or a word in braces of a text. */
  as: "value" | "key" | "braces";
}

/** Parts whose old ids `renamed` may lead to, because links to the page have them. */
export const LINKED_KINDS: readonly string[] = ["events", "actors", "stages"];

type Placed = readonly [value: unknown, path: Path];

/** Returns the items of a list with their paths; the value alone if it is no list. */
function placedItems(value: unknown, path: Path): Placed[] {
  if (Array.isArray(value)) return value.map((item, i): Placed => [item, [...path, i]]);
  return value === undefined ? [] : [[value, path]];
}

/** Returns the entries of a map or list with their paths. */
function placedEntries(value: unknown, path: Path): Placed[] {
  if (Array.isArray(value)) return placedItems(value, path);
  return isJsonMap(value) ? Object.entries(value).map(([key, one]): Placed => [one, [...path, key]]) : [];
}

/** Returns the value of a key with its path. */
const placedField = (value: unknown, path: Path, key: string): Placed => [
  fieldOf(value, key),
  [...path, key],
];

function* idsAt(kind: string, [value, path]: Placed): Generator<Reference> {
  for (const [id, at] of placedItems(value, path))
    if (typeof id === "string") yield { kind, id, path: at, as: "value" };
}

function* quotesAt([value, path]: Placed): Generator<Reference> {
  for (const [quote, at] of placedItems(value, path))
    if (isJsonMap(quote))
      for (const id of articlesOfQuote(quote)) yield { kind: "articles", id, path: [...at, id], as: "key" };
}

/** Keys of words that are no text of the editor: of an article, or for editors only. */
const WITHOUT_BRACES = ["excerpts", "described", "quote", "words", "dateline", "aliases", "notes", "checked"];

/** Finds the articles that texts name in braces. */
function* bracesAt([value, path]: Placed): Generator<Reference> {
  if (typeof value === "string")
    for (const [, id = ""] of value.matchAll(/\{([^{}\s]+)\}/g))
      yield { kind: "articles", id, path, as: "braces" };
  else
    for (const entry of placedEntries(value, path))
      if (!WITHOUT_BRACES.includes(String(entry[1].at(-1)))) yield* bracesAt(entry);
}

function* participantsAt([roles, path]: Placed): Generator<Reference> {
  for (const [list, at] of placedEntries(roles, path)) {
    yield { kind: "roles", id: String(at.at(-1)), path: at, as: "key" };
    for (const [one, place] of placedItems(list, at)) {
      yield* idsAt("actors", isJsonMap(one) ? placedField(one, place, "actors") : [one, place]);
      yield* quotesAt(placedField(one, place, "excerpts"));
    }
  }
}

function* claimsAt([claims, path]: Placed): Generator<Reference> {
  for (const [claim, at] of placedItems(claims, path)) {
    yield* idsAt("standings", placedField(claim, at, "standing"));
    yield* idsAt("actors", placedField(claim, at, "speaker"));
    yield* idsAt("actors", placedField(claim, at, "reportedBy"));
    yield* quotesAt(placedField(claim, at, "excerpts"));
  }
}

function* eventAt(event: unknown, at: Path): Generator<Reference> {
  yield* idsAt("stages", placedField(event, at, "stage"));
  yield* idsAt("tags", placedField(event, at, "tags"));
  yield* idsAt("places", placedField(event, at, "place"));
  yield* quotesAt(placedField(fieldOf(event, "date"), [...at, "date"], "excerpts"));
  yield* participantsAt(placedField(event, at, "actors"));
  yield* claimsAt(placedField(event, at, "claims"));
}

/** Finds the former ids that lead to the only event, actor or stage with an id. */
function* renamedAt(annotation: unknown): Generator<Reference> {
  for (const [id, path] of placedEntries(...placedField(annotation, [], "renamed"))) {
    const [kind, ...others] = LINKED_KINDS.filter((one) =>
      Object.hasOwn(mapOfPart(annotation, one), `${id}`),
    );
    if (kind !== undefined && others.length === 0) yield* idsAt(kind, [id, path]);
  }
}

const mapOfPart = (annotation: unknown, kind: string): object => {
  const part = fieldOf(annotation, kind);
  return isJsonMap(part) ? part : {};
};

/** Finds the places of an annotation that name entries by their ids, in the order of its parts. */
function* referencesIn(annotation: unknown): Generator<Reference> {
  const entries = (kind: string) => placedEntries(...placedField(annotation, [], kind));
  const [ofCase, pathOfCase] = placedField(annotation, [], "case");
  yield* idsAt("groups", placedField(ofCase, pathOfCase, "harmed"));
  for (const [clause, at] of placedItems(...placedField(ofCase, pathOfCase, "standfirst")))
    yield* quotesAt(placedField(clause, at, "excerpts"));
  for (const [article, at] of entries("articles"))
    yield* idsAt("articles", placedField(article, at, "edition-of"));
  for (const [actor, at] of entries("actors")) {
    yield* idsAt("groups", placedField(actor, at, "group"));
    yield* quotesAt(placedField(actor, at, "described"));
  }
  for (const [event, at] of entries("events")) yield* eventAt(event, at);
  for (const [difference, at] of entries("disagreements")) {
    yield* idsAt("subjects", placedField(difference, at, "about"));
    yield* idsAt("events", placedField(difference, at, "events"));
    for (const [side, place] of placedItems(...placedField(difference, at, "sides")))
      yield* quotesAt(placedField(side, place, "quote"));
  }
  for (const [link, at] of entries("links")) {
    yield* idsAt("events", placedField(link, at, "from"));
    yield* idsAt("events", placedField(link, at, "to"));
    yield* quotesAt(placedField(link, at, "excerpts"));
  }
  for (const [entry, at] of entries("background")) yield* quotesAt(placedField(entry, at, "quote"));
  for (const [correction, at] of entries("corrections"))
    yield* idsAt("events", placedField(correction, at, "event"));
  yield* renamedAt(annotation);
  yield* bracesAt([annotation, []]);
}

/** Finds the places of an annotation that name the entry of a part with this id, without the entry itself. */
export const findReferences = (annotation: unknown, kind: string, id: string): Reference[] =>
  [...referencesIn(annotation)].filter((one) => one.kind === kind && one.id === id);
