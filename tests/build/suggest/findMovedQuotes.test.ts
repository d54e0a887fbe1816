import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMovedQuotes, type QuoteInAnnotation } from "../../../src/build/suggest/findMovedQuotes.ts";
import { isDateline } from "../../../src/core/editing/movedQuotes.ts";
import { buildQuoteSearch, isQuoteProblem, type SourceQuote } from "../../../src/core/text/findQuote.ts";

const OLD = `date 2024-06-04 Storm damages three boats
A storm damaged four boats on Saturday, and Ada Finn, the harbour master, closed the harbour.
“We were lucky,” she said. The café is open every day.
`;

const quoteOf = (quote: SourceQuote): QuoteInAnnotation => ({
  at: ["background", 0],
  article: "gazette",
  ...quote,
});
/** Finds what became of one quote after words of the article were replaced. */
function moved(quote: SourceQuote, replaced: readonly [from: string, to: string][], earlier?: string) {
  const text = replaced.reduce((now, [from, to]) => now.replace(from, to), OLD);
  const [found] = findMovedQuotes([quoteOf(quote)], text, earlier);
  return found && [found.state, found.proposal?.words];
}

describe("a quote of a changed article", () => {
  it("needs nothing if it only moved", () => {
    expect(moved({ exact: "closed the harbour" }, [["A storm", "Early on, a storm"]])).toBeUndefined();
  });

  it("is changed if other words are at its place", () => {
    const change: [string, string][] = [["four boats on Saturday", "five small boats on Saturday"]];
    expect(moved({ exact: "A storm damaged four boats on Saturday" }, change)).toEqual([
      "changed",
      "A storm damaged five small boats on Saturday",
    ]);
  });

  it("is found by the words around it if all its own words changed", () => {
    const change: [string, string][] = [["four boats", "several ships"]];
    expect(moved({ exact: "four boats" }, change, OLD)).toEqual(["changed", "several ships"]);
    expect(moved({ exact: "four boats" }, change)).toEqual(["gone", undefined]);
  });

  it("is changed if only its typography or capital letters did", () => {
    expect(moved({ exact: "“We were lucky,” she said" }, [["“We were lucky,”", '"We were lucky,"']])).toEqual(
      ["changed", '"We were lucky," she said'],
    );
    expect(moved({ exact: "The café" }, [["The café", "And the café"]])).toEqual(["changed", "the café"]);
  });

  it("is gone if its sentence is, though the one after it is there", () => {
    const quote = { exact: "“We were lucky,” she said." };
    expect(moved(quote, [[`${quote.exact} `, ""]], OLD)).toEqual(["gone", undefined]);
    const last = { exact: "The café is open every day." };
    expect(moved(last, [[last.exact, ""]], OLD)).toEqual(["gone", undefined]);
  });

  it("keeps to its paragraph if the first half of it is gone", () => {
    const change: [string, string][] = [["“We were lucky,” she said. ", ""]];
    const quote = { exact: "“We were lucky,” she said. The café is open every day." };
    expect(moved(quote, change, OLD)).toEqual(["changed", "The café is open every day."]);
  });

  it("is gone if nothing similar is in the article", () => {
    expect(moved({ exact: "The café is open every day" }, [[" The café is open every day.", ""]])).toEqual([
      "gone",
      undefined,
    ]);
  });

  it("is ambiguous if its words are there twice, and gets a prefix", () => {
    const text = `${OLD}Ada Finn opened it again. Nobody was hurt on Saturday, the mayor said.\n`;
    const [found] = findMovedQuotes([quoteOf({ exact: "on Saturday" })], text, OLD);
    expect(found).toMatchObject({ state: "ambiguous", proposal: { words: "on Saturday", prefix: "boats" } });
    expect(found?.proposal?.start).toBe(OLD.indexOf("on Saturday"));
  });

  it("is moved if its words are in another sentence, and needs a person", () => {
    const change: [string, string][] = [
      ["four boats on Saturday", "four boats"],
      ["every day", "on Saturday, too"],
    ];
    const quote = { exact: "on Saturday" };
    expect(moved(quote, change, OLD)).toEqual(["moved", "on Saturday"]);
    expect(moved(quote, change)).toBeUndefined();
    const text = change.reduce((now, [from, to]) => now.replace(from, to), OLD);
    expect(findMovedQuotes([quoteOf(quote)], text, OLD)).toMatchObject([
      {
        isFound: true,
        context: {
          before: "A storm damaged four boats ",
          after: ", and Ada Finn, the harbour master, closed the harbour.",
        },
        proposal: { context: { before: "The café is open ", after: ", too." } },
      },
    ]);
  });

  it("needs nothing if its sentence only got a few other words", () => {
    const change: [string, string][] = [["closed the harbour", "shut the harbour"]];
    expect(moved({ exact: "on Saturday" }, change, OLD)).toBeUndefined();
    expect(
      moved({ exact: "The café is open every day." }, [["she said", "she said later"]], OLD),
    ).toBeUndefined();
  });

  it("loses a prefix that its place does not have any more", () => {
    const quote = { exact: "boats on Saturday", prefix: "four" };
    expect(moved(quote, [["four", "five"]])).toEqual(["moved", "boats on Saturday"]);
  });

  it("gets whole words if it now ends within one", () => {
    expect(moved({ exact: "closed the harbour" }, [["closed the harbour", "closed the harbours"]])).toEqual([
      "changed",
      "closed the harbours",
    ]);
  });
});

const words = [
  "boat",
  "boats",
  "café",
  "“storm”",
  "יום",
  "👩‍👩‍👧",
  "on",
  "Saturday,",
  "4",
  "1,500",
  "can’t",
  "東京",
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((list) => list.join(" "));
const body = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.constantFrom("\n", "\r\n", "\r\n\r\n"))
  .map(([lines, end]) => lines.join(end));

it("is found exactly once after each proposal, whatever the texts are", () => {
  const part = fc.tuple(body, fc.nat(), fc.integer({ min: 1, max: 40 })).map(([text, at, length]) => {
    const start = at % text.length;
    return { text, exact: text.slice(start, start + length) };
  });
  const place = fc.constantFrom(["background", 0], ["articles", "gazette", "dateline", 0]);
  let proposals = 0;
  fc.assert(
    fc.property(part, body, fc.boolean(), place, ({ text, exact }, newer, isKnown, at) => {
      fc.pre(exact.trim() !== "");
      const all = findMovedQuotes([{ ...quoteOf({ exact }), at }], newer, isKnown ? text : undefined);
      const before = buildQuoteSearch(newer)({ exact });
      if (isQuoteProblem(before)) expect(all.length).toBe(1);
      else expect(all.every(({ isFound }) => isFound && isKnown)).toBe(true);
      for (const { proposal } of all) {
        if (!proposal) continue;
        proposals++;
        const { start, end, words: exact, context: _, ...context } = proposal;
        expect(newer.slice(start, end)).toBe(exact);
        if (isDateline(at)) expect(context).toEqual({});
        expect(buildQuoteSearch(newer)({ exact, ...context })).toEqual({ start, end });
      }
    }),
    { numRuns: 500 },
  );
  expect(proposals).toBeGreaterThan(50);
});
