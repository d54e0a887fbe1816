import { useCallback, useEffect, useRef } from "react";
import type { TimeScale } from "../../core/layout/timeScale.ts";
import { areEqual, interpolateViewports, snapViewport, type Viewport } from "../../core/layout/viewport.ts";
import { useStore } from "../state/store.ts";
import { animate } from "./animation.ts";

/** Time after the last jump until the viewport is snapped, in milliseconds. */
const SNAP_DELAY = 200;

/**
 * Changes the viewport in two ways: `jump` at once (drag, wheel), `glideTo` by an animation (buttons, keys).
 * Both stop a glide. A viewport at rest is snapped by at most half a pixel: the URL is short and exact.
 * `width` is that of the plot, in CSS pixels.
 */
export function useAnimatedViewport(scale: TimeScale, width: number) {
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const jump = useCallback(
    (viewport: Viewport | null) => {
      stop.current();
      useStore.setState({ viewport });
      const timer = setTimeout(() => {
        // Back may have restored another viewport since the jump.
        if (useStore.getState().viewport === viewport)
          useStore.setState({ viewport: snapViewport(scale, viewport, width) });
      }, SNAP_DELAY);
      stop.current = () => clearTimeout(timer);
    },
    [scale, width],
  );
  const glideTo = useCallback(
    (wanted: Viewport | null) => {
      stop.current();
      const target = snapViewport(scale, wanted, width);
      const now = useStore.getState().viewport;
      // Otherwise the animation would write viewports to the URL and move nothing.
      if (areEqual(target, now)) return;
      const between = interpolateViewports(scale, now, target);
      // The URL, which subscribes to the store, gets the target and not a step of the animation.
      useStore.setState({ viewport: target });
      useStore.setState({ viewport: now });
      stop.current = animate((share) =>
        useStore.setState({ viewport: share === 1 ? target : between(share) }),
      );
    },
    [scale, width],
  );
  return { jump, glideTo };
}
