import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useReducer,
  useRef,
} from "react";
import { type FocusTarget, findNeighbour } from "../../core/layout/focusTarget.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import {
  type FocusedElement,
  findTabStop,
  INITIAL_ROVING_FOCUS,
  planFocus,
  reduceRovingFocus,
  rememberTarget,
} from "./rovingFocus.ts";

/** Time after the last step of a drag until focus follows, in milliseconds: moving focus costs a layout. */
const FOCUS_DELAY = 150;
/** Height that the overview covers at the bottom of the window, with some room, in CSS pixels. */
const COVERED_EDGES = 60;

interface RovingFocusOptions {
  scale: Pick<TimeScale, "x" | "time">;
  /** Whether a target is in view; without it all are. */
  isInView?: (target: FocusTarget) => boolean;
  /** Key of the target that takes the Tab key until the person has chosen one. */
  preferred: string | undefined;
  /** Brings a target into view. */
  reveal?: (target: FocusTarget) => void;
  /** Moves the view to the first or last event if that is not laid out. Returns whether it had to. */
  jumpToEnd?: (end: "first" | "last") => boolean;
}

/**
 * Implements a roving tabindex (ARIA practices): the drawing is one tab stop; arrows, Home and End move among
 * its marks and clusters. If the focused one leaves the view or joins a cluster, its successor has the focus
 * until it is back. Returns the key of the tab stop (null for none) and the listeners of the frame.
 */
export function useRovingFocus(
  frame: RefObject<HTMLElement | null>,
  targets: readonly FocusTarget[],
  { scale, isInView = () => true, preferred, reveal, jumpToEnd }: RovingFocusOptions,
) {
  const [state, send] = useReducer(reduceRovingFocus, INITIAL_ROVING_FOCUS);
  const tabStop = findTabStop(state, targets.filter(isInView), scale, preferred);
  // `focus()` calls `onFocus` before it returns; only the person's own moves choose a target.
  const isMovingFocus = useRef(false);

  const choose = (target: FocusTarget | undefined) => {
    send({ type: "chosen", target: target && rememberTarget(target, scale) });
    if (target) reveal?.(target);
  };
  const moveFocus = (key: string | null) => {
    const mark = key === null ? null : findMark(frame.current, key);
    // Only while the frame has the focus: a click beside the marks must leave the arrow keys to the page.
    if (!mark && !frame.current?.hasAttribute("tabindex")) frame.current?.setAttribute("tabindex", "-1");
    isMovingFocus.current = true;
    (mark ?? frame.current)?.focus({ preventScroll: true });
    isMovingFocus.current = false;
    if (mark && state.phase !== "followingDrag") scrollIntoWindow(mark);
    if (key !== null) send({ type: "arrived" });
  };
  useLayoutEffect(() => {
    const action = planFocus(state, tabStop, findFocus(frame.current));
    if (action === null) return;
    if ("choose" in action) return choose(findNeighbour(targets, null, action.choose));
    if (state.phase !== "followingDrag") return moveFocus(action.focus);
    const timer = setTimeout(moveFocus, FOCUS_DELAY, action.focus);
    return () => clearTimeout(timer);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    send({ type: "keyPressed" });
    const keys = [SHORTCUTS.moveInTimeline, SHORTCUTS.goToFirst, SHORTCUTS.goToLast];
    const direction = keys
      .map((shortcut) => findShortcut(shortcut, event))
      .find((found) => found !== undefined);
    if (direction === undefined) return;
    event.preventDefault();
    if ((direction === "first" || direction === "last") && jumpToEnd?.(direction))
      return send({ type: "endRequested", end: direction });
    const from = state.phase === "revealing" ? (state.chosen?.key ?? null) : tabStop;
    choose(findNeighbour(targets, from, direction));
  };
  const onFocus = ({ target: element }: FocusEvent) => {
    if (isMovingFocus.current) return;
    const key = element.closest<SVGElement>("[data-key]")?.dataset.key;
    const target = targets.find((one) => one.key === key);
    send({
      type: "focused",
      target: target ? rememberTarget(target, scale) : null,
      byPointer: !element.matches(":focus-visible"),
    });
  };
  const onBlur = ({ target: element, relatedTarget }: FocusEvent) => {
    if (element === frame.current && element.getAttribute("tabindex") === "-1")
      element.removeAttribute("tabindex");
    const stays = relatedTarget instanceof Node && frame.current?.contains(relatedTarget);
    if (!stays) send({ type: "blurred" });
  };
  return { tabStop, onKeyDown, onFocus, onBlur };
}

function findMark(frame: HTMLElement | null, key: string): SVGElement | null {
  return frame?.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

function findFocus(frame: HTMLElement | null): FocusedElement {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return "lost";
  if (activeElement === frame) return "frame";
  const key = (activeElement as HTMLElement | SVGElement).dataset.key;
  return key !== undefined && frame?.contains(activeElement) ? { key } : "other";
}

/**
 * Scrolls the page vertically until a mark is in the window. The browser's scroll would shift the drawing.
 */
function scrollIntoWindow(mark: Element): void {
  const { top, bottom } = mark.getBoundingClientRect();
  const below = bottom - (innerHeight - COVERED_EDGES);
  if (top < 0) scrollBy(0, top - COVERED_EDGES);
  else if (below > 0) scrollBy(0, below);
}
