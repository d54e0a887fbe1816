import type { Filter } from "../../../core/filter/filter.ts";
import { ROLE_LABELS } from "../../../core/model/actor.ts";
import { BASIS_LABELS } from "../../../core/model/eventDate.ts";
import { STANDING_LABELS } from "../../../core/model/standing.ts";
import type { CorpusAccess } from "../useCorpus.tsx";
import { parseRange, serializeRange } from "./urlDates.ts";
import type { UrlField } from "./urlField.ts";

/** Builds a field for a list of words or ids in the filter. `noun` names one of them in a note. */
function listField(
  name: string,
  key: "include" | "exclude" | "roles" | "stages" | "standings" | "bases" | "articles",
  isKnown: (id: string, known: CorpusAccess) => boolean,
  noun: string,
): UrlField {
  return {
    name,
    serialize: ({ filter }) => (filter[key].length > 0 ? filter[key].join(",") : null),
    parse: (value, known, warn, { filter }) => {
      const ids = [...new Set(value.split(",").filter((id) => id !== ""))];
      for (const id of ids)
        if (!isKnown(id, known)) warn(`The link names ${noun} “${id}”, which is not in this case.`);
      const kept = ids.filter(
        (id) => isKnown(id, known) && !(key === "exclude" && filter.include.includes(id)),
      );
      return { filter: { ...filter, [key]: kept } as Filter };
    },
  };
}

const matchField: UrlField = {
  name: "together",
  serialize: ({ filter }) => (filter.match === "all" ? "yes" : null),
  parse: (value, _known, _warn, { filter }) => ({
    filter: { ...filter, match: value === "yes" ? "all" : "any" },
  }),
};

/** Builds a field for a criterion that is on or off. */
function flagField(name: string, key: "hasDisagreement" | "entirely"): UrlField {
  return {
    name,
    serialize: ({ filter }) => (filter[key] ? "yes" : null),
    parse: (value, _known, _warn, { filter }) => ({ filter: { ...filter, [key]: value === "yes" } }),
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

/** Parameters of the filter. */
export const FILTER_FIELDS: readonly UrlField[] = [
  matchField,
  listField("actors", "include", (id, { actor }) => actor(id) !== undefined, "an actor"),
  listField("without", "exclude", (id, { actor }) => actor(id) !== undefined, "an actor"),
  listField("roles", "roles", (id) => Object.hasOwn(ROLE_LABELS, id), "a role"),
  listField("stages", "stages", (id, { stage }) => stage(id) !== undefined, "a stage"),
  listField("standings", "standings", (id) => Object.hasOwn(STANDING_LABELS, id), "a standing"),
  listField("bases", "bases", (id) => Object.hasOwn(BASIS_LABELS, id), "a basis"),
  listField("articles", "articles", (id, { article }) => article(id) !== undefined, "an article"),
  flagField("differs", "hasDisagreement"),
  rangeField,
  flagField("surely", "entirely"),
];
