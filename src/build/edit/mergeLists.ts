import { diffArrays } from "diff";
import { isSame } from "../../core/editing/findOperations.ts";
import type { Path } from "../../core/editing/protocol.ts";

/** A value that both sides changed differently. */
export interface ValueConflict {
  at: Path;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** A part of a list that one side replaced: items of the base from `start` to before `end`. */
interface Replacement {
  start: number;
  end: number;
  items: unknown[];
}

/** Finds the parts of a list that another list replaces. */
function findReplacements(base: readonly unknown[], list: readonly unknown[]): Replacement[] {
  const replacements: Replacement[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays([...base], [...list], { comparator: isSame })) {
    const last = replacements.at(-1);
    if (added || removed) {
      const one = last?.end === at ? last : { start: at, end: at, items: [] };
      if (one !== last) replacements.push(one);
      if (added) one.items.push(...value);
      else one.end += value.length;
    }
    if (!added) at += value.length;
  }
  return replacements;
}

/** Replacements of both sides that overlap. */
interface Overlap {
  start: number;
  end: number;
  mine: Replacement[];
  theirs: Replacement[];
}

/** Groups the replacements that concern the same items, or insert at the same place. */
function findOverlaps(mine: readonly Replacement[], theirs: readonly Replacement[]): Overlap[] {
  const all = [
    ...mine.map((one) => ({ one, isMine: true })),
    ...theirs.map((one) => ({ one, isMine: false })),
  ];
  const overlaps: Overlap[] = [];
  for (const { one, isMine } of all.toSorted((a, b) => a.one.start - b.one.start || a.one.end - b.one.end)) {
    let last = overlaps.at(-1);
    const isSamePlace = last?.start === one.start && last.end === one.end;
    if (!last || !(one.start < last.end || isSamePlace)) {
      last = { start: one.start, end: one.end, mine: [], theirs: [] };
      overlaps.push(last);
    }
    last.end = Math.max(last.end, one.end);
    (isMine ? last.mine : last.theirs).push(one);
  }
  return overlaps;
}

/** Returns the items of one side for a part of the base. */
function itemsOf(base: readonly unknown[], { start, end }: Overlap, side: readonly Replacement[]): unknown[] {
  const items: unknown[] = [];
  let at = start;
  for (const one of side) {
    items.push(...base.slice(at, one.start), ...one.items);
    at = one.end;
  }
  return [...items, ...base.slice(at, end)];
}

/**
 * Merges two changed versions of a list. Items that both insert at one place are all kept. Of items that both
 * changed, the list has those of theirs, and there is a conflict for each, or one for the whole list.
 */
export function mergeLists(
  [base, mine, theirs]: readonly [readonly unknown[], readonly unknown[], readonly unknown[]],
  path: Path,
): { list: unknown[]; conflicts: ValueConflict[] } {
  const list: unknown[] = [];
  /** The list with the items of mine where there is a conflict. */
  const withMine: unknown[] = [];
  const conflicts: ValueConflict[] = [];
  let isDivided = false;
  const addToBoth = (items: readonly unknown[]) => {
    list.push(...items);
    withMine.push(...items);
  };
  let at = 0;
  const overlaps = findOverlaps(findReplacements(base, mine), findReplacements(base, theirs));
  for (const overlap of overlaps) {
    addToBoth(base.slice(at, overlap.start));
    at = overlap.end;
    const old = base.slice(overlap.start, overlap.end);
    const [own, other] = [itemsOf(base, overlap, overlap.mine), itemsOf(base, overlap, overlap.theirs)];
    if (overlap.mine.length === 0) addToBoth(other);
    else if (overlap.theirs.length === 0 || isSame(own, other)) addToBoth(own);
    else if (old.length === 0)
      addToBoth([...other, ...own.filter((item) => !other.some((one) => isSame(one, item)))]);
    else if (own.length === old.length && other.length === old.length) {
      for (const [i, item] of old.entries()) {
        const [one, two] = [own[i], other[i]];
        if (isSame(item, two) || isSame(one, two)) addToBoth([one]);
        else if (isSame(item, one)) addToBoth([two]);
        else {
          conflicts.push({ at: [...path, list.length], base: item, mine: one, theirs: two });
          list.push(two);
          withMine.push(one);
        }
      }
    } else {
      isDivided = true;
      list.push(...other);
      withMine.push(...own);
    }
  }
  addToBoth(base.slice(at));
  const whole = { at: path, base, mine: withMine, theirs: list };
  return { list, conflicts: isDivided ? [whole] : conflicts };
}
