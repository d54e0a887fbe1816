import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";

const require = createRequire(import.meta.url);
const FONT_FILE = require.resolve("@expo-google-fonts/source-sans-3/500Medium/SourceSans3_500Medium.ttf");

/** A ruler for the drawing's labels, 500 13px Source Sans 3, kerning and all: their width in CSS pixels, as a browser has it. */
export function createLabelMeasure(): (text: string) => number {
  // The box of a text ends at its last letter's ink; between two stems what is between them has its full advance.
  const stems = inkWidth("||");
  return (text) => inkWidth(`|${text}|`) - stems + 2;
}

function inkWidth(text: string): number {
  // Drawn ten times as large, so that no rounding to pixels shows.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="0" y="0" xml:space="preserve" font-family="Source Sans 3" font-weight="500" font-size="130">${escapeMarkup(text)}</text></svg>`;
  const font = { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
  return (new Resvg(svg, { font }).getBBox()?.width ?? 0) / 10;
}
