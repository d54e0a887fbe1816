import { type Filter, type ListFacet, NO_FILTER } from "../../../core/filter/filter.ts";
import { BASIS_LABELS } from "../../../core/messages/labels.ts";
import { type LinkTarget, linkMessages } from "../../../core/messages/links.ts";
import { isMarkedKind, MARKED_KINDS } from "../../../core/model/disagreement.ts";
import { presentWord } from "../../../core/model/oldWords.ts";
import { presentId } from "../../../core/model/presentId.ts";
import type { CorpusAccess } from "../useCorpus.tsx";
import { parseRange, serializeRange } from "./urlDates.ts";
import type { UrlField } from "./urlField.ts";

/**
 * Builds a field for a list of words or ids in the filter. `target` names one of them in a note. Links with
 * words of earlier versions work, unless the case gives such a word a meaning of its own.
 */
function listField(
  name: string,
  key: "include" | "exclude" | "roles" | ListFacet,
  isKnown: (id: string, known: CorpusAccess) => boolean,
  target: LinkTarget,
  upgrade: (word: string) => readonly string[] = (word) => [word],
): UrlField {
  return {
    name,
    serialize: ({ filter }) => (filter[key].length > 0 ? filter[key].join(",") : null),
    parse: (value, known, warn, { filter }) => {
      const given = value.split(",").filter((id) => id !== "");
      const present = (id: string) =>
        isKnown(id, known) ? [id] : upgrade(presentId(id, known.corpus, (other) => isKnown(other, known)));
      const ids = [...new Set(given.flatMap(present))];
      for (const id of ids) if (!isKnown(id, known)) warn(linkMessages.notHere(target, id));
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
    if (range === null) warn(linkMessages.invalidPeriod(value));
    return { filter: { ...filter, range } };
  },
};

/** Builds a field for a list of terms. */
function termField(key: "roles" | "stages" | "standings" | "tags" | "places", target: LinkTarget): UrlField {
  const isKnown = (id: string, { corpus }: CorpusAccess) => corpus[key].some((term) => term.id === id);
  return listField(key, key, isKnown, target, (id) => [
    key === "roles" || key === "standings" ? presentWord(key, id) : id,
  ]);
}

/** Parameters of the filter. */
export const FILTER_FIELDS: readonly UrlField[] = [
  flagField("together", "match", "all"),
  listField("actors", "include", (id, { actor }) => actor(id) !== undefined, "actor"),
  listField("without", "exclude", (id, { actor }) => actor(id) !== undefined, "actor"),
  termField("roles", "role"),
  termField("stages", "stage"),
  termField("standings", "standing"),
  termField("tags", "tag"),
  termField("places", "place"),
  listField(
    "bases",
    "bases",
    (id) => Object.hasOwn(BASIS_LABELS, id),
    "basis",
    (word) => [presentWord("bases", word)],
  ),
  listField("articles", "articles", (id, { article }) => article(id) !== undefined, "article"),
  // An earlier version had `differs=yes`, for a difference of any kind.
  listField("differs", "differences", isMarkedKind, "difference", (word) =>
    word === "yes" ? MARKED_KINDS : [word],
  ),
  rangeField,
  flagField("surely", "entirely", true),
];
