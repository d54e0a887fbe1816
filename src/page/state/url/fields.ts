import { isoDay } from "../../../core/model/day.ts";
import { DISAGREEMENT_LABELS, type DisagreementKind } from "../../../core/model/disagreement.ts";
import { enumField } from "./enumField.ts";
import { FILTER_FIELDS } from "./filterFields.ts";
import { SELECTION_FIELDS } from "./selectionFields.ts";
import { TIMELINE_FIELDS } from "./timelineFields.ts";
import { parseDay } from "./urlDates.ts";
import type { UrlField } from "./urlField.ts";

const pushesAlways = () => true;

const queryField: UrlField = {
  name: "q",
  initial: { query: "" },
  serialize: ({ query }) => (query === "" ? null : query),
  parse: (query) => ({ query }),
  // To begin a search and to clear it are steps, to type on is not.
  pushesHistory: (before, after) => before.query === "" || after.query === "",
};

const asOfField: UrlField = {
  name: "known",
  initial: { asOf: null },
  serialize: ({ asOf }) => (asOf === null ? null : isoDay(asOf)),
  parse: (value, _known, tell) => {
    const asOf = parseDay(value);
    if (asOf === null) tell(`The link’s day “${value}” is not a day.`);
    return { asOf };
  },
  // To look back at all is a step; which day, as the slider moves, is not.
  pushesHistory: (before, after) => before.asOf === null || after.asOf === null,
};

const disagreementKindField: UrlField = {
  name: "differing",
  initial: { disagreementKind: null },
  serialize: ({ disagreementKind }) => disagreementKind,
  parse: (value, _known, tell) => {
    const kind = (Object.keys(DISAGREEMENT_LABELS) as DisagreementKind[]).find((one) => one === value);
    if (kind === undefined)
      tell(`The link asks for disagreements “${value}”, which this page does not have.`);
    return { disagreementKind: kind ?? null };
  },
  pushesHistory: pushesAlways,
};

const openActorField: UrlField = {
  name: "card",
  initial: { openActor: null },
  serialize: ({ openActor }) => openActor,
  parse: (id, { actors }, tell) => {
    if (actors.has(id)) return { openActor: id };
    tell(`The link names an actor “${id}”, which is not in this case.`);
    return {};
  },
  pushesHistory: pushesAlways,
};

/** Every parameter, in the order in which an address has them. */
export const URL_FIELDS: readonly UrlField[] = [
  ...SELECTION_FIELDS,
  ...FILTER_FIELDS,
  queryField,
  enumField("order", ["time", "relevance"]),
  ...TIMELINE_FIELDS,
  asOfField,
  disagreementKindField,
  openActorField,
];
