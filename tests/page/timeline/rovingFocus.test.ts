import fc from "fast-check";
import { expect, it } from "vitest";
import type { FocusTarget } from "../../../src/core/layout/focusTarget.ts";
import {
  type ChosenTarget,
  type FocusedElement,
  findTabStop,
  INITIAL_ROVING_FOCUS,
  planFocus,
  type RovingFocusEvent,
  type RovingFocusState,
  reduceRovingFocus,
  rememberTarget,
} from "../../../src/page/timeline/rovingFocus.ts";

/** Time in milliseconds is ten times `x` here. */
const scale = { x: (time: number) => time / 10, time: (x: number) => x * 10 };
const target = (key: string, x: number, ...events: string[]): FocusTarget => ({
  ...{ key, x, left: x, right: x + 20, y: 0 },
  events: events.map((id) => ({ id })),
});
const [a, b] = [target("a", 0, "a"), target("b", 100, "b")];
const chosen = rememberTarget(a, scale);
const stateAfter = (...events: RovingFocusEvent[]) => events.reduce(reduceRovingFocus, INITIAL_ROVING_FOCUS);

it("remembers a target with its events and its time", () => {
  expect(rememberTarget(b, scale)).toEqual({ key: "b", x: 100, y: 0, events: [{ id: "b" }], time: 1000 });
});

it.each<[RovingFocusState["phase"], RovingFocusEvent[]]>([
  ["outside", []],
  ["idle", [{ type: "focused", target: chosen, byPointer: false }]],
  ["followingDrag", [{ type: "focused", target: chosen, byPointer: true }]],
  ["idle", [{ type: "focused", target: chosen, byPointer: true }, { type: "keyPressed" }]],
  ["revealing", [{ type: "chosen", target: chosen }]],
  ["revealing", [{ type: "chosen", target: chosen }, { type: "keyPressed" }]],
  ["idle", [{ type: "chosen", target: chosen }, { type: "arrived" }]],
  ["idle", [{ type: "chosen", target: undefined }]],
  ["awaitingFirst", [{ type: "endRequested", end: "first" }]],
  ["awaitingLast", [{ type: "endRequested", end: "last" }]],
  ["outside", [{ type: "chosen", target: chosen }, { type: "blurred" }]],
])("is %s after %j", (phase, events) => {
  expect(stateAfter(...events).phase).toBe(phase);
});

it("keeps the chosen target when focus leaves or reaches the frame", () => {
  const state = stateAfter(
    { type: "focused", target: chosen, byPointer: false },
    { type: "blurred" },
    { type: "focused", target: null, byPointer: false },
  );
  expect(state).toEqual({ phase: "idle", chosen });
});

it("returns the same state if an event changes nothing", () => {
  const state = stateAfter({ type: "focused", target: chosen, byPointer: false });
  const same: RovingFocusEvent[] = [
    { type: "keyPressed" },
    { type: "arrived" },
    { type: "focused", target: { ...chosen, x: 5 }, byPointer: false },
  ];
  for (const event of same) expect(reduceRovingFocus(state, event)).toBe(state);
});

it("gives the Tab key to the preferred target until one is chosen", () => {
  expect(findTabStop(INITIAL_ROVING_FOCUS, [a, b], scale)).toBe("a");
  expect(findTabStop(INITIAL_ROVING_FOCUS, [a, b], scale, "b")).toBe("b");
  expect(findTabStop({ phase: "idle", chosen }, [b, a], scale, "b")).toBe("a");
  expect(findTabStop({ phase: "idle", chosen }, [b, target("ab", 300, "a", "b")], scale)).toBe("ab");
  expect(findTabStop({ phase: "idle", chosen }, [], scale)).toBeNull();
});

it("places a chosen target by its time, since a zoom moves it", () => {
  const zoomed = { x: (time: number) => time };
  const gone: ChosenTarget = { key: "gone", x: 90, y: 0, events: [], time: 900 };
  expect(findTabStop({ phase: "idle", chosen: gone }, [b, target("far", 850)], zoomed)).toBe("far");
});

