import { useCallback, useEffect, useRef } from "react";
import { viewportToDraw } from "../../core/layout/stretch.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";
import {
  areEqual,
  clampViewport,
  interpolateViewports,
  snapViewport,
  type Viewport,
} from "../../core/layout/viewport.ts";
import { useStore } from "../state/store.ts";
import { animate } from "./animation.ts";
import { currentPreview, drawnViewport, setPreview, shownViewport } from "./preview.ts";

/** Time after the last jump until the viewport rests, in milliseconds. */
const REST_DELAY = 200;

/**
 * Changes the viewport in two ways: `jump` at once (drag, wheel), `glideTo` by an animation (buttons, keys).
 * Both stop a glide. A moving viewport is a preview. The store gets the one at rest, snapped by at most half
 * a pixel: the URL is short and exact. `width` is that of the plot, in CSS pixels.
 */
export function useAnimatedViewport(scale: TimeScale, width: number) {
  const stop = useRef(() => {});
  useEffect(
    () => () => {
      stop.current();
      setPreview(null);
    },
    [],
  );
  const move = useCallback(
    (viewport: Viewport | null, share = 0.5) => {
      const [drawn, shown] = [clampViewport(scale, drawnViewport()), clampViewport(scale, viewport)];
      setPreview({
        ...{ of: useStore.getState().viewport, shown: viewport, share },
        drawn: viewportToDraw(scale, drawn, shown, share),
      });
    },
    [scale],
  );
  const rest = useCallback((viewport: Viewport | null) => {
    if (!areEqual(viewport, useStore.getState().viewport)) useStore.setState({ viewport });
    setPreview(null);
  }, []);
  const jump = useCallback(
    (viewport: Viewport | null, share?: number) => {
      stop.current();
      move(viewport, share);
      const timer = setTimeout(() => {
        // Back may have restored another viewport since the jump.
        rest(currentPreview() ? snapViewport(scale, viewport, width) : useStore.getState().viewport);
      }, REST_DELAY);
      stop.current = () => clearTimeout(timer);
    },
    [scale, width, move, rest],
  );
  const glideTo = useCallback(
    (wanted: Viewport | null) => {
      stop.current();
      const target = snapViewport(scale, wanted, width);
      const [shown, drawn] = [shownViewport(), drawnViewport()];
      // Otherwise the animation would move nothing.
      if (areEqual(target, shown)) return rest(target);
      const between = interpolateViewports(scale, shown, target);
      // The URL, which subscribes to the store, gets the target at once.
      useStore.setState({ viewport: target });
      setPreview({ of: target, shown, drawn, share: 0.5 });
      stop.current = animate((share) => {
        // Back may have restored another viewport since the last step.
        if (share === 1 || !currentPreview()) rest(useStore.getState().viewport);
        else move(between(share));
      });
    },
    [scale, width, move, rest],
  );
  return { jump, glideTo };
}
