import { useMemo } from "react";
import { formatYear } from "../../../core/dates/formatDay.ts";
import { densityPath } from "../../../core/layout/density.ts";
import type { LaneIndex } from "../../../core/layout/laneIndex.ts";
import type { TimeScale } from "../../../core/layout/timeScale.ts";
import { fullViewport } from "../../../core/layout/viewport.ts";
import { timelineMessages } from "../../../core/messages/timeline.ts";
import { useStore } from "../../state/store.ts";

/** Height of the strip and its padding, in CSS pixels. */
export const STRIP_HEIGHT = 62;
const SKYLINE_HEIGHT = 16;

interface LinearStripProps {
  all: LaneIndex;
  /** Linear scale over `width` CSS pixels. */
  scale: TimeScale;
  width: number;
}

/**
 * Draws all events on linear time below the vertical timeline. A click makes that linear, or folded again.
 */
export function LinearStrip({ all, scale, width }: LinearStripProps) {
  const linear = useStore((state) => state.scale === "linear");
  const skyline = useMemo(() => densityPath(all, scale, width, SKYLINE_HEIGHT), [all, scale, width]);
  const { from, to } = fullViewport(scale);
  return (
    <button
      type="button"
      className="linear-strip"
      aria-pressed={linear}
      onClick={() => useStore.setState({ scale: linear ? "folded" : "linear" })}
    >
      {timelineMessages.scales.linear}
      <svg width={width} height={SKYLINE_HEIGHT + 14} aria-hidden="true">
        <path className="skyline" d={skyline} />
        <text y={SKYLINE_HEIGHT + 11}>{formatYear(from)}</text>
        <text x={width} y={SKYLINE_HEIGHT + 11} textAnchor="end">
          {formatYear(to - 1)}
        </text>
      </svg>
    </button>
  );
}
