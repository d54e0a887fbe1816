import { type Extent, haveGap } from "./placeMark.ts";

/** Occupied extents of each unit. */
export class RowGrid {
  private readonly units: Extent[][] = [];
  get length(): number {
    return this.units.length;
  }
  isFree(unit: number, units: number, extent: Extent): boolean {
    for (let u = unit; u < unit + units; u++)
      if (this.units[u]?.some((other) => !haveGap(other, extent))) return false;
    return true;
  }
  /** Finds the first of the units from `from` at which an extent is free; −1 if none is below `limit`. */
  find(from: number, units: number, extent: Extent, limit = Number.POSITIVE_INFINITY): number {
    for (let unit = from; unit + units <= limit; unit++) if (this.isFree(unit, units, extent)) return unit;
    return -1;
  }
  take(unit: number, units: number, extent: Extent): void {
    for (let u = unit; u < unit + units; u++) {
      this.units[u] ??= [];
      this.units[u]?.push(extent);
    }
  }
}
