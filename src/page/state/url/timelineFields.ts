import { enumField } from "./enumField.ts";
import { parseRange, serializeRange } from "./urlDates.ts";
import type { UrlField } from "./urlField.ts";

const viewportField: UrlField = {
  name: "view",
  initial: { viewport: null },
  serialize: ({ viewport }) => (viewport ? serializeRange(viewport) : null),
  parse: (value, _known, tell) => {
    const viewport = parseRange(value);
    if (viewport === null) tell(`The link’s part of the timeline “${value}” is not two days.`);
    return { viewport };
  },
  pushesHistory: () => false,
};

/** How the drawing shows time and lanes, and which part of time. */
export const TIMELINE_FIELDS: readonly UrlField[] = [
  enumField("scale", ["folded", "linear"]),
  enumField("lanes", ["stage", "actor"]),
  viewportField,
];
