import { type Filter, type ListFacet, NO_FILTER } from "../../../core/filter/filter.ts";
import { isMarkedKind, MARKED_KINDS } from "../../../core/model/disagreement.ts";
import { BASIS_LABELS } from "../../../core/model/eventDate.ts";
import { presentWord } from "../../../core/model/oldWords.ts";
import type { CorpusAccess } from "../useCorpus.tsx";
import { parseRange, serializeRange } from "./urlDates.ts";
import type { UrlField } from "./urlField.ts";

/**
 * Builds a field for a list of words or ids in the filter. `noun` names one of them in a note. Links with
 * words of earlier versions work, unless the case gives such a word a meaning of its own.
 */
function listField(
  name: string,
  key: "include" | "exclude" | "roles" | ListFacet,
  isKnown: (id: string, known: CorpusAccess) => boolean,
  noun: string,
  upgrade: (word: string) => readonly string[] = (word) => [word],
): UrlField {
  return {
    name,
    serialize: ({ filter }) => (filter[key].length > 0 ? filter[key].join(",") : null),
    parse: (value, known, warn, { filter }) => {
      const given = value.split(",").filter((id) => id !== "");
      const present = (id: string) => (isKnown(id, known) ? [id] : upgrade(id));
      const ids = [...new Set(given.flatMap(present))];
      for (const id of ids)
        if (!isKnown(id, known)) warn(`The link names ${noun} “${id}”, which is not in this case.`);
      const kept = ids.filter(
        (id) => isKnown(id, known) && !(key === "exclude" && filter.include.includes(id)),
      );
      return { filter: { ...filter, [key]: kept } as Filter };
    },
  };
}

/** Builds a field for a criterion with two values: "yes" for `on`, nothing for the initial one. */
function flagField<K extends "match" | "entirely">(name: string, key: K, on: Filter[K]): UrlField {
  return {
    name,
    serialize: ({ filter }) => (filter[key] === on ? "yes" : null),
    parse: (value, _known, _warn, { filter }) => ({
      filter: { ...filter, [key]: value === "yes" ? on : NO_FILTER[key] },
    }),
  };
}

const rangeField: UrlField = {
  name: "within",
  serialize: ({ filter }) => (filter.range ? serializeRange(filter.range) : null),
  parse: (value, _known, warn, { filter }) => {
    const range = parseRange(value);
    if (range === null) warn(`The link’s time “${value}” is not two days.`);
    return { filter: { ...filter, range } };
  },
};

/** Builds a field for a list of terms. */
function termField(key: "roles" | "stages" | "standings", noun: string): UrlField {
  const isKnown = (id: string, { corpus }: CorpusAccess) => corpus[key].some((term) => term.id === id);
  return listField(key, key, isKnown, noun, (id) => [key === "stages" ? id : presentWord(key, id)]);
}

/** Parameters of the filter. */
export const FILTER_FIELDS: readonly UrlField[] = [
  flagField("together", "match", "all"),
  listField("actors", "include", (id, { actor }) => actor(id) !== undefined, "an actor"),
  listField("without", "exclude", (id, { actor }) => actor(id) !== undefined, "an actor"),
  termField("roles", "a role"),
  termField("stages", "a stage"),
  termField("standings", "a standing"),
  listField(
    "bases",
    "bases",
    (id) => Object.hasOwn(BASIS_LABELS, id),
    "a basis",
    (word) => [presentWord("bases", word)],
  ),
  listField("articles", "articles", (id, { article }) => article(id) !== undefined, "an article"),
  // An earlier version had `differs=yes`, for a difference of any kind.
  listField("differs", "differences", isMarkedKind, "a kind of difference", (word) =>
    word === "yes" ? MARKED_KINDS : [word],
  ),
  rangeField,
  flagField("surely", "entirely", true),
];
