import { SAMPLES, writeLanguagesSeeds } from "../fixtures/languagesCase.ts";
import { builtSite } from "./support/builtSite.ts";
import { expect, bareTest as test } from "./support/fixtures.ts";

test("quotes and names have the language and direction of their words", async ({ app, page }) => {
  // The build of another site.
  test.setTimeout(60_000);
  await using site = await openLanguagesSite();
  await app.open(`${site.address}?event=arabic`);
  const quote = page.getByRole("blockquote").filter({ hasText: SAMPLES.arabic?.sentences[1] ?? "" });
  await expect(quote).toHaveAttribute("dir", "rtl");
  await expect(quote).toHaveAttribute("lang", "ar");
  const name = page.getByRole("button", { name: SAMPLES.arabic?.name ?? "", exact: true }).last();
  await expect(name.locator("bdi")).toHaveAttribute("lang", "ar");
  const mark = page.locator("svg text").filter({ hasText: SAMPLES.hebrew?.title ?? "" });
  // The exclamation mark is the leftmost character of the label, because it ends a text from right to left.
  const [first, last] = await mark.first().evaluate((text: SVGTextElement) => {
    const content = text.textContent;
    return ["ה", "!"].map((sign) => text.getExtentOfChar(content.indexOf(sign)).x);
  });
  expect(last).toBeLessThan(first ?? 0);
});

async function openLanguagesSite() {
  const site = await builtSite(writeLanguagesSeeds);
  return { address: site.address, [Symbol.asyncDispose]: () => site.close() };
}
