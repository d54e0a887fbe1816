import { ROLES } from "../event/actor.ts";
import { BASES } from "../event/dating.ts";
import { DISAGREEMENT_KINDS, type DisagreementKind } from "../event/disagreement.ts";
import { type Filter, NO_FILTER } from "../event/filter.ts";
import { STANDINGS } from "../event/standing.ts";
import type { Choice } from "./store.ts";
import { parseDay, parseStretch, printDay, printStretch } from "./urlTime.ts";

/** The part of what the person has chosen that a link carries: neither the theme nor where the page is scrolled to. */
export type View = Pick<
  Choice,
  | "event"
  | "excerpt"
  | "article"
  | "filter"
  | "query"
  | "order"
  | "scale"
  | "lanes"
  | "viewport"
  | "knownOn"
  | "differing"
  | "card"
>;

/** What the case has, to be asked whether a link's ids are there. */
export interface Known {
  events: ReadonlySet<string>;
  excerpts: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  actors: ReadonlySet<string>;
  stages: ReadonlySet<string>;
  /** Events' former ids, with their present ones. */
  renamed: ReadonlyMap<string, string>;
  /** Ids of events that are no more, with the reason. */
  retired: ReadonlyMap<string, string>;
}

/** One fact of the view as a parameter. */
export interface UrlField {
  name: string;
  /** The part of the view it stands for, as it is before anything is chosen. */
  first: Partial<View>;
  /** The parameter's value; null for what is as at first. */
  print(view: View): string | null;
  /** What a value says of the view, given what was read before; tells what it can't use. Never throws. */
  parse(value: string, known: Known, tell: (note: string) => void, so: View): Partial<View>;
  /** Whether a change from one view to another is a step that Back undoes, or part of a continuous move. */
  isStep(before: View, after: View): boolean;
}

const always = () => true;
const never = () => false;

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

/** A field that is one of a few words, the first of them the default. */
function wordField<K extends "order" | "scale" | "lanes">(
  name: K,
  words: readonly [View[K], View[K]],
): UrlField {
  return {
    name,
    first: { [name]: words[0] } as Partial<View>,
    print: (view) => (view[name] === words[0] ? null : view[name]),
    parse: (value, _known, tell) => {
      const word = words.find((one) => one === value);
      if (word === undefined) tell(`The link asks for “${value}” as ${name}, which this page does not have.`);
      return word === undefined ? {} : ({ [name]: word } as Partial<View>);
    },
    isStep: always,
  };
}

/** A field that is the id of something, or nothing. */
function idField(name: "excerpt" | "article", has: (id: string, known: Known) => boolean): UrlField {
  return {
    name,
    first: { [name]: null },
    print: (view) => view[name],
    parse: (value, known, tell) => {
      if (has(value, known)) return { [name]: value };
      tell(`The link names ${name} “${value}”, which is not in this case.`);
      return {};
    },
    isStep: always,
  };
}

const eventField: UrlField = {
  name: "event",
  first: { event: null },
  print: ({ event }) => event,
  parse: (id, { events, renamed, retired }, tell) => {
    let present = id;
    // A chain of new names ends, even one that a mistake has closed to a ring.
    for (let n = 0; n < renamed.size && !events.has(present); n++) present = renamed.get(present) ?? present;
    if (events.has(present)) return { event: present };
    const reason = retired.get(present) ?? retired.get(id);
    tell(
      reason === undefined
        ? `The link names event “${id}”, which is not in this case.`
        : `The event “${id}”, which the link names, is no longer here: ${reason}`,
    );
    return {};
  },
  isStep: always,
};

const togetherField: UrlField = {
  name: "together",
  first: { filter: NO_FILTER },
  print: ({ filter }) => (filter.match === "all" ? "yes" : null),
  parse: (value, _known, _tell, { filter }) => ({
    filter: { ...filter, match: value === "yes" ? "all" : "any" },
  }),
  isStep: always,
};

const differsField: UrlField = {
  name: "differs",
  first: {},
  print: ({ filter }) => (filter.differs ? "yes" : null),
  parse: (value, _known, _tell, { filter }) => ({ filter: { ...filter, differs: value === "yes" } }),
  isStep: always,
};

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

const surelyField: UrlField = {
  name: "surely",
  first: {},
  print: ({ filter }) => (filter.surely ? "yes" : null),
  parse: (value, _known, _tell, { filter }) => ({ filter: { ...filter, surely: value === "yes" } }),
  isStep: always,
};

const queryField: UrlField = {
  name: "q",
  first: { query: "" },
  print: ({ query }) => (query === "" ? null : query),
  parse: (query) => ({ query }),
  // To begin a search and to clear it are steps, to type on is not.
  isStep: (before, after) => before.query === "" || after.query === "",
};

const viewportField: UrlField = {
  name: "view",
  first: { viewport: null },
  print: ({ viewport }) => (viewport ? printStretch(viewport) : null),
  parse: (value, _known, tell) => {
    const viewport = parseStretch(value);
    if (viewport === null) tell(`The link’s part of the timeline “${value}” is not two days.`);
    return { viewport };
  },
  isStep: never,
};

const knownField: UrlField = {
  name: "known",
  first: { knownOn: null },
  print: ({ knownOn }) => (knownOn === null ? null : printDay(knownOn)),
  parse: (value, _known, tell) => {
    const knownOn = parseDay(value);
    if (knownOn === null) tell(`The link’s day “${value}” is not a day.`);
    return { knownOn };
  },
  // To look back at all is a step; which day, as the slider moves, is not.
  isStep: (before, after) => before.knownOn === null || after.knownOn === null,
};

const differingField: UrlField = {
  name: "differing",
  first: { differing: null },
  print: ({ differing }) => differing,
  parse: (value, _known, tell) => {
    const kind = (Object.keys(DISAGREEMENT_KINDS) as DisagreementKind[]).find((one) => one === value);
    if (kind === undefined)
      tell(`The link asks for disagreements “${value}”, which this page does not have.`);
    return { differing: kind ?? null };
  },
  isStep: always,
};

const cardField: UrlField = {
  name: "card",
  first: { card: null },
  print: ({ card }) => card,
  parse: (id, { actors }, tell) => {
    if (actors.has(id)) return { card: id };
    tell(`The link names an actor “${id}”, which is not in this case.`);
    return {};
  },
  isStep: always,
};

/** Every parameter, in the order in which an address has them. */
export const FIELDS: readonly UrlField[] = [
  eventField,
  idField("excerpt", (id, { excerpts }) => excerpts.has(id)),
  idField("article", (id, { articles }) => articles.has(id)),
  togetherField,
  listField("actors", "include", (id, { actors }) => actors.has(id), "an actor"),
  listField("without", "exclude", (id, { actors }) => actors.has(id), "an actor"),
  listField("roles", "roles", (id) => Object.hasOwn(ROLES, id), "a role"),
  listField("stages", "stages", (id, { stages }) => stages.has(id), "a stage"),
  listField("standings", "standings", (id) => Object.hasOwn(STANDINGS, id), "a standing"),
  listField("bases", "bases", (id) => Object.hasOwn(BASES, id), "a basis"),
  listField("articles", "articles", (id, { articles }) => articles.has(id), "an article"),
  differsField,
  windowField,
  surelyField,
  queryField,
  wordField("order", ["time", "relevance"]),
  wordField("scale", ["folded", "linear"]),
  wordField("lanes", ["stage", "actor"]),
  viewportField,
  knownField,
  differingField,
  cardField,
];
