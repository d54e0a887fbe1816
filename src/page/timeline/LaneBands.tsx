import { memo } from "react";
import type { Lane } from "../../core/layout/markLayout.ts";
import { measureLabel } from "./measureLabel.ts";

interface LaneBandsProps {
  lanes: readonly Lane[];
  /** The drawing's whole width; the names' width; the axis's height. CSS pixels. */
  width: number;
  gutter: number;
  head: number;
}

/** The lanes as bands with their names, behind everything that moves. */
export const LaneBands = memo(function LaneBands({ lanes, width, gutter, head }: LaneBandsProps) {
  return lanes.map(({ id, label, y0, y1 }, i) => (
    <g key={id} transform={`translate(0,${head + y0})`} className={i % 2 ? "lane-band" : "lane-band odd"}>
      <rect width={width} height={y1 - y0} />
      <LaneName label={label} room={gutter - 12} />
    </g>
  ));
});

/** A lane's name, on two lines where one is too narrow. */
function LaneName({ label, room }: { label: string; room: number }) {
  const words = label.split(" ");
  const half = Math.ceil(words.length / 2);
  const lines =
    measureLabel(label) * 1.05 <= room || words.length < 2
      ? [label]
      : [words.slice(0, half).join(" "), words.slice(half).join(" ")];
  return (
    // A name that is wider still is cut at the gutter’s end.
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
