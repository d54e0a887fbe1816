import type { TextMetrics, VoiceColumn, VoiceEntry } from "../../core/layout/voiceColumn.ts";
import type { MarkedKind } from "../../core/model/disagreement.ts";
import { isolateDirection } from "../../core/text/direction.ts";
import { DifferenceSign } from "./MarkButton.tsx";

interface VoiceTextsProps {
  columns: readonly VoiceColumn[];
  /** Left edge of the layer on the scale, in CSS pixels. */
  origin: number;
  /** Half of a row, in CSS pixels. */
  unit: number;
}

/** Middle of the first line of an entry or a name, and height of a line, in units. */
const VOICE_LINE = { middle: 0.85, height: 1.2 };

/** Draws the names of the speakers in the columns of voices. */
export function VoiceNames({ columns, origin, unit }: VoiceTextsProps) {
  return columns
    .flatMap(({ names }) => names)
    .map(({ key, x, y, lines }) => (
      <text key={key} className="voice-name" x={x - origin} y={y + VOICE_LINE.middle * unit} dy="0.34em">
        {lines.map((line, i) => (
          <tspan key={line} x={x - origin} dy={i === 0 ? undefined : VOICE_LINE.height * unit}>
            {isolateDirection(line)}{" "}
          </tspan>
        ))}
      </text>
    ));
}

interface VoiceTextProps extends Pick<VoiceEntry, "x" | "y" | "lines"> {
  metrics: TextMetrics;
  differs: MarkedKind | undefined;
}

/** Draws the text of a statement, and the sign of a difference behind it. */
export function VoiceText({ x, y, lines, metrics, differs }: VoiceTextProps) {
  const { unit } = metrics;
  const last = lines.length - 1;
  const middle = y + VOICE_LINE.middle * unit;
  return (
    <>
      <text y={middle} dy="0.34em">
        {lines.map((line, i) => (
          <tspan key={line} x={x} dy={i === 0 ? undefined : VOICE_LINE.height * unit}>
            {isolateDirection(line) + (i < last ? " " : "")}
          </tspan>
        ))}
      </text>
      <DifferenceSign
        kind={differs}
        x={x + metrics.measure(lines[last] ?? "") + 4}
        y={middle + last * VOICE_LINE.height * unit}
        unit={unit}
      />
    </>
  );
}
