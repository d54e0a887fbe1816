import { expect, test } from "./page.ts";

test("paper has the drawing on a landscape page, the chronicle with numbered notes, and the articles with numbered lines", async ({
  page,
  corpus,
}) => {
  await page.goto("/?v=1&actors=jack-taylor");
  await page.waitForSelector("[data-printable]", { state: "attached" });
  const his = corpus.events.filter((event) => event.actors.some(({ actor }) => actor === "jack-taylor"));
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".masthead")).toBeHidden();
  const paper = page.locator(".print-edition");
  await expect(paper.getByRole("heading", { level: 1 })).toHaveText(corpus.title);
  await expect(paper).toContainText(
    `${his.length} of ${corpus.events.length} events, narrowed to: Jack Taylor`,
  );
  for (const event of his)
    await expect(paper.getByRole("heading", { name: event.title, exact: true })).toBeVisible();
  await expect(paper.getByRole("img")).toHaveJSProperty("complete", true);
  expect(await paper.locator(".print-picture").evaluate((part) => getComputedStyle(part).page)).toBe(
    "drawing",
  );
  const foot = await page.evaluate(() => document.documentElement.style.getPropertyValue("--print-foot"));
  expect(foot).toContain("narrowed to: Jack Taylor");
  expect(foot).toContain(corpus.edition.slice(0, 12));

  // Every raised number has its note, and every note's words stand on the lines that it names.
  const marks = (await paper.locator(".print-marks").allTextContents()).flatMap((text) => text.split(", "));
  const notes = await paper.locator(".print-notes li").allTextContents();
  expect(Math.max(...marks.map(Number))).toBe(notes.length);
  for (const note of notes) {
    const [, words = "", article, first, last] =
      /^“(.*)” Article (\d+), lines? (\d+)(?:–(\d+))?\.$/s.exec(note) ?? [];
    expect(words, note).not.toBe("");
    const lines = await paper
      .locator(".print-article")
      .nth(Number(article) - 1)
      .locator("li")
      .allTextContents();
    expect(lines.slice(Number(first) - 1, Number(last ?? first)).join(" ")).toContain(words);
  }
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".masthead")).toBeVisible();
});
