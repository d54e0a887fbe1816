import { useCallback, useRef } from "react";
import type { TimeScale } from "../layout/timeScale.ts";
import { type Viewport, wholeOf } from "../layout/viewport.ts";
import { useChoice } from "../state/store.ts";
import { glide } from "./useTween.ts";

/**
 * Two ways to change the viewport: at once, as a hand moves it, and gliding, as a button does, so that the eye can
 * follow. The store has the one viewport; either way stops a glide that is under way.
 */
export function useViewportGlide(scale: TimeScale) {
  const stop = useRef(() => {});
  const jump = useCallback((viewport: Viewport | null) => {
    stop.current();
    useChoice.getState().setViewport(viewport);
  }, []);
  const glideTo = useCallback(
    (target: Viewport | null) => {
      stop.current();
      // Nowhere to go: no viewport on the way either, for the address would tell of it.
      if (target === useChoice.getState().viewport) return;
      const whole = wholeOf(scale);
      const edges = (viewport: Viewport | null) => {
        const { from, to } = viewport ?? whole;
        return [scale.x(from), scale.x(to)] as const;
      };
      const [a0, a1] = edges(useChoice.getState().viewport);
      const [b0, b1] = edges(target);
      stop.current = glide((share) => {
        const mixed = { from: scale.time(a0 + (b0 - a0) * share), to: scale.time(a1 + (b1 - a1) * share) };
        useChoice.getState().setViewport(share === 1 ? target : mixed);
      });
    },
    [scale],
  );
  return { jump, glideTo };
}
