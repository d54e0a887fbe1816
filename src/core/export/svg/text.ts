import { escapeMarkup } from "../../text/escapeMarkup.ts";

/** A text element; `attributes` as they are written. */
export function svgText(x: number, y: number, text: string, attributes = ""): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeMarkup(text)}</text>`;
}

/** Lines of at most `room` pixels, broken at spaces. */
export function wrapText(text: string, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
