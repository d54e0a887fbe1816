import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveSelection, type SelectionMoveOptions } from "../../../src/core/editing/moveSelection.ts";
import { snapToWords } from "../../../src/core/editing/wordSpan.ts";
import { parseArticle } from "../../../src/core/model/article.ts";
import { splitSentences } from "../../../src/core/text/sentences.ts";

const text =
  "date 2019-03-02 A ferry is late\n\nThe ferry left at 18:30. Nobody can’t say why.\n\nIt rained.";
const article = parseArticle("log", text);
if ("wrong" in article) throw new Error(article.wrong);
const sentences = splitSentences(article);
const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

/** Returns the selected words after each of some moves. */
function moves(...steps: [SelectionMoveOptions["move"], ("extended" | undefined)?][]) {
  let selection: ReturnType<typeof moveSelection> = null;
  return steps.map(([move, extended]) => {
    selection = moveSelection(text, sentences, selection, { move, isExtended: extended !== undefined });
    return words(selection);
  });
}

describe("moveSelection", () => {
  it("selects one word after the other, beginning with the headline", () => {
    expect(moves(["next"], ["next"], ["next"], ["previous"])).toEqual(["A", "ferry", "is", "ferry"]);
  });

  it("leaves out no character of a text without spaces", () => {
    const [japanese, all] = ["橋は古い", { start: 0, end: 4 }];
    let selection: ReturnType<typeof moveSelection> = null;
    for (let start = 0; start < japanese.length; start++) {
      selection = moveSelection(japanese, [all], selection, { move: "next", isExtended: false });
      expect(selection).toEqual({ start, end: start + 1 });
    }
  });

  it("extends by words, and makes the selection shorter again", () => {
    expect(moves(["down"], ["down"], ["next", "extended"], ["previous", "extended"])).toEqual([
      "A ferry is late",
      "The ferry left at 18:30.",
      "The ferry left at 18:30. Nobody",
      "The ferry left at 18:30",
    ]);
  });

  it("extends to the left if only one word is selected", () => {
    expect(moves(["next"], ["next"], ["previous", "extended"])).toEqual(["A", "ferry", "A ferry"]);
  });

  it("selects and extends by sentences", () => {
    expect(moves(["down"], ["down"], ["down", "extended"], ["up"])).toEqual([
      "A ferry is late",
      "The ferry left at 18:30.",
      "The ferry left at 18:30. Nobody can’t say why.",
      "A ferry is late",
    ]);
  });

  it("stays in the text, and never cuts a word", () => {
    const step = fc.record<SelectionMoveOptions>({
      move: fc.constantFrom("next", "previous", "down", "up"),
      isExtended: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        let selection: ReturnType<typeof moveSelection> = null;
        for (const one of steps) selection = moveSelection(text, sentences, selection, one);
        expect(selection).toEqual(selection && snapToWords(text, selection));
        expect(selection?.start).toBeGreaterThanOrEqual(article.headline.start);
      }),
    );
  });
});
