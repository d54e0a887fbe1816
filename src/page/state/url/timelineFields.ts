import { wordField } from "./enumField.ts";
import { parseStretch, printStretch } from "./urlDates.ts";
import type { UrlField } from "./urlField.ts";

const viewportField: UrlField = {
  name: "view",
  first: { viewport: null },
  print: ({ viewport }) => (viewport ? printStretch(viewport) : null),
  parse: (value, _known, tell) => {
    const viewport = parseStretch(value);
    if (viewport === null) tell(`The link’s part of the timeline “${value}” is not two days.`);
    return { viewport };
  },
  isStep: () => false,
};

/** How the drawing shows time and lanes, and which part of time. */
export const DRAWING_FIELDS: readonly UrlField[] = [
  wordField("scale", ["folded", "linear"]),
  wordField("lanes", ["stage", "actor"]),
  viewportField,
];
