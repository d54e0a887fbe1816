import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPassageSearch } from "../../../src/core/text/closestPassage.ts";
import { buildQuoteSearch, isQuoteProblem, proposeContext } from "../../../src/core/text/findQuote.ts";
import type { Difference } from "../../../src/core/text/typography.ts";

describe("a quote", () => {
  it("has UTF-16 offsets if it occurs once", () => {
    expect(buildQuoteSearch("😀 e\u0301 said “so”")({ exact: "“so”" })).toEqual({ start: 11, end: 15 });
  });

  it("is refused with all places if it occurs twice, even overlapping", () => {
    expect(buildQuoteSearch("a a a")({ exact: "a a" })).toMatchObject({
      kind: "repeated",
      places: [{ start: 0 }, { start: 2 }],
    });
  });

  it("is chosen among several places by its prefix or suffix", () => {
    const text = "The council met. Then the council voted.";
    const find = buildQuoteSearch(text);
    expect(find({ exact: "council" })).toMatchObject({ kind: "repeated" });
    expect(find({ exact: "council", prefix: "Then the" })).toEqual({ start: 26, end: 33 });
    expect(find({ exact: "council", suffix: "met" })).toEqual({ start: 4, end: 11 });
    expect(find({ exact: "council", prefix: "The", suffix: "voted" })).toMatchObject({ kind: "elsewhere" });
    expect(find({ exact: "met", prefix: "The mayor" })).toMatchObject({ kind: "elsewhere" });
  });

  it.each(["\n", "\r\n", "\r\n\r\n", "\n \n", " \r\n"])("spans paragraphs that %j separates", (between) => {
    const text = `One end.${between}Two begins. Three.`;
    const found = buildQuoteSearch(text)({ exact: "end.\n\nTwo begins.\n" });
    expect(isQuoteProblem(found) || text.slice(found.start, found.end)).toBe(`end.${between}Two begins.`);
  });

  it("is refused if it is only white space", () => {
    expect(buildQuoteSearch("One two.")({ exact: " \n " })).toEqual({ kind: "missing" });
    expect(buildQuoteSearch("One two.")({ exact: " " })).toEqual({ kind: "missing" });
  });

  it("is refused inside a word, unless the annotation confirms it", () => {
    const find = buildQuoteSearch("The unwilling man said 1,500.");
    expect(find({ exact: "willing" })).toMatchObject({ kind: "cut", edge: "begins", inside: "word" });
    expect(find({ exact: "unwill" })).toMatchObject({ kind: "cut", edge: "ends", inside: "word" });
    expect(find({ exact: "500" })).toMatchObject({ kind: "cut", edge: "begins", inside: "word" });
    expect(find({ exact: "willing", partOfWord: true })).toEqual({ start: 6, end: 13 });
  });

  it("is refused inside a character, whatever the annotation confirms", () => {
    const find = buildQuoteSearch("Zoe\u0308 came, 👩\u200d🚒 too.");
    expect(find({ exact: "Zoe", partOfWord: true })).toMatchObject({ edge: "ends", inside: "character" });
    expect(find({ exact: "🚒 too", partOfWord: true })).toMatchObject({
      edge: "begins",
      inside: "character",
    });
  });

  it("is found exactly where it was cut from an article at spaces", () => {
    const word = fc.constantFrom("a", "the", "council", "can’t", "1,500", "Zoe\u0308", "😀", "e.g.", "倫敦");
    const between = fc.constantFrom(" ", "\n", "\r\n\r\n", ", ", "\u00a0");
    const words = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (pairs, a, b) => {
        const text = pairs.flat().join("");
        const starts = pairs.map((_, i) => pairs.slice(0, i).flat().join("").length);
        const [from = 0, to = 0] = [a % pairs.length, b % pairs.length].sort((x, y) => x - y);
        const start = starts[from] ?? 0;
        const end = (starts[to] ?? 0) + (pairs[to]?.[0].length ?? 0);
        const found = buildQuoteSearch(text)({ exact: text.slice(start, end) });
        if (isQuoteProblem(found)) expect(found.kind).toBe("repeated");
        else expect(found).toEqual({ start, end });
      }),
    );
  });
});

