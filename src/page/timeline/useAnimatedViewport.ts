import { useCallback, useEffect, useRef } from "react";
import { snapViewport } from "../../core/layout/snapViewport.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";
import { fullViewport, type Viewport } from "../../core/layout/viewport.ts";
import { useStore } from "../state/store.ts";
import { animate } from "./useTween.ts";

/** When a hand has let the view rest, in milliseconds. */
const VIEWPORT_URL_DELAY = 200;

/**
 * Two ways to change the viewport: at once, as a hand moves it, and gliding, as a button does, so that the eye can
 * follow. The store has the one viewport; either way stops a glide that is under way. Where it comes to rest it is
 * rounded by less than can be seen, and stays so: what the address says is exactly what is shown. `width` is the
 * drawing's, in CSS pixels.
 */
export function useAnimatedViewport(scale: TimeScale, width: number) {
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const jump = useCallback(
    (viewport: Viewport | null) => {
      stop.current();
      useStore.getState().setViewport(viewport);
      const timer = setTimeout(() => {
        // Not what Back has brought since.
        const { viewport: now, setViewport } = useStore.getState();
        if (now === viewport) setViewport(snapViewport(scale, viewport, width));
      }, VIEWPORT_URL_DELAY);
      stop.current = () => clearTimeout(timer);
    },
    [scale, width],
  );
  const glideTo = useCallback(
    (wanted: Viewport | null) => {
      stop.current();
      const target = snapViewport(scale, wanted, width);
      const now = useStore.getState().viewport;
      // Nowhere to go: no viewport on the way either, for the address would tell of it.
      if (target?.from === now?.from && target?.to === now?.to) return;
      const whole = fullViewport(scale);
      const edges = (viewport: Viewport | null) => {
        const { from, to } = viewport ?? whole;
        return [scale.x(from), scale.x(to)] as const;
      };
      const [a0, a1] = edges(now);
      const [b0, b1] = edges(target);
      // For the address, which tells where a glide goes, not where it has come to.
      useStore.getState().setViewport(target);
      useStore.getState().setViewport(now);
      stop.current = animate((share) => {
        const mixed = { from: scale.time(a0 + (b0 - a0) * share), to: scale.time(a1 + (b1 - a1) * share) };
        useStore.getState().setViewport(share === 1 ? target : mixed);
      });
    },
    [scale, width],
  );
  return { jump, glideTo };
}
