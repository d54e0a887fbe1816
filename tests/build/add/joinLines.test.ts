import { describe, expect, it } from "vitest";
import { joinLines } from "../../../src/build/add/joinLines.ts";

const WRAPPED = `The ferry lost power on Monday evening, and it drif-
ted towards the sandbank, the harbour master said. A
tug took it to the harbour. It had drifted for three
hours. The well-
known captain was on board.
A new paragraph begins on this line, because the line
before it has room for its first word. The ferry is
old.`;

describe("lines", () => {
  it("that were wrapped are joined", () => {
    expect(joinLines(WRAPPED).paragraphs).toEqual([
      "The ferry lost power on Monday evening, and it drifted towards the sandbank, the harbour master said. A tug took it to the harbour. It had drifted for three hours. The well-known captain was on board.",
      "A new paragraph begins on this line, because the line before it has room for its first word. The ferry is old.",
    ]);
  });

  it("that end inside a word lose the hyphen only if the text has that word", () => {
    expect(joinLines(WRAPPED).divided).toEqual(["drifted", "well-known"]);
    const { paragraphs, divided } = joinLines(WRAPPED.replace("had drifted", "had dragged"));
    expect(divided).toEqual(["drif-ted", "well-known"]);
    expect(paragraphs[0]).toContain("and it drif-ted towards");
  });

  it("keep a soft hyphen at their end", () => {
    const text = "x".repeat(60).replace(/(x{9})x/g, "$1 ");
    expect(
      joinLines(`${text}har\u00ad\nbour and ${text}\nand ${text}har\u00ad\nbour`).paragraphs[0],
    ).toContain("har\u00adbour and");
  });

  it("are paragraphs if they were not wrapped, or if the editor says so", () => {
    const verse = "The sea is grey\nThe ferry is late today\nAnd all of us wait";
    expect(joinLines(verse).paragraphs).toEqual(verse.split("\n"));
    const long = `${"The ferry drifted. ".repeat(9)}\nIt was towed.\n${"It drifted again. ".repeat(9)}`;
    expect(joinLines(long).paragraphs).toHaveLength(3);
    expect(joinLines(WRAPPED, true).paragraphs).toHaveLength(8);
  });

  it("of Chinese are joined without a space", () => {
    const line =
      "渡轮于星期一晚上失去动力并向沙洲漂移港务长说当时船上有二百一十二人没有人受伤拖船将其拖回港口了";
    expect(joinLines(`${line}\n${line}\n${line}\n。`).paragraphs).toEqual([`${line}${line}${line}。`]);
  });
});
