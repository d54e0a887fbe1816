import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../../src/core/model/article.ts";
import { segmentSentences, splitSentences } from "../../../src/core/text/sentences.ts";
import { cpuSecondsOf } from "../../fixtures/cpuTime.ts";

/** Splits the text of an article into sentences, without its headline. */
function split(text: string, language?: string): string[] {
  const article = parseArticle("a", `date 2021-12-11 H\n${text}`, language) as Article;
  return splitSentences(article)
    .slice(1)
    .map(({ start, end }) => article.text.slice(start, end));
}

describe("a sentence", () => {
  it.each([
    ["en", "He met Dr. Smith."],
    ["en", "Mr. Reed and Mrs. Quill left."],
    ["en", "The U.S. Army was there."],
    ["en", "See No. 5 and Nos. 7 to 9."],
    ["en", "J. R. R. Tolkien met George W. Bush."],
    ["en", "It is on p. 5, pp. 6 and vol. 3."],
    ["en", "Prof. (Dr.) Ada Finn spoke to Det. Supt. Kay."],
    ["en", "He lived in St. Ives, near Mt. Hay."],
    ["en", "On Sept. 5 the council met."],
    ["en", "Read https://example.org/a.b?Q=1!X and www.example.org/?A today."],
    ["en", "Write to Ada.Finn@Example.Org today."],
    ["en", "It cost 3.5 million or 1.500.000 crowns."],
    ["en", "1. The council met."],
    ["en", "(12. The council met.)"],
    ["de", "Am 3. Oktober sprach Dr. Weiß mit Hr. Braun."],
    ["de", "Das kostet 5 Mio. Euro, z. B. Nr. 7, Abs. 2."],
    ["de", "Im 19. Jahrhundert, d. h. vor 1900 n. Chr., war das St. Georg."],
    ["fr", "M. Dupont et Mme. Durand ont vu le Dr. Roche, art. 5."],
    ["fr", "Né en 50 av. J.-C. Il est mort."],
    ["es", "El Sr. García y la Sra. Paz viven en EE. UU. Ahora."],
    ["es", "Según la pág. 3 del núm. 7, D. Juan calló."],
    ["pl", "O godz. 15 p. Nowak spotkał się z dr. Kowalskim."],
    ["pl", "Szkoła im. Jana Pawła II przy ul. Długiej, tzw. Zielona."],
    ["pl", "W 2014 r. Warszawa, np. Praga, była inna."],
    ["zh", "警察说，价格是3.5元。"],
  ])("in %s does not end within “%s”", (language, text) => {
    expect(split(text, language)).toEqual([text]);
  });

  it.each([
    ["en", ["He left.", "Did he?", "No.", "She stayed!", "“Yes.”", "It was so."]],
    ["en", ["It was 1999.", "Danger was near.", "They left (by boat).", "It was so."]],
    ["en", ["See https://example.org/a.", "Then read on."]],
    ["en", ["It was in the middle.", "The end was near."]],
    ["de", ["Er kam 1999.", "Danach ging er.", "»Wer?«", "»Sie.«"]],
    ["fr", ["C’est de l’art.", "« Oui. » dit-elle.", "« Oui.\u00a0»", "Non.", "« Non ! »"]],
    ["es", ["¿Quién?", "Nadie.", "¡Sí!", "Así fue."]],
    ["pl", ["Było ich 200.", "Kto?", "Nikt."]],
    ["zh", ["警察来了。", "他说：“不。”", "为什么？", "没人知道！"]],
  ])("in %s ends where a sentence ends", (language, sentences) => {
    expect(split(sentences.join(language === "zh" ? "" : " "), language)).toEqual(sentences);
  });

  it("uses the rules of the article's language, with a region or without", () => {
    const text = "Am 3. Oktober war es so.";
    expect(split(text, "de-AT")).toEqual([text]);
    expect(split(text, "en")).toHaveLength(2);
    expect(split(text)).toHaveLength(2);
    expect(split("Es war so. Gut.", "en-gb-gb")).toHaveLength(2);
  });

  it("does not join paragraphs", () => {
    expect(split("He met Dr.\nSmith.")).toEqual(["He met Dr.", "Smith."]);
  });

  it("has every word once, and ends only where Unicode allows it", () => {
    const piece = fc.constantFrom(
      "Dr. ",
      "A",
      "No. ",
      "5",
      " end. ",
      "The ",
      "? ",
      "!",
      "。",
      "倫敦",
      "\n",
      "3. ",
      "http://x.y/?A",
      "“",
      "” ",
      "U.S. ",
      "e\u0301",
    );
    const language = fc.constantFrom("en", "de", "fr", "es", "pl", "zh", "xx");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), language, (pieces, tag) => {
        const article = parseArticle("a", `date 2021-12-11 H\n${pieces.join("")}`, tag);
        if ("wrong" in article) return;
        const sentences = splitSentences(article);
        let at = 0;
        for (const { start, end } of sentences) {
          if (at > 0) expect(article.text.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(article.text.slice(at).trim()).toBe("");
        for (const { start, end } of article.paragraphs) {
          const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
          const starts = [...segmenter.segment(article.text.slice(start, end))].map(
            ({ index }) => start + index,
          );
          const own = sentences.filter((one) => one.start >= start && one.end <= end);
          expect(starts).toEqual(expect.arrayContaining(own.map((one) => one.start)));
        }
      }),
    );
  });
});

it("splits a paragraph of 5 MB that is one sentence", () => {
  const article = parseArticle("a", `date 2021-12-11 H\n${"word ".repeat(1_000_000)}`, "en");
  expect("wrong" in article || splitSentences(article).length).toBe(2);
});

it("has the boundaries of Intl.Segmenter, whether or not a text needs it", () => {
  const part = fc.constantFrom(
    "ab",
    "Cd",
    " ",
    ", ",
    "!",
    "?",
    "。",
    "！",
    "”",
    "(",
    ")",
    "…",
    ";",
    "7",
    "—",
    "क",
    "।",
  );
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const text = `A${parts.join("")}`.trim();
      expect(split(text)).toEqual([...segmenter.segment(text)].map(({ segment }) => segment.trim()));
    }),
  );
});

it("segments a long paragraph in parts as it would at once", () => {
  const words = [
    "He left. ",
    "5.3 of 10. ",
    "“Why?” ",
    "e.g. ",
    "ok ",
    "… ",
    "Dr. A. 7 (x.) ",
    "(…) 8 9. b ",
    "你好。",
    "! ",
  ];
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 200, maxLength: 600 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, (one) => {
      const whole = new Intl.Segmenter("en", { granularity: "sentence" }).segment(one);
      const expected = [...whole].map(({ index, segment }) => ({ segment, index }));
      expect([...segmentSentences(one, "en", 500)]).toEqual(expected);
    }),
  );
});

it("splits a paragraph of 8,000 sentences within seconds", () => {
  const sentence = "See www.example.org/a, where Dr. Reed met him.";
  const text = `${sentence} `.repeat(8000);
  const check = () => expect(split(text)).toEqual(Array.from({ length: 8000 }, () => sentence));
  expect(cpuSecondsOf(check)).toBeLessThan(5);
});
