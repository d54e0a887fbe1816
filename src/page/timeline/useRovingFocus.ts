import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type FocusTarget, type LostFocus, nextFocusTarget } from "../../core/layout/focusFallback.ts";
import { type ArrowDirection, findNeighbour } from "../../core/layout/focusNeighbour.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";

const ARROW_DIRECTIONS: Record<"across" | "upright", Record<string, ArrowDirection>> = {
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

/** When a hand’s move is over, in milliseconds. */
const FOCUS_DELAY = 150;
/** What the overview covers at the window's foot, with some room, in CSS pixels. */
const COVERED_EDGES = 60;

/** Scrolls the page, and only up or down, until a mark is in the window: a browser's own scroll would shift the drawing too. */
function scrollIntoWindow(mark: Element): void {
  const { top, bottom } = mark.getBoundingClientRect();
  const below = bottom - (innerHeight - COVERED_EDGES);
  if (top < 0) scrollBy(0, top - COVERED_EDGES);
  else if (below > 0) scrollBy(0, below);
}

interface RovingFocusOptions {
  /** The scale on which the stops stand. */
  scale: Pick<TimeScale, "x" | "time">;
  /** Whether a stop is in view; all are where nothing is said. */
  seen?: (stop: FocusTarget) => boolean;
  /** Key of the stop that takes the tab as long as none has had the focus. */
  preferred: string | undefined;
  /** Brings a stop into view. */
  reveal?: (stop: FocusTarget) => void;
  /** Where not all is laid out: moves the view to the first or last of all, and answers whether it had to. */
  toEnd?: (direction: "first" | "last") => boolean;
  /** The way in which time runs on the drawing. */
  time?: keyof typeof ARROW_DIRECTIONS;
}

/**
 * Roving focus (WAI-ARIA practices): the drawing is one tab stop; arrows, Home and End move among its marks and
 * clusters, those out of view too. When what has the focus leaves the view or becomes part of a cluster, what took its place has
 * it, and gives it back. Answers which stop takes the tab, null where none is in view, and what the frame has to listen to.
 */
export function useRovingFocus(
  frame: RefObject<HTMLElement | null>,
  stops: readonly FocusTarget[],
  { scale, seen = () => true, preferred, reveal, toEnd, time = "across" }: RovingFocusOptions,
) {
  // What the person moved to, which may have been replaced since; its time, since its place changes with the scale.
  const [meant, setMeant] = useState<(LostFocus & { time: number }) | null>(null);
  const inView = stops.filter(seen);
  const stop =
    (meant
      ? nextFocusTarget(inView, { ...meant, x: scale.x(meant.time) })
      : (inView.find(({ key }) => key === preferred) ?? inView[0])
    )?.key ?? null;
  /** Whether the focus is in the drawing, as far as hands and keys know: what is taken away tells nobody that it had it. */
  const held = useRef(false);
  const revealing = useRef(false);
  const guiding = useRef(false);
  const byHand = useRef(false);
  /** Home or End, until what stands there has been laid out. */
  const awaited = useRef<"first" | "last" | null>(null);
  const mean = (to: FocusTarget) =>
    setMeant({ key: to.key, x: to.x, y: to.y, events: to.events(), time: scale.time(to.x) });

  // What a hand moves away is followed when the hand rests: nobody reads it meanwhile, and a focus costs a layout.
  useLayoutEffect(() => {
    const end = awaited.current;
    awaited.current = null;
    if (end !== null) return goTo(findNeighbour(stops, null, end));
    if (!held.current || stop === (document.activeElement as SVGElement | null)?.dataset.key) return;
    if (!byHand.current) return follow();
    const timer = setTimeout(follow, FOCUS_DELAY);
    return () => clearTimeout(timer);
  });
  const follow = () => {
    const { activeElement } = document;
    const arrived = !revealing.current || stop === meant?.key;
    const lost = activeElement === null || activeElement === document.body;
    // On the way to what is revealed marks come and go: the frame has the focus meanwhile, if nothing else.
    if (!arrived && !lost) return;
    const mark =
      arrived && stop !== null
        ? frame.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(stop)}"]`)
        : null;
    // Else no place for the focus, so that a click beside the marks leaves the arrow keys to the page.
    if (!mark && !frame.current?.hasAttribute("tabindex")) frame.current?.setAttribute("tabindex", "-1");
    guiding.current = true;
    (mark ?? frame.current)?.focus({ preventScroll: true });
    guiding.current = false;
    if (mark && !byHand.current) scrollIntoWindow(mark);
    if (arrived) revealing.current = false;
  };

  const goTo = (to: FocusTarget | undefined) => {
    if (!to) return;
    revealing.current = true;
    mean(to);
    reveal?.(to);
  };

  const onKeyDown = (key: KeyboardEvent) => {
    byHand.current = false;
    const direction = ARROW_DIRECTIONS[time][key.key];
    if (direction === undefined || key.ctrlKey || key.metaKey || key.altKey) return;
    key.preventDefault();
    if ((direction === "first" || direction === "last") && toEnd?.(direction)) awaited.current = direction;
    else goTo(findNeighbour(stops, revealing.current ? (meant?.key ?? stop) : stop, direction));
  };
  const onFocus = ({ target }: FocusEvent) => {
    held.current = true;
    if (guiding.current) return;
    byHand.current = !target.matches(":focus-visible");
    const key = target.closest<SVGElement>("[data-key]")?.dataset.key;
    const to = stops.find((one) => one.key === key);
    if (to && to.key !== meant?.key) mean(to);
  };
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    if (target === frame.current && target.getAttribute("tabindex") === "-1")
      target.removeAttribute("tabindex");
    held.current = relatedTarget instanceof Node && Boolean(frame.current?.contains(relatedTarget));
  };
  return { stop, onKeyDown, onFocus, onBlur };
}
