import { isoDay } from "../../../core/model/day.ts";
import { DISAGREEMENT_LABELS, type DisagreementKind } from "../../../core/model/disagreement.ts";
import { FILTER_FIELDS } from "./filterFields.ts";
import { parseDay, parseRange, serializeRange } from "./urlDates.ts";
import type { KnownIds, UrlField, UrlView } from "./urlField.ts";

/** Builds a field that is one of two words; the first is the default. */
function enumField<K extends "order" | "scale" | "lanes">(
  name: K,
  words: readonly [UrlView[K], UrlView[K]],
): UrlField {
  return {
    name,
    initial: { [name]: words[0] } as Partial<UrlView>,
    serialize: (view) => (view[name] === words[0] ? null : view[name]),
    parse: (value, _known, warn) => {
      const word = words.find((one) => one === value);
      if (word === undefined) warn(`The link asks for “${value}” as ${name}, which this page does not have.`);
      return word === undefined ? {} : ({ [name]: word } as Partial<UrlView>);
    },
  };
}

/** Builds a field that holds one id, or nothing. */
function idField(name: "excerpt" | "article", has: (id: string, known: KnownIds) => boolean): UrlField {
  return {
    name,
    initial: { [name]: null },
    serialize: (view) => view[name],
    parse: (value, known, warn) => {
      if (has(value, known)) return { [name]: value };
      warn(`The link names ${name} “${value}”, which is not in this case.`);
      return {};
    },
  };
}

const eventField: UrlField = {
  name: "event",
  initial: { event: null },
  serialize: ({ event }) => event,
  parse: (id, { events, renamed, retired }, warn) => {
    let current = id;
    // The limit ends a chain of renames that a mistake has closed to a ring.
    for (let n = 0; n < renamed.size && !events.has(current); n++) current = renamed.get(current) ?? current;
    if (events.has(current)) return { event: current };
    const reason = retired.get(current) ?? retired.get(id);
    warn(
      reason === undefined
        ? `The link names event “${id}”, which is not in this case.`
        : `The event “${id}”, which the link names, is no longer here: ${reason}`,
    );
    return {};
  },
};

const queryField: UrlField = {
  name: "q",
  initial: { query: "" },
  serialize: ({ query }) => (query === "" ? null : query),
  parse: (query) => ({ query }),
  // The start of a search and its end are steps; typing is not.
  pushesHistory: (before, after) => before.query === "" || after.query === "",
};

const viewportField: UrlField = {
  name: "view",
  initial: { viewport: null },
  serialize: ({ viewport }) => (viewport ? serializeRange(viewport) : null),
  parse: (value, _known, warn) => {
    const viewport = parseRange(value);
    if (viewport === null) warn(`The link’s part of the timeline “${value}” is not two days.`);
    return { viewport };
  },
  pushesHistory: () => false,
};

const asOfField: UrlField = {
  name: "known",
  initial: { asOf: null },
  serialize: ({ asOf }) => (asOf === null ? null : isoDay(asOf)),
  parse: (value, _known, warn) => {
    const asOf = parseDay(value);
    if (asOf === null) warn(`The link’s day “${value}” is not a day.`);
    return { asOf };
  },
  // Opening and closing the as-of view are steps; moving its slider is not.
  pushesHistory: (before, after) => before.asOf === null || after.asOf === null,
};

const disagreementKindField: UrlField = {
  name: "differing",
  initial: { disagreementKind: null },
  serialize: ({ disagreementKind }) => disagreementKind,
  parse: (value, _known, warn) => {
    const kind = (Object.keys(DISAGREEMENT_LABELS) as DisagreementKind[]).find((one) => one === value);
    if (kind === undefined)
      warn(`The link asks for disagreements “${value}”, which this page does not have.`);
    return { disagreementKind: kind ?? null };
  },
};

const openActorField: UrlField = {
  name: "card",
  initial: { openActor: null },
  serialize: ({ openActor }) => openActor,
  parse: (id, { actors }, warn) => {
    if (actors.has(id)) return { openActor: id };
    warn(`The link names an actor “${id}”, which is not in this case.`);
    return {};
  },
};

/** All parameters, in their order in a URL. */
export const URL_FIELDS: readonly UrlField[] = [
  eventField,
  idField("excerpt", (id, { excerpts }) => excerpts.has(id)),
  idField("article", (id, { articles }) => articles.has(id)),
  ...FILTER_FIELDS,
  queryField,
  enumField("order", ["time", "relevance"]),
  enumField("scale", ["folded", "linear"]),
  enumField("lanes", ["stage", "actor"]),
  viewportField,
  asOfField,
  disagreementKindField,
  openActorField,
];
