import { isolateDirection } from "../../text/direction.ts";
import { escapeMarkup } from "../../text/escapeMarkup.ts";
import { PALETTE } from "./palette.ts";

/** Attributes of a text below a title. Labels have 13.5 pixels. */
export const SUBTITLE = `font-size="13" fill="${PALETTE.soft}"`;
/** Attribute of a text that is centered at its position. */
export const MIDDLE = 'text-anchor="middle"';

/** Builds an SVG text element; `attributes` is written as it is. */
export function svgText(x: number, y: number, text: string, attributes = ""): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeMarkup(isolateDirection(text))}</text>`;
}
