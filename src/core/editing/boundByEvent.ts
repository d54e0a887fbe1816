/** Relation of a date to that of another event. */
export type DateRelation = "same" | "notBefore" | "notAfter";

/** A day, month or year in an EDTF value, perhaps with a time of day. */
const POINT = /\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?/g;

/** Returns the ends of an EDTF value: of a range or set the first and last point, "" where it is open. */
function endsOf(edtf: string): { first: string; last: string } {
  const points = edtf.match(POINT) ?? [];
  const [isOpenAtStart, isOpenAtEnd] = [/^\[?\.\.|^\//.test(edtf), /\.\.\]?$|\/$/.test(edtf)];
  return {
    first: isOpenAtStart ? "" : (points[0] ?? ""),
    last: isOpenAtEnd ? "" : (points.at(-1) ?? ""),
  };
}

/**
 * Bounds an EDTF value by the date of another event, as a set such as `[2014-06..2015-09]`: some day between
 * the two. The other end of `known` stays. Returns null if the other date has no such end.
 */
export function boundByEvent(known: string, relation: DateRelation, other: string): string | null {
  if (relation === "same") return other === "" ? null : other;
  const [own, limit] = [endsOf(known), endsOf(other)];
  // An event that is not before another one can begin as early as that one.
  const point = relation === "notBefore" ? limit.first : limit.last;
  if (point === "") return null;
  return relation === "notBefore" ? `[${point}..${own.last}]` : `[${own.first}..${point}]`;
}
