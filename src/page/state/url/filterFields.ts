import { type Filter, NO_FILTER } from "../../../core/filter/filter.ts";
import { ROLES } from "../../../core/model/actor.ts";
import { BASES } from "../../../core/model/eventDate.ts";
import { STANDINGS } from "../../../core/model/standing.ts";
import { parseStretch, printStretch } from "./urlDates.ts";
import type { Known, UrlField } from "./urlField.ts";

const always = () => true;

/** A field of the filter that is a list of words or ids. */
function listField(
  name: string,
  key: "include" | "exclude" | "roles" | "stages" | "standings" | "bases" | "articles",
  has: (id: string, known: Known) => boolean,
  what: string,
): UrlField {
  return {
    name,
    first: {},
    print: ({ filter }) => (filter[key].length > 0 ? filter[key].join(",") : null),
    parse: (value, known, tell, { filter }) => {
      const ids = [...new Set(value.split(",").filter((id) => id !== ""))];
      for (const id of ids)
        if (!has(id, known)) tell(`The link names ${what} “${id}”, which is not in this case.`);
      const kept = ids.filter((id) => has(id, known) && !(key === "exclude" && filter.include.includes(id)));
      return { filter: { ...filter, [key]: kept } as Filter };
    },
    isStep: always,
  };
}

const togetherField: UrlField = {
  name: "together",
  first: { filter: NO_FILTER },
  print: ({ filter }) => (filter.match === "all" ? "yes" : null),
  parse: (value, _known, _tell, { filter }) => ({
    filter: { ...filter, match: value === "yes" ? "all" : "any" },
  }),
  isStep: always,
};

/** A field of the filter that is asked for or not. */
function yesField(name: string, key: "differs" | "surely"): UrlField {
  return {
    name,
    first: {},
    print: ({ filter }) => (filter[key] ? "yes" : null),
    parse: (value, _known, _tell, { filter }) => ({ filter: { ...filter, [key]: value === "yes" } }),
    isStep: always,
  };
}

const windowField: UrlField = {
  name: "within",
  first: {},
  print: ({ filter }) => (filter.window ? printStretch(filter.window) : null),
  parse: (value, _known, tell, { filter }) => {
    const window = parseStretch(value);
    if (window === null) tell(`The link’s time “${value}” is not two days.`);
    return { filter: { ...filter, window } };
  },
  isStep: always,
};

/** All that the filter asks. */
export const FILTER_FIELDS: readonly UrlField[] = [
  togetherField,
  listField("actors", "include", (id, { actors }) => actors.has(id), "an actor"),
  listField("without", "exclude", (id, { actors }) => actors.has(id), "an actor"),
  listField("roles", "roles", (id) => Object.hasOwn(ROLES, id), "a role"),
  listField("stages", "stages", (id, { stages }) => stages.has(id), "a stage"),
  listField("standings", "standings", (id) => Object.hasOwn(STANDINGS, id), "a standing"),
  listField("bases", "bases", (id) => Object.hasOwn(BASES, id), "a basis"),
  listField("articles", "articles", (id, { articles }) => articles.has(id), "an article"),
  yesField("differs", "differs"),
  windowField,
  yesField("surely", "surely"),
];
