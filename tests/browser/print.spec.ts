import { expect, present, test } from "./support/fixtures.ts";

/** Formats the title of an entry of a PDF's outline: in ASCII, or in UTF-16 as hexadecimal digits. */
function pdfTitle(text: string): string {
  if (/^[ -~]*$/.test(text)) return `/Title (${text})`;
  const digits = Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();
  return `/Title <FEFF${digits}>`;
}

test("prints the timeline, the list with notes and the articles", async ({ app, page, corpus }) => {
  await page.goto("/?v=1&actors=jack-taylor");
  await app.printable();
  const expected = corpus.events.filter((event) => event.actors.some(({ actor }) => actor === "jack-taylor"));
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".header")).toBeHidden();
  const paper = page.locator(".print-edition");
  await expect(paper.getByRole("heading", { level: 1 })).toHaveText(corpus.title);
  await expect(paper).toContainText(
    `${expected.length} of ${corpus.events.length} events, filtered by: Jack Taylor`,
  );
  // The first page has a table of contents with links.
  const contents = paper.getByRole("navigation", { name: "Contents" }).getByRole("link");
  await expect(contents).toHaveText([
    "Timeline",
    "All events",
    "Where accounts differ",
    "Notes",
    ...corpus.articles.map(({ short }) => `${short}, in full`),
  ]);
  for (const link of await contents.all())
    await expect(paper.locator((await link.getAttribute("href")) ?? "none")).toHaveCount(1);
  for (const event of expected)
    await expect(paper.getByRole("heading", { name: event.title, exact: true })).toBeVisible();
  await expect(paper.getByRole("img")).toHaveJSProperty("complete", true);
  expect(await paper.locator(".print-picture").evaluate((element) => getComputedStyle(element).page)).toBe(
    "drawing",
  );
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
          .locator("blockquote", {
            hasText: corpus.excerpts.find(({ id }) => id === excerpt)?.exact ?? "none",
          })
          .first(),
      ).toBeVisible();

  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".header")).toBeVisible();
});

for (const [format, short, long] of [
  ["A4", 595, 842],
  ["Letter", 612, 792],
] as const) {
  test(`prints ${format} with one landscape page and a complete outline`, async ({ app, page, corpus }) => {
    await app.printable();
    const pdf = (
      await page.pdf({ format, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    ).toString("latin1");
    // Sizes are in points, rounded down.
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)\S* (\d+)/g)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]);
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.filter(([width = 0, height = 0]) => width > height)).toEqual([[long, short]]);
    expect(sizes.filter(([width = 0, height = 0]) => width <= height)).toEqual(
      sizes.slice(1).map(() => [short, long]),
    );
    for (const part of ["All events", "Where accounts differ", "Notes"])
      expect(pdf).toContain(pdfTitle(part));
    for (const { short } of corpus.articles) expect(pdf).toContain(pdfTitle(`Appendix: ${short}`));
    expect(pdf).toContain(pdfTitle(present(corpus.events[0]).title));
  });
}
