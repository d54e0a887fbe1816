import type { Page } from "@playwright/test";
import { expect, fewerShown, test } from "./support/fixtures.ts";

/** The words that are painted as found, within an element. */
function painted(page: Page, within: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const ranges = [...(CSS.highlights.get("found") ?? [])] as Range[];
    return ranges.filter((r) => r.startContainer.parentElement?.closest(selector)).map(String);
  }, within);
}

test("a reader presses /, types with a slip, and sees the words found in chronicle and reader", async ({
  page,
  corpus,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  await page.keyboard.press("/");
  const box = page.getByRole("searchbox");
  await expect(box).toBeFocused();
  await page.keyboard.type("homophobai");
  await expect(page.getByText(/^In the articles’ text: \d+ sentence/)).toBeVisible();
  expect(scripts.filter((url) => url.includes("searchIndex"))).toHaveLength(1);
  const shown = await fewerShown(page, corpus);
  expect(shown).toBeGreaterThan(0);
  await expect(page.getByRole("status").first()).toContainText(
    `${shown} of ${corpus.events.length} events, ${corpus.events.length - shown} hidden by the search`,
  );
  for (const part of [".chronicle", "aside"]) {
    await expect.poll(async () => (await painted(page, part)).join(" ")).toMatch(/homophobia/i);
  }

  await page.keyboard.press("Escape");
  await expect(box).toHaveValue("");
  await expect(page.locator("ol.chronicle > li")).toHaveCount(corpus.events.length);
  await expect.poll(() => painted(page, "body")).toEqual([]);
});

test("an exact phrase is painted whole, and results stand in the order of time or the best first", async ({
  page,
  corpus,
}) => {
  await page.getByRole("searchbox").fill('"public inquiry"');
  await expect.poll(() => painted(page, "aside")).toContain("public inquiry");
  await page.getByRole("searchbox").fill("jury");
  const ids = () =>
    page.locator("ol.chronicle > li").evaluateAll((entries) => entries.map((li) => li.dataset.event ?? ""));
  // The results of the phrase before are fewer than all, too: what is painted tells that the new ones have come.
  await expect.poll(async () => (await painted(page, "main")).join(" ")).toMatch(/jury/i);
  await expect.poll(async () => (await ids()).length).toBeLessThan(corpus.events.length);
  const inTime = await ids();
  await page.getByRole("button", { name: "best match first" }).click();
  await expect.poll(ids).not.toEqual(inTime);
  expect((await ids()).sort()).toEqual([...inTime].sort());
});

test("what stands in an article under no event is found there, and leads to its place in the reader", async ({
  page,
  corpus,
}) => {
  const [background] = corpus.background;
  const words = corpus.excerpts.find(({ id }) => id === background?.excerpt);
  await page.getByRole("searchbox").fill(`"${words?.exact.replace(/["“”]/g, "").slice(0, 40)}"`);
  await page.getByText(/^In the articles’ text: \d+ sentence/).click();
  const place = page.getByRole("button", { name: /Article \d, under no event found$/ }).first();
  await place.click();
  const marked = page.locator(`aside [data-excerpt~="${words?.id}"]`).first();
  await expect(marked).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`excerpt=${words?.id}`));
});
