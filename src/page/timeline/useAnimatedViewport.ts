import { type RefObject, useCallback, useEffect, useRef } from "react";
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

/** Time after the last jump until the viewport rests, in milliseconds. */
const REST_DELAY = 200;

/** Drawing that is shown instead of the one of a moving viewport. */
export interface Preview {
  /** Viewport in the store. Another one there ends the preview. */
  of: Viewport | null;
  /** Viewport for which the drawing is laid out. */
  drawn: Viewport | null;
  /** Share of the width at which the stretched drawing is exact. */
  share: number;
}

/** Returns the viewport to lay out for the one in the store. */
export function drawnViewport(preview: Preview | null, viewport: Viewport | null): Viewport | null {
  return preview?.of === viewport ? preview.drawn : viewport;
}

/**
 * Changes the viewport in two ways: `jump` at once (drag, wheel), `glideTo` by an animation (buttons, keys).
 * Both stop a glide. A moving viewport may have a `preview`. One at rest has none, and is snapped by at most
 * half a pixel: the URL is short and exact. `width` is that of the plot, in CSS pixels.
 */
export function useAnimatedViewport(scale: TimeScale, width: number, preview: RefObject<Preview | null>) {
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const move = useCallback(
    (viewport: Viewport | null, share = 0.5) => {
      const drawn = clampViewport(scale, drawnViewport(preview.current, useStore.getState().viewport));
      preview.current = {
        ...{ of: viewport, share },
        drawn: viewportToDraw(scale, drawn, clampViewport(scale, viewport), share),
      };
      useStore.setState({ viewport });
    },
    [scale, preview],
  );
  const rest = useCallback(
    (viewport: Viewport | null) => {
      if (preview.current === null && areEqual(viewport, useStore.getState().viewport)) return;
      preview.current = null;
      useStore.setState({ viewport });
    },
    [preview],
  );
  const jump = useCallback(
    (viewport: Viewport | null, share?: number) => {
      stop.current();
      move(viewport, share);
      const timer = setTimeout(() => {
        // Back may have restored another viewport since the jump.
        if (useStore.getState().viewport === viewport) rest(snapViewport(scale, viewport, width));
        else preview.current = null;
      }, REST_DELAY);
      stop.current = () => clearTimeout(timer);
    },
    [scale, width, move, rest, preview],
  );
  const glideTo = useCallback(
    (wanted: Viewport | null) => {
      stop.current();
      const target = snapViewport(scale, wanted, width);
      const now = useStore.getState().viewport;
      // Otherwise the animation would write viewports to the URL and move nothing.
      if (areEqual(target, now)) return rest(now);
      const between = interpolateViewports(scale, now, target);
      // The URL, which subscribes to the store, gets the target and not a step of the animation.
      useStore.setState({ viewport: target });
      useStore.setState({ viewport: now });
      stop.current = animate((share) => (share === 1 ? rest(target) : move(between(share))));
    },
    [scale, width, move, rest],
  );
  return { jump, glideTo };
}
