import fc from "fast-check";
import type { DatingForm } from "../../src/event/dating.ts";
import type { TimelineEvent } from "../../src/event/timelineEvent.ts";

const DAY = 86_400_000;

/** A day as one end of a date. */
export const bound = (time: number) => ({ time, precision: "day" as const, approximate: false });

/** An event from one day (from 1970-01-01) to another, both included; null for an open end. */
export function eventFrom(
  id: string,
  from: number | null,
  to: number | null,
  form: DatingForm,
  more: Partial<TimelineEvent> = {},
): TimelineEvent {
  return {
    id,
    title: id,
    label: id,
    stage: "a",
    dating: {
      edtf: "",
      form,
      min: from === null ? null : bound(from * DAY),
      max: to === null ? null : bound((to + 1) * DAY - 1),
      basis: "stated",
      reasoning: "",
      excerpts: [],
    },
    actors: [],
    claims: [],
    silences: [],
    ...more,
  };
}

/** Days: years before the common era, our own, and one that many share. */
const day = fc.oneof(
  fc.integer({ min: -900_000, max: -720_000 }),
  fc.integer({ min: 14_000, max: 20_000 }),
  fc.constant(18_971),
);
const length = fc.oneof(fc.constant(0), fc.nat(40), fc.nat(900), fc.constant(2_000_000));

const event = fc
  .record({
    from: day,
    length,
    form: fc.constantFrom<DatingForm>("day", "within", "period", "by"),
    open: fc.constantFrom("neither", "neither", "neither", "min", "max", "both"),
    label: fc.string({ minLength: 1, maxLength: 44 }),
    stage: fc.constantFrom("a", "b", "c"),
  })
  .map(({ from, length, form, open, label, stage }) => (id: string) => {
    const to = form === "day" ? from : from + length;
    const noMin = form === "by" || (form !== "day" && (open === "min" || open === "both"));
    const noMax = form !== "by" && form !== "day" && (open === "max" || open === "both");
    return eventFrom(id, noMin ? null : from, noMax ? null : to, form, { label, stage });
  });

/** None to forty events, of every kind of date, with open ends, ages apart or on one day. */
export const events = fc.array(event, { maxLength: 40 }).map((list) => list.map((make, i) => make(`e${i}`)));

/** Where the tests' events belong. */
export const stages = ["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase() }));

/** A face whose letters are all 6.6 pixels wide. */
export const measure = (text: string) => text.length * 6.6;
