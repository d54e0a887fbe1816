import { DISAGREEMENT_KINDS, type DisagreementKind } from "../../../core/model/disagreement.ts";
import { wordField } from "./enumField.ts";
import { FILTER_FIELDS } from "./filterFields.ts";
import { SELECTION_FIELDS } from "./selectionFields.ts";
import { DRAWING_FIELDS } from "./timelineFields.ts";
import { parseDay, printDay } from "./urlDates.ts";
import type { UrlField } from "./urlField.ts";

const always = () => true;

const queryField: UrlField = {
  name: "q",
  first: { query: "" },
  print: ({ query }) => (query === "" ? null : query),
  parse: (query) => ({ query }),
  // To begin a search and to clear it are steps, to type on is not.
  isStep: (before, after) => before.query === "" || after.query === "",
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
  ...SELECTION_FIELDS,
  ...FILTER_FIELDS,
  queryField,
  wordField("order", ["time", "relevance"]),
  ...DRAWING_FIELDS,
  knownField,
  differingField,
  cardField,
];
