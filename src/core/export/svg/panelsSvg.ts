import type { Drawing } from "../../layout/drawing.ts";
import { headerBaseline } from "../../layout/panelHeader.ts";
import type { TextMetrics } from "../../layout/voiceColumn.ts";
import { timelineMessages } from "../../messages/timeline.ts";
import { PALETTE } from "./palette.ts";
import { MIDDLE, SUBTITLE, svgText } from "./text.ts";

const { band, line } = PALETTE;

const TITLE = 'font-weight="600" font-size="15"';

/** Builds the panels with their headers, and the gutters of left-out time. */
export function svgPanels(drawing: Drawing, { unit }: TextMetrics, height = drawing.height): string[] {
  const { headers, gutters, tickLabelY, headerHeight } = drawing;
  const y = (i: number) => headerBaseline(i, unit);
  const panels = headers.map((header) => {
    const { left, right, title, unitX, subtitle, textX, isCentered, ticks, lines, marks } = header;
    const anchor = isCentered ? MIDDLE : "";
    const rule = marks.map((x) => `M${x},${headerHeight}v-5`).join("");
    const grid = lines.map((x) => `M${x},${headerHeight}v${height}`);
    return [
      `<rect x="${left}" y="0" width="${right - left}" height="${headerHeight + height}" fill="${band}"/>`,
      `<path d="M${left},${headerHeight}H${right}${rule}${grid.join("")}" stroke="${line}" fill="none"/>`,
      ...title.map((text, i) => svgText(textX, y(i), text, `${TITLE} ${anchor}`)),
      unitX === null ? "" : svgText(unitX, y(0), header.unit, SUBTITLE),
      ...subtitle.map((text, i) => svgText(textX, y(title.length + i), text, `${SUBTITLE} ${anchor}`)),
      ...ticks.map(({ x, label }) => svgText(x, tickLabelY, label, `${SUBTITLE} ${MIDDLE}`)),
    ].join("");
  });
  const leftOut = gutters.map(({ left, right, duration, note, noteY }) => {
    const x = (left + right) / 2;
    return [
      ...duration.map((text, i) => svgText(x, y(i), text, `${TITLE} ${MIDDLE}`)),
      svgText(x, y(duration.length), timelineMessages.leftOut, `${SUBTITLE} ${MIDDLE}`),
      ...(noteY === null
        ? []
        : note.map((text, i) =>
            svgText(x, headerHeight + noteY + y(i) - unit, text, `${SUBTITLE} font-style="italic" ${MIDDLE}`),
          )),
    ].join("");
  });
  return [...panels, ...leftOut];
}
