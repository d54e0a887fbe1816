import { useMemo } from "react";
import { formatYear } from "../../../core/dates/formatDay.ts";
import { densityPath } from "../../../core/layout/density.ts";
import type { LaneIndex } from "../../../core/layout/laneIndex.ts";
import type { TimeScale } from "../../../core/layout/timeScale.ts";
import { fullViewport } from "../../../core/layout/viewport.ts";
import { useStore } from "../../state/store.ts";

/** What the strip takes of the spine's height, in CSS pixels. */
export const STRIP_WIDTH = 62;
const MIN_TICK_GAP = 16;

interface LinearStripProps {
  all: LaneIndex;
  /** True linear time over `width` CSS pixels. */
  scale: TimeScale;
  width: number;
}

/** All events on true linear time, so that no fold misleads, under the spine; a press draws the spine so too, and back. */
export function LinearStrip({ all, scale, width }: LinearStripProps) {
  const linear = useStore((state) => state.scale === "linear");
  const setScale = useStore((state) => state.setScale);
  const skyline = useMemo(() => densityPath(all, scale, width, MIN_TICK_GAP), [all, scale, width]);
  const { from, to } = fullViewport(scale);
  return (
    <button
      type="button"
      className="linear-strip"
      aria-pressed={linear}
      onClick={() => setScale(linear ? "folded" : "linear")}
    >
      True length
      <svg width={width} height={MIN_TICK_GAP + 14} aria-hidden="true">
        <path className="skyline" d={skyline} />
        <text y={MIN_TICK_GAP + 11}>{formatYear(from)}</text>
        <text x={width} y={MIN_TICK_GAP + 11} textAnchor="end">
          {formatYear(to - 1)}
        </text>
      </svg>
    </button>
  );
}
