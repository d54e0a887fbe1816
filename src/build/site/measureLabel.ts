import { createRequire } from "node:module";
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";

type FontOptions = NonNullable<ResvgRenderOptions["font"]>;

/** Texts that Source Sans 3 can show. */
export const KNOWN_SCRIPTS = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u;

/** Returns options for Resvg with weights of Source Sans 3, from their package. */
export function sourceSans(...weights: readonly string[]): FontOptions {
  const { resolve } = createRequire(import.meta.url);
  const fontFiles = weights.map((weight) =>
    resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`),
  );
  return { fontFiles, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
}

const LABEL_FONT = sourceSans("500Medium");

/**
 * Creates a function that measures labels of the timeline (Source Sans 3, 500, 13px) in CSS pixels. Includes
 * kerning, as the browser's `measureText` does, and the same 2 pixels of space as the page's measureLabel.
 */
export function createLabelMeasure(): (text: string) => number {
  // A bounding box ends at the ink of the outer letters. Between two stems, the text has its full
  // advance width.
  const stems = inkWidth("||");
  return (text) => inkWidth(`|${text}|`) - stems + 2;
}

function inkWidth(text: string): number {
  // Measures at ten times the size, so that rounding to pixels has no effect.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="0" y="0" xml:space="preserve" font-family="Source Sans 3" font-weight="500" font-size="130">${escapeMarkup(text)}</text></svg>`;
  return (new Resvg(svg, { font: LABEL_FONT }).getBBox()?.width ?? 0) / 10;
}
