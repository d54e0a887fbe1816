import { PRECISIONS, parseEdtf } from "../dates/parseEdtf.ts";
import type { Precision } from "../model/eventDate.ts";

/** Relation of a date to that of another event. */
export type DateRelation = "same" | "notBefore" | "notAfter";

/** A range as a date of the annotation has it. seeds/README.md explains both keys. */
export interface EdtfRange {
  edtf: string;
  known?: { min?: Precision; max?: Precision };
}

/** An end of a range: a day, month or year, perhaps with a time or `~`; "" if it is open. */
interface RangeEnd {
  point: string;
  /** Precision with which it is known, if that is less than what it says. */
  known?: Precision | undefined;
}

const POINT = /\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?~?/g;
const OPEN: RangeEnd = { point: "" };

/** Returns the ends of a range: of a period or set the first and last point. */
function endsOf({ edtf, known }: EdtfRange): Record<"min" | "max", RangeEnd> {
  const points = edtf.match(POINT) ?? [];
  const [isOpenAtStart, isOpenAtEnd] = [/^\[?\.\.|^\//.test(edtf), /\.\.\]?$|\/$/.test(edtf)];
  const [first, last] = [points[0] ?? "", points.at(-1) ?? ""];
  return {
    min: isOpenAtStart || first === "" ? OPEN : { point: first, known: known?.min },
    max: isOpenAtEnd || last === "" ? OPEN : { point: last, known: known?.max },
  };
}

/** Returns the first or last moment of an end, in milliseconds UTC; undefined if it has none. */
function momentOf({ point }: RangeEnd, side: "min" | "max"): number | undefined {
  try {
    return point === "" ? undefined : parseEdtf(point)[side]?.time;
  } catch {
    // The form shows the problem of this date.
    return undefined;
  }
}

const precisionOf = ({ point }: RangeEnd): Precision =>
  point.includes("T")
    ? "minute"
    : ((["year", "month", "day"] as const)[point.split("-").length - 1] ?? "day");

/** Writes an end with a finer precision: as the first or last month or day of its year or month. */
function refine(end: RangeEnd, side: "min" | "max", precision: Precision): RangeEnd {
  const own = precisionOf(end);
  if (own === precision) return end;
  const tilde = end.point.endsWith("~") ? "~" : "";
  const known = end.known ?? own;
  const moment = new Date(momentOf(end, side) ?? 0).toISOString();
  return { point: moment.slice(0, precision === "month" ? 7 : 10) + tilde, known };
}

/** Writes a range as a set. Both ends get one precision, and `known` says which is known less exactly. */
function writeSet({ min, max }: Record<"min" | "max", RangeEnd>): EdtfRange {
  // A time beside a day is written as its day, which is no more exact.
  const toDay = (end: RangeEnd) => ({ ...end, point: end.point.replace(/T[^~]*/, "") });
  const isMixed = min.point.includes("T") !== max.point.includes("T") && min.point !== "" && max.point !== "";
  let ends = isMixed ? { min: toDay(min), max: toDay(max) } : { min, max };
  if (min.point !== "" && max.point !== "") {
    const finest = Math.max(...[ends.min, ends.max].map((end) => PRECISIONS.indexOf(precisionOf(end))));
    const precision = PRECISIONS[finest] ?? "day";
    ends = { min: refine(ends.min, "min", precision), max: refine(ends.max, "max", precision) };
  }
  const known = {
    ...(ends.min.known && { min: ends.min.known }),
    ...(ends.max.known && { max: ends.max.known }),
  };
  const edtf = `[${ends.min.point}..${ends.max.point}]`;
  return { edtf, ...(Object.keys(known).length > 0 && { known }) };
}

/**
 * Bounds a range by the date of another event, as a set such as `[2014-06..2015-09]`: some day between the
 * two. A bound of the range that is as narrow stays. Returns null if the other date has no such end.
 */
export function boundByEvent(own: EdtfRange, relation: DateRelation, other: EdtfRange): EdtfRange | null {
  if (relation === "same") return other.edtf === "" ? null : other;
  // An event that is not before another one can begin as early as that one.
  const side = relation === "notBefore" ? "min" : "max";
  const [ends, limit] = [endsOf(own), endsOf(other)[side]];
  if (limit.point === "") return null;
  const [before, after] = [momentOf(ends[side], side), momentOf(limit, side)];
  const isNarrow =
    before !== undefined && after !== undefined && (side === "min" ? before >= after : before <= after);
  return isNarrow ? own : writeSet({ ...ends, [side]: limit });
}
