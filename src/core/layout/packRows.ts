import { LABEL_GAP } from "./placeMark.ts";

/** What something takes up of a row, in CSS pixels. */
export interface Extent {
  left: number;
  right: number;
}

/** Whether two things side by side keep their distance. */
export function haveGap(a: Extent, b: Extent): boolean {
  return a.right + LABEL_GAP <= b.left || a.left >= b.right + LABEL_GAP;
}

/** Puts each thing on the first row on which it keeps its distance to all others; −1 where none of `rows` has room. */
export function packRows(things: readonly Extent[], rows: number): number[] {
  const taken: Extent[][] = [];
  return things.map((thing) => {
    const free = taken.findIndex((row) => row.every((other) => haveGap(thing, other)));
    const row = free === -1 ? taken.length : free;
    if (row >= rows) return -1;
    if (free === -1) taken.push([thing]);
    else taken[row]?.push(thing);
    return row;
  });
}
