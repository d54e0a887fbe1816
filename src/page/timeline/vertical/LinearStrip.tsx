import { useMemo } from "react";
import { densityPath } from "../../../core/layout/density.ts";
import type { LaneIndex } from "../../../core/layout/laneIndex.ts";
import type { TimeScale } from "../../../core/layout/timeScale.ts";
import { wholeOf } from "../../../core/layout/viewport.ts";
import { useChoice } from "../../state/store.ts";

/** What the strip takes of the spine's height, in CSS pixels. */
export const STRIP = 62;
const TALL = 16;

interface Props {
  all: LaneIndex;
  /** True linear time over `width` CSS pixels. */
  scale: TimeScale;
  width: number;
}

/** All events on true linear time, so that no fold misleads, under the spine; a press draws the spine so too, and back. */
export function TrueStrip({ all, scale, width }: Props) {
  const linear = useChoice((choice) => choice.scale === "linear");
  const setScale = useChoice((choice) => choice.setScale);
  const skyline = useMemo(() => densityPath(all, scale, width, TALL), [all, scale, width]);
  const { from, to } = wholeOf(scale);
  const yearOf = (time: number) => {
    const year = new Date(time).getUTCFullYear();
    return year < 1 ? `${1 - year} BCE` : `${year}`;
  };
  return (
    <button
      type="button"
      className="true-strip"
      aria-pressed={linear}
      onClick={() => setScale(linear ? "folded" : "linear")}
    >
      True length
      <svg width={width} height={TALL + 14} aria-hidden="true">
        <path className="skyline" d={skyline} />
        <text y={TALL + 11}>{yearOf(from)}</text>
        <text x={width} y={TALL + 11} textAnchor="end">
          {yearOf(to - 1)}
        </text>
      </svg>
    </button>
  );
}
