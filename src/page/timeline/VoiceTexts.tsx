import type { VoiceColumn, VoiceEntry } from "../../core/layout/voiceColumn.ts";

interface VoiceTextsProps {
  columns: readonly VoiceColumn[];
  /** Left edge of the layer on the scale, in CSS pixels. */
  origin: number;
  /** Half of a row, in CSS pixels. */
  unit: number;
}

/** Middle of the first line of an entry or a name, and height of a line, in units. */
export const VOICE_LINE = { middle: 0.85, height: 1.2 };

/** Draws the names of the speakers in the columns of voices. */
export function VoiceNames({ columns, origin, unit }: VoiceTextsProps) {
  return columns
    .flatMap(({ names }) => names)
    .map(({ key, x, y, lines }) => (
      <text key={key} className="voice-name" x={x - origin} y={y + VOICE_LINE.middle * unit} dy="0.34em">
        {lines.map((line, i) => (
          <tspan key={line} x={x - origin} dy={i === 0 ? undefined : VOICE_LINE.height * unit}>
            {line}{" "}
          </tspan>
        ))}
      </text>
    ));
}

/** Draws the text of a statement; its left edge is at 0. */
export function VoiceText({ lines, unit }: Pick<VoiceEntry, "lines"> & { unit: number }) {
  return (
    <text y={VOICE_LINE.middle * unit} dy="0.34em">
      {lines.map((line, i) => (
        <tspan key={line} x={0} dy={i === 0 ? undefined : VOICE_LINE.height * unit}>
          {i < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  );
}
