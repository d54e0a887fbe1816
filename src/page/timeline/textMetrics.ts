import { useSyncExternalStore } from "react";
import type { TextMetrics } from "../../core/layout/voiceColumn.ts";
import { measureLabel } from "./measureLabel.ts";

/** Half of a row at the usual font size, in CSS pixels. */
const HALF_ROW = 15;

/** Returns the sizes of text for a font size of the root element, as a multiple of 16 CSS pixels. */
export function textMetrics(factor = 1): TextMetrics {
  return { unit: HALF_ROW * factor, measure: (text) => measureLabel(text) * factor };
}

const byFactor = new Map<number, TextMetrics>();

/** Reads the sizes of text from the font size of the root element. The same size returns the same object. */
function readMetrics(): TextMetrics {
  const factor = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  const known = byFactor.get(factor) ?? textMetrics(factor);
  byFactor.set(factor, known);
  return known;
}

function subscribe(onChange: () => void): () => void {
  addEventListener("resize", onChange);
  return () => removeEventListener("resize", onChange);
}

/** Returns the sizes of text in the drawing, which follow the person's font size. */
export const useTextMetrics = (): TextMetrics => useSyncExternalStore(subscribe, readMetrics, textMetrics);
