import { inflateSync } from "node:zlib";

/** A page of a PDF that Chromium has written. Sizes are in points. */
export interface PdfPage {
  width: number;
  height: number;
  /** Part of the height down to the last line of text above the footer, from 0 to 1. */
  filled: number;
}

/** Height of the bottom margin, which has the footer, in points. */
const FOOTER = 36;

type Matrix = readonly [number, number, number, number, number, number];

/** Applies `inner` before `outer`. */
function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Finds the heights above the lower edge at which a page's content draws text, in points. */
function findTextHeights(content: string): number[] {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  const heights: number[] = [];
  for (const [, numbers = "", operator] of content.matchAll(/((?:-?[\d.]+\s+){6})?\b(cm|Tm|q|Q)\b/g)) {
    const values = numbers.trim().split(/\s+/).map(Number) as unknown as Matrix;
    if (operator === "q") saved.push(matrix);
    else if (operator === "Q") matrix = saved.pop() ?? matrix;
    else if (operator === "cm") matrix = multiply(values, matrix);
    else heights.push(multiply(values, matrix)[5]);
  }
  return heights;
}

/** Reads size and filling of each page. Chromium writes no compressed objects, so no parser is needed. */
export function readPdfPages(pdf: Buffer): PdfPage[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/<<\/Type \/Page\n[\s\S]*?>>\nendobj/g)].map(([page]) => {
    const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)?.map(Number) ?? [];
    const [, id] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    const start = text.indexOf("stream\n", text.indexOf(`\n${id} 0 obj\n`)) + "stream\n".length;
    const content = inflateSync(pdf.subarray(start, text.indexOf("\nendstream", start))).toString("latin1");
    const lowest = Math.min(...findTextHeights(content).filter((y) => y > FOOTER), height);
    return { width, height, filled: 1 - lowest / height };
  });
}
