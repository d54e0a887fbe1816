import { expect, test } from "./page.ts";

test("a note before the timeline says what the page contains; once hidden it stays so on this device", async ({
  page,
  corpus,
}) => {
  const note = page.getByRole("region", { name: "What this page contains" });
  await expect(note).toContainText(corpus.note ?? "no note");
  const [noteBox, drawing] = [await note.boundingBox(), await page.locator("[data-timeline]").boundingBox()];
  expect((noteBox?.y ?? 0) + (noteBox?.height ?? 0)).toBeLessThanOrEqual(drawing?.y ?? 0);
  await note.getByRole("link", { name: "the chronicle" }).press("Enter");
  await expect(page.locator("#chronicle")).toBeInViewport();
  await note.getByRole("button", { name: "Hide this note" }).press("Enter");
  await expect(note).toHaveCount(0);
  await expect(page.locator("#timeline")).toBeFocused();
  await page.reload();
  await page.waitForSelector("[data-ready]");
  await expect(note).toHaveCount(0);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await page.getByRole("button", { name: "Show the note on what this page contains" }).press("Enter");
  await expect(note.getByRole("button", { name: "Hide this note" })).toBeFocused();
});

test("where nothing may be stored the note can still be hidden, until the page is left", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Storage is denied", "SecurityError");
      },
    });
  });
  await page.goto("/");
  await page.waitForSelector("[data-ready]");
  await page.getByRole("button", { name: "Hide this note" }).click();
  await expect(page.getByRole("region", { name: "What this page contains" })).toHaveCount(0);
  await page.locator("ol.chronicle h3").first().getByRole("button").click();
  await expect(page.locator(".words.current").first()).toBeInViewport();
  await page.reload();
  await expect(page.getByRole("region", { name: "What this page contains" })).toBeVisible();
});
