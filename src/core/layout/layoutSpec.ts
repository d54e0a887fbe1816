import type { TimeScale } from "./timeScale.ts";

/** The part of the scale to lay out. */
export interface LayoutSpec {
  /** The scale, magnified. */
  scale: TimeScale;
  /** The whole scale's width and the part to lay out, in its pixels. */
  width: number;
  x0: number;
  x1: number;
  /** The width of a label in CSS pixels. */
  measure(text: string): number;
  /** Rows that a lane may take, by its id, or how many all lanes may share, each taking what it needs. */
  rows: ReadonlyMap<string, number> | number;
}
