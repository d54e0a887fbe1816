import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type Direction, neighbour, type Stop } from "../layout/neighbour.ts";

const ARROWS: Record<"across" | "upright", Record<string, Direction>> = {
  across: {
    ArrowRight: "later",
    ArrowLeft: "earlier",
    ArrowDown: "down",
    ArrowUp: "up",
    Home: "first",
    End: "last",
  },
  upright: {
    ArrowDown: "later",
    ArrowUp: "earlier",
    ArrowRight: "down",
    ArrowLeft: "up",
    Home: "first",
    End: "last",
  },
};

/**
 * Roving focus (WAI-ARIA practices): the drawing is one tab stop; arrows, Home and End move among its marks and
 * clusters, those out of view too, which `reveal` brings into view. `time` is the way in which time runs on the drawing.
 * Answers which stop takes the tab.
 */
export function useRoving(
  frame: RefObject<HTMLElement | null>,
  stops: readonly Stop[],
  preferred: string | undefined,
  reveal: (stop: Stop) => void,
  time: keyof typeof ARROWS = "across",
) {
  const [last, setLast] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const has = (key: string | null | undefined) => stops.some((stop) => stop.key === key);
  const stop = has(last) ? last : has(preferred) ? (preferred ?? null) : (stops[0]?.key ?? null);

  const focus = (key: string) => {
    const mark = frame.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`);
    mark?.focus({ preventScroll: true });
    return mark !== null && mark !== undefined;
  };
  // A mark that was out of view can take the focus only once it is drawn.
  useLayoutEffect(() => {
    if (wanted.current !== null && focus(wanted.current)) wanted.current = null;
  });

  const onKeyDown = (key: KeyboardEvent) => {
    const direction = ARROWS[time][key.key];
    if (direction === undefined || key.ctrlKey || key.metaKey || key.altKey) return;
    key.preventDefault();
    const to = neighbour(stops, stop, direction);
    if (!to) return;
    setLast(to.key);
    reveal(to);
    wanted.current = focus(to.key) ? null : to.key;
  };
  return { stop, onKeyDown, onFocus: setLast };
}
