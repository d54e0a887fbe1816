import { escapeMarkup } from "../../text/escapeMarkup.ts";

/** Builds an SVG text element; `attributes` is written as it is. */
export function svgText(x: number, y: number, text: string, attributes = ""): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeMarkup(text)}</text>`;
}
