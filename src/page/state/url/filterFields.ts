import { type Filter, NO_FILTER } from "../../../core/filter/filter.ts";
import { ROLE_LABELS } from "../../../core/model/actor.ts";
import { BASIS_LABELS } from "../../../core/model/eventDate.ts";
import { STANDING_LABELS } from "../../../core/model/standing.ts";
import { parseRange, serializeRange } from "./urlDates.ts";
import type { KnownIds, UrlField } from "./urlField.ts";

const alwaysPushes = () => true;

/** A field of the filter that is a list of words or ids. */
function listField(
  name: string,
  key: "include" | "exclude" | "roles" | "stages" | "standings" | "bases" | "articles",
  has: (id: string, known: KnownIds) => boolean,
  what: string,
): UrlField {
  return {
    name,
    initial: {},
    serialize: ({ filter }) => (filter[key].length > 0 ? filter[key].join(",") : null),
    parse: (value, known, tell, { filter }) => {
      const ids = [...new Set(value.split(",").filter((id) => id !== ""))];
      for (const id of ids)
        if (!has(id, known)) tell(`The link names ${what} “${id}”, which is not in this case.`);
      const kept = ids.filter((id) => has(id, known) && !(key === "exclude" && filter.include.includes(id)));
      return { filter: { ...filter, [key]: kept } as Filter };
    },
    pushesHistory: alwaysPushes,
  };
}

const matchField: UrlField = {
  name: "together",
  initial: { filter: NO_FILTER },
  serialize: ({ filter }) => (filter.match === "all" ? "yes" : null),
  parse: (value, _known, _tell, { filter }) => ({
    filter: { ...filter, match: value === "yes" ? "all" : "any" },
  }),
  pushesHistory: alwaysPushes,
};

/** A field of the filter that is asked for or not. */
function flagField(name: string, key: "hasDisagreement" | "entirely"): UrlField {
  return {
    name,
    initial: {},
    serialize: ({ filter }) => (filter[key] ? "yes" : null),
    parse: (value, _known, _tell, { filter }) => ({ filter: { ...filter, [key]: value === "yes" } }),
    pushesHistory: alwaysPushes,
  };
}

const rangeField: UrlField = {
  name: "within",
  initial: {},
  serialize: ({ filter }) => (filter.range ? serializeRange(filter.range) : null),
  parse: (value, _known, tell, { filter }) => {
    const window = parseRange(value);
    if (window === null) tell(`The link’s time “${value}” is not two days.`);
    return { filter: { ...filter, range: window } };
  },
  pushesHistory: alwaysPushes,
};

/** All that the filter asks. */
export const FILTER_FIELDS: readonly UrlField[] = [
  matchField,
  listField("actors", "include", (id, { actors }) => actors.has(id), "an actor"),
  listField("without", "exclude", (id, { actors }) => actors.has(id), "an actor"),
  listField("roles", "roles", (id) => Object.hasOwn(ROLE_LABELS, id), "a role"),
  listField("stages", "stages", (id, { stages }) => stages.has(id), "a stage"),
  listField("standings", "standings", (id) => Object.hasOwn(STANDING_LABELS, id), "a standing"),
  listField("bases", "bases", (id) => Object.hasOwn(BASIS_LABELS, id), "a basis"),
  listField("articles", "articles", (id, { articles }) => articles.has(id), "an article"),
  flagField("differs", "hasDisagreement"),
  rangeField,
  flagField("surely", "entirely"),
];
