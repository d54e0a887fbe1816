import { useSyncExternalStore } from "react";
import type { TextMetrics } from "../../core/layout/voiceColumn.ts";
import { LABEL_SIZE, measureLabel, setLabelFont } from "./measureLabel.ts";

/** Half of a row at the usual font size, in CSS pixels: the unit of the sizes of text. */
export const HALF_ROW = 15;

/** Returns the sizes of text for a size of the labels, in CSS pixels. */
export function textMetrics(size = LABEL_SIZE): TextMetrics {
  return { unit: (HALF_ROW * size) / LABEL_SIZE, measure: measureLabel };
}

const USUAL_METRICS = textMetrics();
let metrics = USUAL_METRICS;
/** Hidden text in the font of the labels. Whatever changes the font, also changes its size. */
let probe: HTMLElement | undefined;
/** Font and size of the probe at the last reading. */
let lastFont = "";

function findProbe(): HTMLElement {
  if (!probe) {
    probe = document.createElement("span");
    probe.className = "label-probe";
    probe.setAttribute("aria-hidden", "true");
    probe.translate = false;
    probe.textContent = "Hamburgefonstiv, 1234567890";
  }
  // An extension may have removed it.
  if (!probe.isConnected) document.body.append(probe);
  return probe;
}

/** Reads font and spacing of the probe. Labels are measured again if they differ, or if the font arrived. */
function readFont(): void {
  const element = findProbe();
  const style = getComputedStyle(element);
  const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing, wordSpacing } = style;
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const now = `${font} ${letterSpacing} ${wordSpacing} ${element.getBoundingClientRect().width}`;
  if (now === lastFont) return;
  lastFont = now;
  // “normal” is no number.
  const pixels = (length: string) => Number.parseFloat(length) || 0;
  setLabelFont({ font, letterSpacing: pixels(letterSpacing), wordSpacing: pixels(wordSpacing) });
  metrics = textMetrics(pixels(fontSize) || LABEL_SIZE);
}

function subscribe(onChange: () => void): () => void {
  const observer = new ResizeObserver(() => {
    readFont();
    onChange();
  });
  observer.observe(findProbe());
  return () => observer.disconnect();
}

function currentMetrics(): TextMetrics {
  if (lastFont === "") readFont();
  return metrics;
}

/** Returns the sizes of text in the drawing, which follow the font, its size and its spacing. */
export const useTextMetrics = (): TextMetrics =>
  useSyncExternalStore(subscribe, currentMetrics, () => USUAL_METRICS);
