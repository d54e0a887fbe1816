import { linkMessages } from "../../../core/messages/links.ts";
import { isoDay } from "../../../core/model/day.ts";
import { DISAGREEMENT_KINDS } from "../../../core/model/disagreement.ts";
import { presentWord } from "../../../core/model/oldWords.ts";
import { presentId } from "../../../core/model/presentId.ts";
import { INITIAL_VIEW, type UrlView } from "../store.ts";
import { FILTER_FIELDS } from "./filterFields.ts";
import { parseDay, parseRange, serializeRange } from "./urlDates.ts";
import type { UrlField } from "./urlField.ts";

/**
 * Builds a field that holds one of some words. `upgrade` replaces a word of an earlier version.
 */
function wordField<K extends "order" | "scale" | "lanes" | "disagreementKind">(
  name: string,
  key: K,
  words: readonly UrlView[K][],
  upgrade = (word: string) => word,
): UrlField {
  return {
    name,
    serialize: (view) => (view[key] === INITIAL_VIEW[key] ? null : view[key]),
    parse: (value, _known, warn) => {
      const word = words.find((one) => one === upgrade(value));
      if (word !== undefined) return { [key]: word };
      warn(linkMessages.unknownSetting(name, value));
      return {};
    },
  };
}

/** Builds a field that holds one id, or nothing. */
function idField(
  name: string,
  key: "excerpt" | "article" | "openActor",
  kind: "excerpt" | "article" | "actor",
): UrlField {
  return {
    name,
    serialize: (view) => view[key],
    parse: (id, known, warn) => {
      const current = presentId(id, known.corpus, known[kind]);
      if (known[kind](current)) return { [key]: current };
      warn(linkMessages.notHere(kind, id));
      return {};
    },
  };
}

const eventField: UrlField = {
  name: "event",
  serialize: ({ event }) => event,
  parse: (id, known, warn) => {
    const current = presentId(id, known.corpus, known.event);
    if (known.event(current)) return { event: current };
    const retired = new Map(Object.entries(known.corpus.retired));
    const reason = retired.get(current) ?? retired.get(id);
    warn(reason === undefined ? linkMessages.notHere("event", id) : linkMessages.removedEvent(id, reason));
    return {};
  },
};

const queryField: UrlField = {
  name: "q",
  serialize: ({ query }) => (query === "" ? null : query),
  parse: (query) => ({ query }),
  // The start of a search and its end are steps; typing is not.
  pushesHistory: (before, after) => before.query === "" || after.query === "",
};

const viewportField: UrlField = {
  name: "view",
  serialize: ({ viewport }) => (viewport ? serializeRange(viewport) : null),
  parse: (value, _known, warn) => {
    const viewport = parseRange(value);
    if (viewport === null) warn(linkMessages.invalidPeriod(value));
    return { viewport };
  },
  pushesHistory: () => false,
};

const asOfField: UrlField = {
  name: "known",
  serialize: ({ asOf }) => (asOf === null ? null : isoDay(asOf)),
  parse: (value, _known, warn) => {
    const asOf = parseDay(value);
    if (asOf === null) warn(linkMessages.invalidDate(value));
    return { asOf };
  },
  // Opening and closing the as-of view are steps; moving its slider is not.
  pushesHistory: (before, after) => before.asOf === null || after.asOf === null,
};

/** All parameters, in their order in a URL. */
export const URL_FIELDS: readonly UrlField[] = [
  eventField,
  idField("excerpt", "excerpt", "excerpt"),
  idField("article", "article", "article"),
  ...FILTER_FIELDS,
  queryField,
  wordField("order", "order", ["time", "relevance"]),
  wordField("scale", "scale", ["folded", "linear"]),
  wordField("lanes", "lanes", ["stage", "actor"]),
  viewportField,
  asOfField,
  wordField("differing", "disagreementKind", DISAGREEMENT_KINDS, (kind) =>
    presentWord("disagreements", kind),
  ),
  idField("card", "openActor", "actor"),
];
