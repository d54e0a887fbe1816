import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLineIndex, lineAndColumn } from "../../../src/core/model/lineIndex.ts";

const words = fc.string({
  unit: fc.constantFrom("a", "é", "𝄞", " ", "\u2028", "\u0085", "\f"),
  maxLength: 6,
});
const LINE_ENDS = { LF: ["\n"], CRLF: ["\r\n"], CR: ["\r"], "all three": ["\n", "\r\n", "\r"] };

describe("a line index", () => {
  it.each(Object.entries(LINE_ENDS))("finds line and column with %s", (_, ends) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.constantFrom(...ends))), words, (lines, rest) => {
        // The last line has no end. "\r" before an empty line and "\n" would be one CRLF.
        const parts = [...lines.map(([text, end]) => ({ text: `${text}x`, end })), { text: rest, end: "" }];
        const joined = parts.map(({ text, end }) => text + end).join("");
        const [isCut, find] = [rest.startsWith("\n"), buildLineIndex(joined)];
        expect(isCut).toBe(false);
        let start = 0;
        for (const [i, { text, end }] of parts.entries()) {
          // Each UTF-16 code unit of a line is a column, and so is its end.
          for (let at = 0; at < text.length + end.length; at++)
            expect(find(start + at)).toEqual({ line: i + 1, col: at + 1 });
          start += text.length + end.length;
        }
        expect(find(joined.length)).toEqual({ line: parts.length, col: rest.length + 1 });
      }),
    );
  });

  it("counts empty lines of each kind", () => {
    expect(
      [..."\n\n\r\r\n\r\n\n\r".matchAll(/./gs)].map(
        ({ index }) => lineAndColumn("\n\n\r\r\n\r\n\n\r", index).line,
      ),
    ).toEqual([1, 2, 3, 4, 4, 5, 5, 6, 7]);
  });

  it("answers for one text after another", () => {
    expect([lineAndColumn("a\nb", 2), lineAndColumn("ab\rc", 3), lineAndColumn("a\nb", 2)]).toEqual([
      { line: 2, col: 1 },
      { line: 2, col: 1 },
      { line: 2, col: 1 },
    ]);
  });
});
