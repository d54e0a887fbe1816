import type { AppPage } from "./support/AppPage.ts";
import { expect, present, test } from "./support/fixtures.ts";
import { refuseClipboard } from "./support/refuseClipboard.ts";

/** Opens the first event and the ways to cite its first statement; returns their disclosure. */
async function openCitation(app: AppPage, event: string) {
  await app.events.title(event).click();
  return app.reader.openCitation("this statement");
}

test("a citation is copied with quote, link and edition, and announced", async ({
  app,
  page,
  corpus,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const event = present(corpus.events[0]);
  const quote = present(corpus.excerpts.find(({ id }) => id === event.claims[0]?.excerpts[0]));
  const cite = await openCitation(app, event.id);
  await cite.getByRole("button", { name: "Copy as text" }).click();
  await expect(cite.getByRole("status")).toHaveText("Citation copied.");
  const text = await app.readClipboard();
  expect(text).toContain(corpus.edition);
  expect(text).toContain(`/e/${event.id}/`);
  expect(text).toContain(quote.exact);
  await cite.getByRole("button", { name: "Copy as CSL-JSON" }).click();
  await expect(cite.getByRole("status")).toHaveText("CSL-JSON copied.");
  const [item] = JSON.parse(await app.readClipboard());
  expect(item).toMatchObject({ id: event.id, type: "webpage" });
  for (const [format, start] of [
    ["RIS", "TY  - ELEC"],
    ["BibTeX", "@online{"],
  ] as const) {
    await cite.getByRole("button", { name: `Copy as ${format}` }).click();
    await expect(cite.getByRole("status")).toHaveText(`${format} copied.`);
    expect((await app.readClipboard()).slice(0, start.length)).toBe(start);
  }
  await page.keyboard.press("Escape");
  await expect(cite).not.toHaveAttribute("open");
});

test("if copying is refused, the citation is shown and selected", async ({ app, page, corpus }) => {
  await refuseClipboard(page);
  const cite = await openCitation(app, present(corpus.events[0]).id);
  await cite.getByRole("button", { name: "Copy as text" }).click();
  await expect(cite.getByRole("status")).toContainText("Your browser blocked copying");
  const area = cite.getByRole("textbox", { name: "Text to copy" });
  await expect(area).toHaveValue(new RegExp(`sha256:${corpus.edition}$`));
  const selected = await area.evaluate((box: HTMLTextAreaElement) => box.selectionEnd - box.selectionStart);
  expect(selected).toBe((await area.inputValue()).length);
  await cite.getByRole("button", { name: "Copy as CSL-JSON" }).click();
  await expect(area).toHaveValue(/^\[\s*\{\s*"id"/);
});
