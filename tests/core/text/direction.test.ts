import { expect, it } from "vitest";
import { findNameLanguage } from "../../../src/core/evidence/nameLanguage.ts";
import { describeSpeaker } from "../../../src/core/evidence/statements.ts";
import { renderEventPage } from "../../../src/core/export/eventPage.ts";
import { svgText } from "../../../src/core/export/svg/text.ts";
import { directionOf } from "../../../src/core/text/direction.ts";
import { quote } from "../../../src/core/text/quote.ts";
import { compileLanguagesCase, SAMPLES } from "../../fixtures/languagesCase.ts";

const { corpus } = compileLanguagesCase();

it("languages have a direction", () => {
  for (const tag of ["ar", "he-IL", "fa", "ur-PK", "pa-Arab"]) expect(directionOf(tag), tag).toBe("rtl");
  for (const tag of ["en", "arn", "ar-Latn", "ja", "zh-Hans"]) expect(directionOf(tag), tag).toBe("ltr");
  expect(directionOf(undefined)).toBe("auto");
});

it("right-to-left words keep their punctuation within other text", () => {
  expect(quote("נסגר!")).toBe("“\u2068נסגר!\u2069”");
  expect(quote("Closed!")).toBe("“Closed!”");
  expect(svgText(0, 0, "الجسر!")).toContain(">\u2068الجسر!\u2069</text>");
  const [claim] = corpus.events.find(({ id }) => id === "hebrew")?.claims ?? [];
  expect(claim && describeSpeaker(corpus, claim)).toBe("\u2068נועה לוי\u2069");
});

it("names have the language of their script", () => {
  const found = Object.values(SAMPLES).map(({ name }) => findNameLanguage(corpus, name));
  expect(found).toEqual(["ar", "he-IL", "zh-Hans", "zh-Hans", "hi", "th"]);
  expect(findNameLanguage(corpus, "Mara Quill")).toBeUndefined();
});

it("the page of an event marks language and direction of its quotes", () => {
  for (const event of corpus.events) {
    const { language } = SAMPLES[event.id] ?? { language: "" };
    const html = renderEventPage(corpus, event);
    expect(html).toContain(`<span dir="${directionOf(language)}" lang="${language}"`);
    expect(html).toContain(`<h1 dir="auto">${event.title}</h1>`);
  }
});
