import fc from "fast-check";
import { expect, it } from "vitest";
import type { TimelineEvent } from "../../src/event/timelineEvent.ts";
import { foldedScale } from "../../src/layout/foldedScale.ts";
import { markLayout, ROW } from "../../src/layout/markLayout.ts";
import { uprightLayout } from "../../src/layout/uprightLayout.ts";

const DAY = 86_400_000;
const measure = (text: string) => text.length * 6.6;
const bound = (time: number) => ({ time, precision: "day" as const, approximate: false });

const event = fc
  .record({
    from: fc.nat(8000),
    days: fc.integer({ min: 1, max: 900 }),
    form: fc.constantFrom("day", "within", "period", "by"),
    label: fc.string({ minLength: 1, maxLength: 44 }),
    stage: fc.constantFrom("a", "b"),
  })
  .map(
    ({ from, days, form, label, stage }): Omit<TimelineEvent, "id"> => ({
      title: label,
      label,
      stage,
      dating: {
        edtf: "",
        form,
        min: form === "by" ? null : bound(from * DAY),
        max: bound((from + (form === "day" ? 1 : days)) * DAY - 1),
        basis: "stated",
        reasoning: "",
        excerpts: [],
      },
      actors: [],
      claims: [],
      silences: [],
    }),
  );
const events = fc
  .array(event, { maxLength: 40 })
  .map((list) => list.map((one, i) => ({ ...one, id: `e${i}` })));
const stages = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
];

it("draws every event once, and no mark or label lies on another", () => {
  fc.assert(
    fc.property(events, (list) => {
      const width = 850;
      const scale = foldedScale(
        list.map(({ dating }) => dating),
        width,
      );
      const marks = markLayout(list, stages, scale, width, measure).lanes.flatMap((lane) => lane.marks);
      expect(marks.map(({ event: { id } }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
      const boxes = marks.map((mark) => ({
        y: mark.y,
        left: Math.min(mark.x0, mark.labelX),
        right: Math.max(mark.x1, mark.labelX + measure(mark.event.label)),
      }));
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width + 1e-6);
        const onIt = boxes.filter(
          (other) =>
            Math.abs(other.y - box.y) < ROW - 1e-6 && other.left < box.right && other.right > box.left,
        );
        expect(onIt).toEqual([box]);
      }
    }),
    { numRuns: 500 },
  );
});

it("stands every event upright once, in its room, none over another", () => {
  fc.assert(
    fc.property(events, (list) => {
      const scale = foldedScale(
        list.map(({ dating }) => dating),
        800,
      );
      const marks = uprightLayout(list, scale, 400);
      expect(marks.map(({ event: { id } }) => id)).toEqual(list.map(({ id }) => id));
      for (const mark of marks) {
        const onIt = marks.filter((other) => other.x === mark.x && other.y0 < mark.y1 && other.y1 > mark.y0);
        expect(onIt).toEqual([mark]);
      }
    }),
    { numRuns: 500 },
  );
});
