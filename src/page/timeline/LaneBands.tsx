import { memo } from "react";
import { wrapText } from "../../core/export/svg/text.ts";
import type { Lane } from "../../core/layout/markLayout.ts";
import { AXIS_HEIGHT } from "./dimensions.ts";
import { measureLabel } from "./measureLabel.ts";

interface LaneBandsProps {
  lanes: readonly Lane[];
  /** Width of the drawing, and of the names in it, in CSS pixels. */
  width: number;
  gutter: number;
  /** Note on the scale, beside the axis; "" for none. */
  note: string;
}

/** Size of the note's letters relative to a label. */
const NOTE_SIZE = 11 / 13;

/** Draws the lanes as bands with their names, behind the layer that moves. */
export const LaneBands = memo(function LaneBands({ lanes, width, gutter, note }: LaneBandsProps) {
  const lines = note === "" ? [] : wrapText(note, gutter - 16, (text) => measureLabel(text) * NOTE_SIZE);
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} className="scale-note" x={8} y={AXIS_HEIGHT - 8 - (lines.length - 1 - i) * 12}>
          {line}
        </text>
      ))}
      {lanes.map(({ id, label, y0, y1 }, i) => (
        <g key={id} transform={`translate(0,${AXIS_HEIGHT + y0})`} className="lane-band">
          {i % 2 === 0 && <rect width={width} height={y1 - y0} />}
          <LaneName label={label} room={gutter - 12} />
        </g>
      ))}
    </>
  );
});

/** Draws a lane's name, on two lines if it is too wide for one. */
function LaneName({ label, room }: { label: string; room: number }) {
  const words = label.split(" ");
  const half = Math.ceil(words.length / 2);
  const lines =
    measureLabel(label) * 1.05 <= room || words.length < 2
      ? [label]
      : [words.slice(0, half).join(" "), words.slice(half).join(" ")];
  return (
    // A name that does not fit on two lines is clipped.
    // biome-ignore lint/a11y/noSvgWithoutTitle: only clips; its text is its name
    <svg width={room + 8} height={40}>
      {lines.map((line, i) => (
        <text key={line} x={8} y={19 + i * 14}>
          {line}
        </text>
      ))}
    </svg>
  );
}
