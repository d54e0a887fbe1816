import { bisectRight } from "d3";

/** A line and a column of a text, from 1. Columns count UTF-16 code units. */
export interface LineAndColumn {
  line: number;
  col: number;
}

/** Builds a function that converts offsets in a text. A line ends with LF, CRLF or CR, as in editors. */
export function buildLineIndex(text: string): (offset: number) => LineAndColumn {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    const line = bisectRight(starts, offset);
    return { line, col: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** The text that was asked for last: messages about one text usually follow each other. */
let last = { text: "", find: buildLineIndex("") };

/** Converts a UTF-16 offset in a text to a line and a column. */
export function lineAndColumn(text: string, offset: number): LineAndColumn {
  if (last.text !== text) last = { text, find: buildLineIndex(text) };
  return last.find(offset);
}
