import { buildThread } from "../../src/core/evidence/thread.ts";
import { indexCorpus } from "../../src/core/model/indexCorpus.ts";
import { allExcerptsOf, claimExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { boxOf, expect, notEmpty, present, test } from "./support/fixtures.ts";
import { neverIdle } from "./support/neverIdle.ts";

test("every event, and each of its links, shows exactly its words", async ({ app, corpus }) => {
  // Some 200 links, each clicked.
  test.slow();
  const expectWords = async (id: string, event: string) => {
    const runs = app.reader.excerpt(id);
    await expect(runs.first(), `${event} ${id}`).toBeInViewport();
    const { exact } = present(corpus.excerpts.find((excerpt) => excerpt.id === id));
    // An excerpt may reach from the date line into the headline, with a space between the two.
    const words = (text: string) => text.replace(/\s+/g, "");
    expect(words((await runs.allTextContents()).join("")), event).toBe(words(exact));
  };
  for (const event of notEmpty(corpus.events)) {
    await app.events.title(event.id).click();
    await expectWords(present(claimExcerptsOf(event)[0]), event.id);
    const ofActors = event.actors.flatMap(({ excerpts }) => excerpts);
    for (const id of notEmpty([...new Set([...allExcerptsOf(event), ...ofActors])])) {
      const excerpt = present(corpus.excerpts.find((one) => one.id === id));
      const article = present(corpus.articles.find((one) => one.id === excerpt.article));
      const name = `Read in “${article.short}”: ${excerpt.exact}`;
      await app.reader.event.getByRole("button", { name, exact: true }).first().click();
      await expectWords(id, event.id);
    }
  }
});

test("a run that several events rest on offers them by keyboard", async ({ app, page }) => {
  await app.reader.runTabStop.focus();
  await expect(app.reader.runTabStop).toHaveCount(1);
  while ((await app.reader.focusedRun.getAttribute("aria-haspopup")) === null) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(app.reader.pickerOptions.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(app.reader.pickerOptions.nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.reader.picker).toHaveCount(0);
  await expect(app.reader.focusedRun).toHaveAttribute("aria-haspopup", "dialog");
  await page.keyboard.press("Enter");
  const id = (await app.reader.pickerOptions.first().getAttribute("data-offers")) ?? "none";
  await page.keyboard.press("Enter");
  await expect(app.events.selected).toHaveAttribute("data-event", id);
  await expect(app.reader.heading).toBeFocused();
});

test("an event opened by keyboard gets focus; closing returns it", async ({ app, page, corpus }) => {
  const title = app.events.title(present(corpus.events[2]).id);
  await title.press("Enter");
  await expect(app.reader.heading).toBeFocused();
  const next = page.getByRole("button", { name: "Next event" });
  await next.press("Enter");
  await expect(next).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(title).toBeFocused();
});

test("focus that moves on before the event opens stays there", async ({ app, page, corpus }) => {
  const first = present(corpus.events[0]);
  const search = await app.search.box.elementHandle();
  await app.events.title(first.id).evaluate(async (title: HTMLElement, box) => {
    title.focus();
    title.click();
    // The click marks its own entry at once; the reader renders in a later task.
    await Promise.resolve();
    (box as HTMLElement | null)?.focus();
  }, search);
  await expect(app.reader.heading).toHaveText(first.title);
  await expect(app.search.box).toBeFocused();
  await app.reader.closeEvent.click();
  await expect(app.events.title(first.id)).toBeFocused();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("on a phone the reader opens as a sheet and closes again", async ({ app, page, corpus }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(app.reader.panel).toHaveCount(0);
  await app.events.title(present(corpus.events[0]).id).click();
  await expect(app.reader.currentRuns.first()).toBeInViewport();
  await app.reader.closeEvent.click();
  await expect(app.reader.panel).toHaveCount(0);
});

test("the minimap has a tick at each excerpt; a click goes to it", async ({ app, page, corpus }) => {
  const event = present(corpus.events.find((one) => allExcerptsOf(one).length > 4));
  await app.events.title(event.id).click();
  await expect(app.reader.minimapTicks("current")).toHaveCount(1);
  const tick = await app.reader
    .minimapTicks("evidence")
    .first()
    .evaluate((line) => line.getBoundingClientRect().toJSON());
  const before = (await app.reader.currentRuns.first().getAttribute("data-excerpt")) ?? "none";
  await page.mouse.click(tick.x + 4, tick.y);
  await expect(app.reader.currentRuns.first()).not.toHaveAttribute("data-excerpt", before);
  await expect(app.reader.currentRuns.first()).toBeInViewport();
});

test("two fast clicks on a step go two steps", async ({ app, page, corpus }) => {
  const thread = buildThread("jury-on-the-deaths", corpus.events, corpus.links).events;
  const [first, third] = [present(thread[0]).id, present(thread[2]).id];
  await app.open(`/?event=${first}`);
  const clickTwice = (name: string | RegExp) =>
    page.getByRole("button", { name }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
  await expect(app.events.selected).toHaveAttribute("data-event", first);
  await clickTwice(/^Next linked event/);
  await expect(app.events.selected).toHaveAttribute("data-event", third);
  const index = corpus.events.findIndex(({ id }) => id === third);
  await clickTwice("Previous event");
  await expect(app.events.selected).toHaveAttribute("data-event", present(corpus.events[index - 2]).id);
});

for (const [width, height] of [
  [390, 844],
  [768, 1024],
] as const)
  test(`at ${width} px the thread’s bar does not cover the last words`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    await app.open("/?event=deaths-not-fully-examined");
    await expect(app.timeline.thread).toBeVisible();
    await expect(app.reader.currentRuns.first()).toBeVisible();
    await expect
      .poll(async () => (await boxOf(app.reader.currentRuns.last())).bottom)
      .toBeLessThanOrEqual((await boxOf(app.reader.scrollBox)).bottom);
  });

for (const way of ["hover", "focus"] as const) {
  test(`${way} on an event’s title requests its article ahead of a click`, async ({ app, page, corpus }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await neverIdle(page);
    await app.reload();
    const requested = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.startsWith("/articles/")),
      );
    const event = present(corpus.events[1]);
    const excerpt = corpus.excerpts.find(({ id }) => id === event.claims[0]?.excerpts[0]);
    const article = present(corpus.articles.find(({ id }) => id === excerpt?.article));
    expect(await requested()).not.toContain(`/${article.url}`);
    await app.events.title(event.id)[way]();
    await expect.poll(requested).toContain(`/${article.url}`);
    await expect(app.reader.panel).toHaveCount(0);
  });
}

test("a type of statement opens its meaning; Escape closes only that", async ({ app, corpus }) => {
  const event = present(corpus.events[0]);
  const { label, description } = indexCorpus(corpus).standing(present(event.claims[0]).standing);
  const meaning = present(description);
  for (const area of [app.events.entry(event.id), app.reader.event]) {
    const type = area
      .locator("summary")
      .filter({ hasText: `${label} ?` })
      .first();
    await expect(area.getByText(meaning).first()).toBeHidden();
    await type.click();
    await expect(area.getByText(meaning).first()).toBeVisible();
    await type.press("Escape");
    await expect(area.getByText(meaning).first()).toBeHidden();
    await app.events.title(event.id).click();
  }
  await expect(app.reader.heading).toHaveText(event.title);
});
