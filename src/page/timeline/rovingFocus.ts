import { type FocusTarget, findNextFocus, type LostFocus } from "../../core/layout/focusTarget.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";

/** Target that the person chose last. It may have left the view or become part of a cluster since then. */
export interface ChosenTarget extends LostFocus {
  /** Milliseconds UTC: a zoom changes `x`, but not the time. */
  time: number;
}

/**
 * State of the focus in the drawing:
 * ```
 *               key or script               arrow key           its mark is drawn
 *   outside ───────────────────▶ idle ──────────────▶ revealing ─────────────────▶ idle
 *      ▲ │                       │  ▲                    ▲
 *      │ │ pointer               │  │ any key            │ the end is laid out
 *      │ └─────────▶ followingDrag ─┘      Home, End ─▶ awaitingFirst, awaitingLast
 *      └── blur, from every phase
 * ```
 */
export interface RovingFocusState {
  phase: "outside" | "idle" | "followingDrag" | "revealing" | "awaitingFirst" | "awaitingLast";
  chosen: ChosenTarget | null;
}

export const INITIAL_ROVING_FOCUS: RovingFocusState = { phase: "outside", chosen: null };

export type RovingFocusEvent =
  /** The person moved focus into the drawing; `target` is null for the frame and for what is no target. */
  | { type: "focused"; target: ChosenTarget | null; byPointer: boolean }
  | { type: "blurred" }
  | { type: "keyPressed" }
  /** A key chose a target, which may be out of view; undefined if there is none. */
  | { type: "chosen"; target: ChosenTarget | undefined }
  /** The view jumped to an end of time that is not laid out yet. */
  | { type: "endRequested"; end: "first" | "last" }
  /** The chosen target has the focus. */
  | { type: "arrived" };

/** Returns the next state; the same object if nothing changes. */
export function reduceRovingFocus(state: RovingFocusState, event: RovingFocusEvent): RovingFocusState {
  const inPhase = (phase: RovingFocusState["phase"], chosen = state.chosen): RovingFocusState =>
    phase === state.phase && chosen === state.chosen ? state : { phase, chosen };
  switch (event.type) {
    case "focused": {
      const isNew = event.target !== null && event.target.key !== state.chosen?.key;
      return inPhase(event.byPointer ? "followingDrag" : "idle", isNew ? event.target : state.chosen);
    }
    case "blurred":
      return inPhase("outside");
    case "keyPressed":
      return state.phase === "followingDrag" ? inPhase("idle") : state;
    case "chosen":
      return event.target ? inPhase("revealing", event.target) : inPhase("idle");
    case "endRequested":
      return inPhase(event.end === "first" ? "awaitingFirst" : "awaitingLast");
    case "arrived":
      return state.phase === "revealing" ? inPhase("idle") : state;
  }
}

/** Remembers a target, so that its successor can be found when it is gone. */
export function rememberTarget(
  { key, x, y, events }: FocusTarget,
  scale: Pick<TimeScale, "time">,
): ChosenTarget {
  return { key, x, y, events, time: scale.time(x) };
}

/**
 * Finds the target that takes the Tab key: the chosen one or its successor; before any choice the preferred
 * one, else the first. Null if no target is in view.
 */
export function findTabStop(
  { chosen }: RovingFocusState,
  inView: readonly FocusTarget[],
  scale: Pick<TimeScale, "x">,
  preferred?: string,
): string | null {
  const target = chosen
    ? findNextFocus(inView, { ...chosen, x: scale.x(chosen.time) })
    : (inView.find(({ key }) => key === preferred) ?? inView[0]);
  return target?.key ?? null;
}

/** Element that has the focus: a target by its key, the frame, the page ("lost"), or another element. */
export type FocusedElement = { key: string } | "frame" | "lost" | "other";

/** Action after a render: choose the end that has been laid out, or focus a target (`null` for the frame). */
export type FocusAction = { choose: "first" | "last" } | { focus: string | null };

/** Finds the action that keeps the focus in the drawing; null if there is nothing to do. */
export function planFocus(
  { phase, chosen }: RovingFocusState,
  tabStop: string | null,
  focused: FocusedElement,
): FocusAction | null {
  if (phase === "awaitingFirst") return { choose: "first" };
  if (phase === "awaitingLast") return { choose: "last" };
  // A list that is open in the frame keeps its focus.
  if (phase === "outside" || focused === "other") return null;
  if (phase === "revealing") {
    if (tabStop === chosen?.key) return { focus: tabStop };
    // Marks enter and leave while the view moves: the frame keeps the focus until the chosen mark is drawn.
    return focused === "lost" ? { focus: null } : null;
  }
  const hasFocus =
    typeof focused === "object" ? focused.key === tabStop : focused === "frame" && tabStop === null;
  return hasFocus ? null : { focus: tabStop };
}
