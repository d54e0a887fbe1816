import { test as bare } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { held } from "./support/holdRequest.ts";
import { shiftsOf } from "./support/layoutShifts.ts";

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

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  for (const visitor of ["for the first time", "again, having hidden the note"] as const) {
    bare(
      `at ${width} px nothing moves for who comes ${visitor}, however late script comes`,
      async ({ page, request }) => {
        const { note } = await (await request.get("/corpus.json")).json();
        await page.setViewportSize({ width, height });
        const again = visitor !== "for the first time";
        await page.addInitScript(
          (hidden) => hidden !== null && localStorage.setItem("on-the-record:note-hidden", hidden),
          again ? note : null,
        );
        const shifts = await shiftsOf(page);
        const script = await held(page, "**/index-*.js");
        // The early script is not waited for by the page; the test waits, to be no race.
        const style = await held(page, "**/*.css");
        await page.goto("/", { waitUntil: "commit" });
        if (again)
          // Asked for by the clock of the test: before a paint there is no frame to ask at.
          await expect
            .poll(() => page.evaluate(() => document.documentElement.hasAttribute("data-note-hidden")))
            .toBe(true);
        style();
        await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
        const region = page.getByRole("region", { name: "What this page contains" });
        await expect(region).toBeVisible({ visible: !again });
        script();
        await page.waitForSelector("[data-ready]");
        await expect(page.locator("[data-timeline] [role=button]").first()).toBeVisible();
        await page.waitForSelector("[data-printable]", { state: "attached" });
        await expect(region).toBeVisible({ visible: !again });
        expect(await shifts()).toEqual([]);
      },
    );
  }
}

test("a note that has been rewritten since it was hidden shows again", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("on-the-record:note-hidden", "Another note."));
  await page.goto("/");
  await page.waitForSelector("[data-ready]");
  await expect(page.getByRole("region", { name: "What this page contains" })).toBeVisible();
});

test("on a phone the men’s names, the search, the note and the first event are all on the first screen", async ({
  page,
  corpus,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.waitForSelector("[data-ready]");
  const foot = async (name: string, part: ReturnType<typeof page.locator>) => {
    const box = await part.boundingBox();
    expect((box?.y ?? 9e9) + (box?.height ?? 0), name).toBeLessThanOrEqual(844);
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await foot("the search", page.getByRole("searchbox"));
  for (const { name } of corpus.actors.filter(({ group }) => group === corpus.groups[0]?.id))
    await foot(name, page.getByRole("button", { name: new RegExp(`^${name} \\d`) }));
  const noteFoot = await foot("the note", page.getByRole("region", { name: "What this page contains" }));
  expect(noteFoot).toBeLessThanOrEqual(460);
  await foot("the first event’s title", page.locator("ol.chronicle h3").first());
});
