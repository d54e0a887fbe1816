import { useSyncExternalStore } from "react";
import type { TextMetrics } from "../../core/layout/voiceColumn.ts";
import { forgetWidths, measureLabel } from "./measureLabel.ts";

/** Half of a row at the usual font size, in CSS pixels: the unit of the sizes of text. */
export const HALF_ROW = 15;

/** Returns the sizes of text for a font size of the root element, as a multiple of 16 CSS pixels. */
export function textMetrics(factor = 1): TextMetrics {
  return { unit: HALF_ROW * factor, measure: (text) => measureLabel(text) * factor };
}

const byFactor = new Map<number, TextMetrics>();
/** Whether the font of the labels was loaded at the last reading. */
let hadFont: boolean | undefined;

/**
 * Reads the sizes of text from the font size of the root element. The same size and font return the same
 * object.
 */
function readMetrics(): TextMetrics {
  // jsdom has no fonts.
  const hasFont = document.fonts?.check("500 13px 'Source Sans 3 Variable'");
  if (hasFont !== hadFont) {
    hadFont = hasFont;
    forgetWidths();
    byFactor.clear();
  }
  const factor = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  const known = byFactor.get(factor) ?? textMetrics(factor);
  byFactor.set(factor, known);
  return known;
}

function subscribe(onChange: () => void): () => void {
  addEventListener("resize", onChange);
  document.fonts?.addEventListener("loadingdone", onChange);
  return () => {
    removeEventListener("resize", onChange);
    document.fonts?.removeEventListener("loadingdone", onChange);
  };
}

/** Returns the sizes of text in the drawing, which follow the font and its size. */
export const useTextMetrics = (): TextMetrics => useSyncExternalStore(subscribe, readMetrics, textMetrics);