describe("a quote in another typography", () => {
  const cases: [kind: Difference, article: string, quote: string][] = [
    ["quotation marks", "He said “so” then.", 'said "so"'],
    ["dashes", "The fire — a large one — was out.", "fire - a large one"],
    ["no-break spaces", "It cost 10\u00a0000 crowns then.", "10 000 crowns"],
    ["soft hyphens", "The un\u00adwilling man.", "The unwilling man"],
    ["accents (NFC or NFD)", "The cafe\u0301 is open.", "The café is"],
    ["line breaks", "The end.\r\nA start.", "The end. A start."],
    ["ellipses", "He said… nothing.", "said... nothing"],
    ["joined letters", "The o\ufb03ce is open.", "The office"],
    ["invisible characters", "A\u200b start is here.", "A start"],
    ["other spaces", "The  end is here.", "The end"],
    ["capital letters", "The end is here.", "the End"],
  ];
  it.each(cases)("names the difference: %s", (kind, text, exact) => {
    expect(buildQuoteSearch(text)({ exact })).toMatchObject({
      kind: "differs",
      differences: [kind],
      isUnique: true,
    });
  });

  it("names all differences at once", () => {
    expect(buildQuoteSearch("He said: “so –\u00a0no”.")({ exact: 'he said: "so - no"' })).toMatchObject({
      differences: ["no-break spaces", "dashes", "quotation marks", "capital letters"],
    });
  });

  it("is not unique if the article has it twice, unless a prefix chooses", () => {
    const find = buildQuoteSearch("A “so” and B “so”.");
    expect(find({ exact: '"so"' })).toMatchObject({ kind: "differs", isUnique: false });
    expect(find({ exact: '"so"', prefix: "and B" })).toMatchObject({ place: { start: 13 }, isUnique: true });
  });

  it("leads to words that are found", () => {
    const piece = fc.constantFrom(
      "a",
      "B",
      " ",
      "“",
      "'",
      "—",
      "…",
      "\u00a0",
      "\u00ad",
      "e\u0301",
      "é",
      "\r\n",
      "ﬁ",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 4 }), (pieces, quoted) => {
        const text = pieces.join("");
        const find = buildQuoteSearch(text);
        const found = find({ exact: quoted.join("") });
        if (!isQuoteProblem(found) || found.kind !== "differs" || !found.isUnique) return;
        expect(found.differences).not.toEqual([]);
        const again = find({ exact: text.slice(found.place.start, found.place.end) });
        expect(isQuoteProblem(again) ? again.kind : "found").not.toBe("differs");
      }),
    );
  });
});

describe("proposed words around a repeated quote", () => {
  it("choose exactly one place, if they can", () => {
    const word = fc.constantFrom("a", "b", "the", "council", "\n");
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 20 }), (words) => {
        const text = words.join(" ");
        const find = buildQuoteSearch(text);
        const found = find({ exact: "council" });
        if (!isQuoteProblem(found) || found.kind !== "repeated") return;
        for (const place of found.places) {
          const context = proposeContext(text, found.places, place);
          if (context) expect(find({ exact: "council", ...context })).toEqual(place);
        }
      }),
    );
    const text = "The council met. Then the council voted.";
    const places = [4, 26].map((start) => ({ start, end: start + 7 }));
    expect(places.map((place) => proposeContext(text, places, place))).toEqual([
      { prefix: "The" },
      { prefix: "the" },
    ]);
  });
});

describe("the closest passage", () => {
  const text = "A storm damaged four boats on Saturday.\nThe harbour café is open every day, the mayor said.";
  const find = buildPassageSearch(text);
  it.each([
    ["damaged five boats on Saturday", "damaged four boats on Saturday", "four", "five"],
    ["The harbour cafe\u0301 was open every day", "The harbour café is open every day", "is", "was"],
    ["storm damaged four big boats on Saturday", "storm damaged four boats on Saturday.", "boats", "big"],
    ["Some storm damaged four boats", "A storm damaged four boats", "A", "Some"],
  ])("of “%s” is the one with most of its words", (quote, passage, differing, quoteHas) => {
    const found = find(quote);
    expect(text.slice(found?.start, found?.end)).toBe(passage);
    expect(text.slice(found?.differsAt)).toMatch(new RegExp(`^${differing}\\b`));
    expect(found?.quoteHas).toBe(quoteHas);
  });
  it("is absent if no passage has enough of the words", () => {
    expect(find("Nobody knows anything about this")).toBeUndefined();
    expect(find("")).toBeUndefined();
  });
  it("is found in a script without spaces", () => {
    const chinese = "倫敦市長要求調查警察。";
    const found = buildPassageSearch(chinese)("倫敦市長拒絕調查警察");
    expect(chinese.slice(found?.differsAt)).toMatch(/^要/);
  });
});
