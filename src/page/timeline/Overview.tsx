import { type PointerEvent, useLayoutEffect, useMemo, useRef } from "react";
import { densityPath } from "../../core/layout/density.ts";
import { buildLaneIndex } from "../../core/layout/laneIndex.ts";
import { PANEL_PADDING } from "../../core/layout/placeMark.ts";
import { buildTicks } from "../../core/layout/ticks.ts";
import { piecewiseScale, type TimeScale } from "../../core/layout/timeScale.ts";
import { clampViewport, fullViewport, type Viewport } from "../../core/layout/viewport.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { OVERVIEW_HEIGHT } from "./dimensions.ts";
import { onViewportMove, shownViewport } from "./preview.ts";
import type { TimelineLayout } from "./useTimelineLayout.ts";

const OVERVIEW_TOP = 8;
const OVERVIEW_BOTTOM = 22;
/** Distance from an edge of the brush at which a drag moves that edge, in CSS pixels. */
const HANDLE_REACH = 7;
/** Width of the line at either edge of the brush, in CSS pixels. */
const HANDLE_WIDTH = 2;

interface OverviewProps extends Pick<TimelineLayout, "base" | "shortest" | "metrics"> {
  isZoomed: boolean;
  events: readonly TimelineEvent[];
  /** Width of the axis in CSS pixels. */
  width: number;
  onBrush(viewport: Viewport | null): void;
}

/** The same events on one linear scale, and a brush that shows and moves the viewport. */
export function Overview({ events, base, isZoomed, width, shortest, metrics, onBrush }: OverviewProps) {
  const all = useMemo(() => buildLaneIndex("all", "All", events), [events]);
  const scale = useMemo(() => {
    const { from, to } = fullViewport(base);
    return piecewiseScale([{ from, to, x0: 0, x1: width, folded: false }]);
  }, [base, width]);
  const skyline = useMemo(
    () => densityPath(all, scale, width, OVERVIEW_BOTTOM - OVERVIEW_TOP),
    [all, scale, width],
  );
  const ticks = useMemo(() => buildTicks(scale, metrics.measure, [0, width]), [scale, width, metrics]);
  const whole = fullViewport(scale);
  const drag = useRef<((x: number) => void) | null>(null);
  const surface = useRef<SVGRectElement>(null);
  const xOf = (event: PointerEvent) => event.clientX - (surface.current?.getBoundingClientRect().left ?? 0);
  const brush = (a: number, b: number) => {
    const [from, to] = [
      Math.max(whole.from, scale.time(Math.min(a, b))),
      Math.min(whole.to, scale.time(Math.max(a, b))),
    ];
    onBrush(to - from < shortest ? null : { from, to });
  };
  const startDrag = (event: PointerEvent) => {
    const at = xOf(event);
    const viewport = clampViewport(base, shownViewport());
    const [x0, x1] = edgesOn(scale, viewport);
    if (viewport && Math.abs(at - x0) < HANDLE_REACH) drag.current = (x) => brush(x, x1);
    else if (viewport && Math.abs(at - x1) < HANDLE_REACH) drag.current = (x) => brush(x0, x);
    else if (viewport && at > x0 && at < x1) {
      const maxLeft = width - (x1 - x0);
      drag.current = (x) => {
        const left = Math.max(0, Math.min(x0 + x - at, maxLeft));
        brush(left, left + x1 - x0);
      };
    } else drag.current = (x) => brush(at, x);
    surface.current?.setPointerCapture(event.pointerId);
  };
  const endDrag = () => {
    drag.current = null;
  };
  return (
    // Keys and buttons move the view, too.
    <div aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden from screen readers */}
      <svg className="overview" width={2 * PANEL_PADDING + width} height={OVERVIEW_HEIGHT}>
        <g transform={`translate(${PANEL_PADDING},6)`}>
          {ticks.map(({ time, x, label }) => (
            <text key={time} x={x} y={37} textAnchor="middle">
              {label}
            </text>
          ))}
          <line x1={0} x2={width} y1={OVERVIEW_BOTTOM} y2={OVERVIEW_BOTTOM} />
          <path className="skyline" d={skyline} transform={`translate(0,${OVERVIEW_TOP})`} />
          <rect
            ref={surface}
            className="brush"
            y={OVERVIEW_TOP - 8}
            width={width}
            height={OVERVIEW_BOTTOM - OVERVIEW_TOP + 16}
            onPointerDown={startDrag}
            onPointerMove={(event) => drag.current?.(xOf(event))}
            onPointerUp={endDrag}
            onPointerCancel={endDrag}
          />
        </g>
      </svg>
      {isZoomed && <Shades {...{ base, scale, width }} />}
    </div>
  );
}

/** Returns the edges of a viewport on the overview; those of the whole scale for none. */
const edgesOn = (scale: TimeScale, viewport: Viewport | null) => {
  const { from, to } = viewport ?? fullViewport(scale);
  return [scale.x(from), scale.x(to)] as const;
};

/**
 * Shades the time outside the viewport, also while it moves: then React does not render, which takes 0.4 ms.
 */
function Shades({ base, scale, width }: Record<"base" | "scale", TimeScale> & { width: number }) {
  const shades = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const [before, after] = shades.current?.children ?? [];
      if (!(before instanceof HTMLElement && after instanceof HTMLElement)) return;
      const [x0, x1] = edgesOn(scale, clampViewport(base, shownViewport()));
      // Both edges of the brush stay visible at the ends of time.
      const left = Math.max(HANDLE_WIDTH, Math.min(x0, width - 2 * HANDLE_WIDTH));
      before.style.transform = `translateX(${left - width}px)`;
      after.style.transform = `translateX(${Math.max(left, Math.min(x1, width - HANDLE_WIDTH))}px)`;
    };
    place();
    return onViewportMove(place);
  }, [base, scale, width]);
  const [top, height] = [6 + OVERVIEW_TOP - 5, OVERVIEW_BOTTOM - OVERVIEW_TOP + 8];
  return (
    <div ref={shades} className="overview-shades" style={{ left: PANEL_PADDING, width, top, height }}>
      <div className="overview-shade before" />
      <div className="overview-shade after" />
    </div>
  );
}
