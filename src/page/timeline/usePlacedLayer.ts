import { type RefObject, useLayoutEffect } from "react";
import { PANEL_PADDING } from "../../core/layout/placeMark.ts";
import { buildStretch } from "../../core/layout/stretch.ts";
import { areEqual, clampViewport } from "../../core/layout/viewport.ts";
import { currentPreview, onViewportMove, shownViewport } from "./preview.ts";
import type { TimelineLayout } from "./useTimelineLayout.ts";

/** Change of the width by which text may be stretched. */
const READABLE = 0.03;
/** Change of the width that is only an error of rounding: a drawing moves without it. */
const EXACT = 1e-4;

/**
 * Places the layer of the drawing at the shown viewport, and stretches it in a preview. Only the
 * compositor does something: to render and paint each step took 32 ms with 1,000 events.
 */
export function usePlacedLayer(layer: RefObject<HTMLElement | null>, layout: TimelineLayout): void {
  const { base, viewport, view, zoom } = layout;
  useLayoutEffect(() => {
    const place = () => {
      const element = layer.current;
      if (!element) return;
      const shown = clampViewport(base, shownViewport());
      const isExact = areEqual(shown, viewport);
      const { factor, shift } = isExact
        ? { factor: 1, shift: -zoom.x }
        : buildStretch(base, viewport, shown, currentPreview()?.share);
      const isMoved = Math.abs(factor - 1) < EXACT;
      const left = PANEL_PADDING + shift + factor * view.origin;
      // Text between two pixels of the screen is blurred.
      const start = isMoved ? Math.round(left * devicePixelRatio) / devicePixelRatio : left;
      element.style.transform = `translateX(${start}px)${isMoved ? "" : ` scaleX(${factor})`}`;
      // The text stays hidden until the view rests: hiding and showing it take 3 ms each.
      if (isExact || Math.abs(factor - 1) > READABLE) element.toggleAttribute("data-stretched", !isExact);
    };
    place();
    return onViewportMove(place);
  }, [layer, base, viewport, view, zoom.x]);
}
