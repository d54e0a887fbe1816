import { expect, freshTest, notEmpty, present, test } from "./support/fixtures.ts";
import { readPdfPages } from "./support/pdfPages.ts";

/** Formats the title of an entry of a PDF's outline: in ASCII, or in UTF-16 as hexadecimal digits. */
function pdfTitle(text: string): string {
  if (/^[ -~]*$/.test(text)) return `/Title (${text})`;
  const digits = Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();
  return `/Title <FEFF${digits}>`;
}

freshTest("prints the timeline, the list with notes and the articles", async ({ app, page, corpus }) => {
  await page.goto("/?v=1&actors=jack-taylor");
  await app.printable();
  const expected = corpus.events.filter((event) => event.actors.some(({ actor }) => actor === "jack-taylor"));
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("[data-nav]").first()).toBeHidden();
  const paper = page.locator(".print-edition");
  await expect(paper.getByRole("heading", { level: 1 })).toHaveText(corpus.title);
  await expect(paper).toContainText(
    `${expected.length} of ${corpus.events.length} events, filtered by: Jack Taylor`,
  );
  // The first page has a table of contents with links.
  const contents = paper.getByRole("navigation", { name: "Contents" }).getByRole("link");
  await expect(contents).toHaveText([
    "Timeline",
    "List of events",
    "Where accounts differ",
    "Notes",
    ...corpus.articles.map(({ short }) => `${short}, in full`),
  ]);
  for (const link of await contents.all())
    await expect(paper.locator((await link.getAttribute("href")) ?? "none")).toHaveCount(1);
  for (const event of expected)
    await expect(paper.getByRole("heading", { name: event.title, exact: true })).toBeVisible();
  const picture = paper.getByRole("img", { name: `Timeline of ${expected.length} events` });
  for (const { label } of expected) await expect(picture).toContainText(label);
  await expect(picture.locator("text").last()).toHaveCSS("font-family", /^"Source Sans 3 Variable"/);
  const footer = await page.evaluate(() => document.documentElement.style.getPropertyValue("--print-foot"));
  expect(footer).toContain("filtered by: Jack Taylor");
  expect(footer).toContain(corpus.edition.slice(0, 12));

  // Every superscript number has a note, and the quote of every note is on the lines that it names.
  const numbers = (await paper.locator(".print-marks").allTextContents()).flatMap((text) => text.split(", "));
  const notes = await paper.locator(".print-notes li").allTextContents();
  expect(Math.max(...numbers.map(Number))).toBe(notes.length);
  for (const note of notes) {
    const [, quote = "", name, first, last] =
      /^[“‘](.*)[”’] (.+), lines? (\d+)(?:–(\d+))?\.$/s.exec(note) ?? [];
    const article = corpus.articles.find(({ short }) => short === name);
    expect(quote, note).not.toBe("");
    const lines = await paper.locator(`#print-article-${article?.id} li`).allTextContents();
    expect(lines.slice(Number(first) - 1, Number(last ?? first)).join(" ")).toContain(quote);
  }
  for (const { sides } of corpus.disagreements.filter((one) =>
    one.events.some((id) => expected.some((event) => event.id === id)),
  ))
    for (const { excerpt } of sides)
      await expect(
        paper
          .locator("#print-differences q", {
            hasText: corpus.excerpts.find(({ id }) => id === excerpt)?.exact ?? "none",
          })
          .first(),
      ).toBeVisible();

  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator("[data-nav]").first()).toBeVisible();
});

test("prints every statement, quote and difference of the case", async ({ app, page, corpus }) => {
  await app.printable();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = ((await page.locator(".print-edition").textContent()) ?? "").replace(/\s+/g, " ");
  const exactOf = new Map(corpus.excerpts.map(({ id, exact }) => [id, exact]));
  for (const { title, claims, date, silences } of corpus.events) {
    for (const text of [title, date.reasoning, ...silences]) expect(printed).toContain(text);
    for (const { text, excerpts } of claims)
      for (const words of [text, ...excerpts.map((id) => exactOf.get(id))]) expect(printed).toContain(words);
  }
  for (const { subject, title, differs, shared, sides } of corpus.disagreements)
    for (const text of [subject, title, differs, shared, ...sides.map(({ excerpt }) => exactOf.get(excerpt))])
      expect(printed).toContain(text);
  // Hashes are in the notes, not on the first page.
  await expect(page.locator(".print-cover")).not.toContainText(/[0-9a-f]{64}/);
  for (const hash of [corpus.edition, ...corpus.articles.map(({ sha256 }) => sha256)])
    await expect(page.locator("#print-notes")).toContainText(hash);
});

for (const [format, width, height] of [
  ["A4", 595, 842],
  ["Letter", 612, 792],
] as const) {
  test(`prints ${format} with full pages and a complete outline`, async ({ app, page, corpus }) => {
    await app.printable();
    const pdf = await page.pdf({
      ...{ format, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true },
    });
    const pages = readPdfPages(pdf);
    if (format === "A4") expect(pages.length).toBeLessThanOrEqual(10);
    for (const one of pages) {
      expect(Math.abs(one.width - width)).toBeLessThanOrEqual(1);
      expect(Math.abs(one.height - height)).toBeLessThanOrEqual(1);
    }
    for (const { filled } of notEmpty(pages.slice(0, -1))) expect(filled).toBeGreaterThan(1 / 3);
    const text = pdf.toString("latin1");
    for (const part of ["List of events", "Where accounts differ", "Notes"])
      expect(text).toContain(pdfTitle(part));
    for (const { short } of corpus.articles) expect(text).toContain(pdfTitle(`Appendix: ${short}`));
    expect(text).toContain(pdfTitle(present(corpus.events[0]).title));
  });
}
