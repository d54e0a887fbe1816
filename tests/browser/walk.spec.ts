import { evidenceOf } from "../../src/event/timelineEvent.ts";
import { expect, test } from "./page.ts";

test("a reader filters to one man, opens an event, reads its words, and goes on from other words", async ({
  page,
  corpus,
}) => {
  await page.getByRole("button", { name: /^Jack Taylor \d/ }).click();
  const his = corpus.events.filter((event) => event.actors.some(({ actor }) => actor === "jack-taylor"));
  await expect(page.getByRole("status")).toContainText(`${his.length} of ${corpus.events.length} events`);
  await expect(page.locator("ol.chronicle > li")).toHaveCount(his.length);
  await expect(page.locator("[data-timeline] [data-event]")).toHaveCount(his.length);

  await page.locator('[data-timeline] [data-event="killing-of-jack-taylor"]').click();
  const reader = page.getByRole("complementary", { name: /Reader/ });
  await expect(reader.getByRole("heading", { name: "Jack Taylor is killed" })).toBeVisible();
  const current = reader.locator(".words.current");
  await expect(current.first()).toBeInViewport();
  expect((await current.allTextContents()).join("")).toBe(
    "Anthony Walgate, Gabriel Kovari, Daniel Whitworth and Jack Taylor were all killed by Port in the London borough over 16 months.",
  );

  await reader.getByRole("button", { name: /^He was jailed for life at the Old Bailey/ }).click();
  await expect(reader.getByRole("heading", { name: /Stephen Port is jailed for life/ })).toBeVisible();
});

test("every event, chosen in the chronicle, has its exact words highlighted and in view", async ({
  page,
  corpus,
}) => {
  for (const event of corpus.events) {
    await page.locator(`ol.chronicle > [data-event="${event.id}"]`).getByRole("button").click();
    const first = corpus.excerpts.find(({ id }) => id === evidenceOf(event)[0]);
    const current = page.locator(`[data-excerpt~="${first?.id}"]`);
    await expect(current.first(), event.id).toBeInViewport();
    expect((await current.allTextContents()).join(""), event.id).toBe(first?.exact);
  }
});

test("every highlighted run, clicked, selects an event that rests on it", async ({ page, corpus }) => {
  for (const [i] of corpus.articles.entries()) {
    await page.getByRole("button", { name: `Article ${i + 1}`, exact: true }).click();
    const runs = page.locator(".article-scroll [data-excerpt]");
    await expect(runs.first()).toBeVisible();
    for (let n = 0; n < (await runs.count()); n++) {
      const ids = ((await runs.nth(n).getAttribute("data-excerpt")) ?? "").split(" ");
      // A run may wrap: its first line's box is where it begins, its bounding box may begin in another run.
      const at = await runs.nth(n).evaluate((run) => {
        run.scrollIntoView({ block: "center" });
        const box = run.getClientRects()[0];
        return { x: (box?.left ?? 0) + 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
      });
      await page.mouse.click(at.x, at.y);
      const selected = await page.locator("ol.chronicle > li.selected").getAttribute("data-event");
      const event = corpus.events.find(({ id }) => id === selected);
      expect(event && evidenceOf(event).some((id) => ids.includes(id)), ids.join(" ")).toBe(true);
    }
  }
});

test("the drawing is one tab stop, and arrows and Enter walk its events", async ({ page, corpus }) => {
  expect(corpus.events.length).toBeGreaterThan(1);
  await page.locator('[data-timeline] [tabindex="0"]').focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Gabriel Kovari is killed" })).toBeVisible();
  await expect(page.locator('[data-timeline] [tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("ol.chronicle > li.selected")).toHaveCount(0);
});

test("scrolling the chronicle moves the timeline’s cursor, on a phone along the upright axis", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(1);
  await page.setViewportSize({ width: 390, height: 844 });
  const cursor = page.locator("[data-timeline] .mark.reading");
  await page.locator('ol.chronicle > [data-event="port-jailed"]').evaluate((entry) => {
    scrollBy(0, entry.getBoundingClientRect().top - innerHeight * 0.25);
  });
  await expect(cursor).toHaveAttribute("data-event", "port-jailed");
  await expect(cursor).toBeInViewport();
});