it.each<[string, RovingFocusState["phase"], string | null, FocusedElement, ReturnType<typeof planFocus>]>([
  ["leaves focus alone outside the drawing", "outside", "a", "lost", null],
  ["leaves focus on the tab stop", "idle", "a", { key: "a" }, null],
  ["follows a mark that was removed", "idle", "b", "lost", { focus: "b" }],
  ["follows a mark that left the view", "followingDrag", "b", { key: "a" }, { focus: "b" }],
  ["focuses the frame if nothing is in view", "idle", null, "lost", { focus: null }],
  ["leaves focus on the frame if nothing is in view", "idle", null, "frame", null],
  ["leaves the frame as soon as a mark is in view", "idle", "a", "frame", { focus: "a" }],
  ["leaves focus in a list that is open", "idle", "a", "other", null],
  ["waits while the view moves", "revealing", "b", { key: "b" }, null],
  ["keeps focus on the frame while the view moves", "revealing", "b", "lost", { focus: null }],
  ["focuses the chosen mark once it is drawn", "revealing", "a", { key: "b" }, { focus: "a" }],
  ["chooses the first target once it is laid out", "awaitingFirst", null, "lost", { choose: "first" }],
  ["chooses the last target once it is laid out", "awaitingLast", "a", { key: "a" }, { choose: "last" }],
])("%s", (_, phase, tabStop, focused, action) => {
  expect(planFocus({ phase, chosen }, tabStop, focused)).toEqual(action);
});

it("never loses focus while any target is in view", () => {
  const views = fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { maxLength: 6 }).map((places) =>
    // The kind of target changes as a zoom merges events into clusters.
    places.map(([kind, i]) =>
      target(`${kind}/${i}`, i * 50, ...(kind === 0 ? [] : [`e${i}`, `e${i + kind}`])),
    ),
  );
  const step = fc.oneof(
    fc.record({ press: fc.nat(9) }),
    fc.record({ click: fc.nat(9) }),
    fc.record({ view: views }),
    fc.record({ key: fc.constant("+") }),
  );
  fc.assert(
    fc.property(views, fc.array(step, { maxLength: 20 }), (first, steps) => {
      let state = stateAfter({ type: "focused", target: null, byPointer: false });
      let focused: FocusedElement = "frame";
      let inView = first;
      const settle = () => {
        // A mark that is removed takes the focus with it.
        if (
          typeof focused === "object" &&
          !inView.some(({ key }) => key === (focused as { key: string }).key)
        )
          focused = "lost";
        for (let renders = 0; renders < 4; renders++) {
          const action = planFocus(state, findTabStop(state, inView, scale), focused);
          if (action === null) return;
          if ("choose" in action) throw new Error("no end was requested");
          focused = action.focus === null ? "frame" : { key: action.focus };
          if (action.focus !== null) state = reduceRovingFocus(state, { type: "arrived" });
        }
        throw new Error("focus moves at every render");
      };
      settle();
      for (const one of steps) {
        if ("view" in one) inView = one.view;
        else if ("key" in one) state = reduceRovingFocus(state, { type: "keyPressed" });
        else {
          const to = inView[("press" in one ? one.press : one.click) % Math.max(1, inView.length)];
          const remembered = to && rememberTarget(to, scale);
          if ("press" in one) state = reduceRovingFocus(state, { type: "chosen", target: remembered });
          else if (to && remembered) {
            focused = { key: to.key };
            state = reduceRovingFocus(state, { type: "focused", target: remembered, byPointer: true });
          }
        }
        settle();
        const tabStop = findTabStop(state, inView, scale);
        expect(tabStop === null).toBe(inView.length === 0);
        expect(focused).toEqual(tabStop === null ? "frame" : { key: tabStop });
      }
    }),
    { numRuns: 1000 },
  );
});

it("returns focus to the chosen target when it is in view again", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), (others) => {
      const state = stateAfter({ type: "focused", target: chosen, byPointer: false });
      const rest = others.map((i) => target(`other/${i}`, i * 40, `o${i}`));
      expect(findTabStop(state, rest, scale)).not.toBe("a");
      expect(findTabStop(state, [...rest, a], scale)).toBe("a");
    }),
  );
});
