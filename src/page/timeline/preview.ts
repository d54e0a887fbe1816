import { create } from "zustand";
import type { Viewport } from "../../core/layout/viewport.ts";
import { useStore } from "../state/store.ts";

/** Drawing that is shown while the viewport moves. */
interface Preview {
  /** Viewport in the store. Another one there ends the preview. */
  of: Viewport | null;
  /** Viewport that is shown. */
  shown: Viewport | null;
  /** Viewport for which the drawing is laid out. */
  drawn: Viewport | null;
  /** Share of the width at which the stretched drawing is exact. */
  share: number;
}

/**
 * Preview of the timeline; null at rest. It is not in the store, which gets the viewport when it rests: a
 * zoom step that wrote into the store took 3.6 ms with 1,000 events, not 3.2.
 */
const usePreview = create<Preview | null>(() => null);

/** Shows another preview; none for null. */
export const setPreview = (preview: Preview | null) => usePreview.setState(preview, true);

/** Returns the preview of the viewport in the store; null for none. */
export function currentPreview(): Preview | null {
  const preview = usePreview.getState();
  return preview?.of === useStore.getState().viewport ? preview : null;
}

/** Returns the viewports of a preview; without one of this viewport, the viewport itself. */
const viewportsOf = (viewport: Viewport | null, preview: Preview | null) =>
  preview?.of === viewport ? preview : { shown: viewport, drawn: viewport };

const currentViewports = () => viewportsOf(useStore.getState().viewport, usePreview.getState());

/** Returns the viewport that is shown: that of the preview, or the one in the store. */
export const shownViewport = (): Viewport | null => currentViewports().shown;

/** Returns the viewport for which the drawing is laid out. */
export const drawnViewport = (): Viewport | null => currentViewports().drawn;

/** Reads something from the shown viewport, and again when it moves. */
export function useShownViewport<T>(select: (shown: Viewport | null) => T): T {
  const viewport = useStore((state) => state.viewport);
  return usePreview((preview) => select(viewportsOf(viewport, preview).shown));
}

/** Reads the viewport for which the drawing is laid out. */
export function useDrawnViewport(): Viewport | null {
  const viewport = useStore((state) => state.viewport);
  return usePreview((preview) => viewportsOf(viewport, preview).drawn);
}

/** Calls a function whenever the shown viewport changes. Returns a function that ends this. */
export function onViewportMove(listener: () => void): () => void {
  const stops = [
    usePreview.subscribe(listener),
    useStore.subscribe((now, before) => {
      if (now.viewport !== before.viewport) listener();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
