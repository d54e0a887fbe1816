import { sourceQuotesOf } from "../../src/core/evidence/passages.ts";
import { buildThread } from "../../src/core/evidence/thread.ts";
import { indexCorpus } from "../../src/core/model/indexCorpus.ts";
import { boxOf, expect, FAST, freshTest, notEmpty, present, test } from "./support/fixtures.ts";
import { readLinks } from "./support/readLinks.ts";

test("every event, and each of its links, shows exactly its words", async ({ app, page, corpus }) => {
  test.slow();
  // An excerpt may reach from the date line into the headline, with a space between the two.
  const wordsOf = (id: string) =>
    present(corpus.excerpts.find((one) => one.id === id)).exact.replace(/\s+/g, "");
  const read = new Set<string>();
  for (const event of notEmpty(corpus.events)) {
    await app.events.title(event.id).click();
    await expect(app.reader.currentRuns.first(), event.id).toBeInViewport();
    const quotes = notEmpty(sourceQuotesOf(corpus, event)).map(({ id }) => id);
    await expect
      .poll(() => app.reader.wordsOf(quotes), { message: event.id, intervals: FAST })
      .toEqual(quotes.map(wordsOf));
    await app.reader.openSections();
    const links = app.reader.event.locator("[data-reads]");
    const ids = await links.evaluateAll((all) => all.map((link) => link.getAttribute("data-reads") ?? ""));
    const unread = [...new Set(notEmpty(ids))].filter((id) => !read.has(id));
    for (const id of unread) read.add(id);
    const expected = unread.map((id) => ({ id, words: wordsOf(id), isInView: true, isClickable: true }));
    expect(await readLinks(page, expected), event.id).toEqual(expected);
  }
});

freshTest("a run lists the events that rest on it, by keyboard", async ({ app, page, corpus }) => {
  await app.open(`/?article=${corpus.articles[0]?.id}`);
  await app.reader.runTabStop.focus();
  await expect(app.reader.runTabStop).toHaveCount(1);
  await page.keyboard.press("Enter");
  while ((await app.reader.pickerOptions.count()) < 2) {
    await page.keyboard.press("Escape");
    await expect(app.reader.picker).toHaveCount(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(app.reader.pickerOptions.first()).toBeFocused();
  }
  await page.keyboard.press("ArrowDown");
  await expect(app.reader.pickerOptions.nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.reader.picker).toHaveCount(0);
  await expect(app.reader.focusedRun).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  const id = (await app.reader.pickerOptions.first().getAttribute("data-offers")) ?? "none";
  await page.keyboard.press("Enter");
  await expect(app.events.selected).toHaveAttribute("data-event", id);
  await expect(app.reader.heading).toBeFocused();
});

freshTest("“Read in the article” shows the words in the article, and back", async ({ app, page, corpus }) => {
  const event = present(corpus.events.find(({ claims }) => claims.length > 2));
  await app.open(`/?event=${event.id}`);
  await app.reader.readInArticle.last().click();
  await expect(app.reader.headline).toBeAttached();
  await expect.poll(() => app.reader.currentIsInView()).toBe(true);
  await expect(page).toHaveURL(/article=/);
  await app.reader.backToEvent.click();
  await expect(app.reader.heading).toHaveText(event.title);
  await page.goBack();
  await expect(app.reader.headline).toBeAttached();
  await page.goBack();
  await expect(app.reader.heading).toHaveText(event.title);
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
  await app.reader.close.click();
  await expect(app.events.title(first.id)).toBeFocused();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("on a phone the reader opens as a sheet and closes again", async ({ app, page, corpus }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(app.reader.panel).toHaveCount(0);
  await app.events.title(present(corpus.events[0]).id).click();
  await expect(app.reader.currentRuns.first()).toBeInViewport();
  await app.reader.close.click();
  await expect(app.reader.panel).toHaveCount(0);
  await app.events.title(present(corpus.events[1]).id).click();
  await expect(app.reader.currentRuns.first()).toBeInViewport();
  await page.goBack();
  await expect(app.reader.panel).toHaveCount(0);
});

freshTest("two fast clicks on a step go two steps", async ({ app, page, corpus }) => {
  await app.open(`/?event=${corpus.events[2]?.id}`);
  const clickTwice = (name: string) =>
    page.getByRole("button", { name }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
  await expect(app.reader.heading).toBeVisible();
  await clickTwice("Next event");
  await expect(app.events.selected).toHaveAttribute("data-event", present(corpus.events[4]).id);
  await clickTwice("Previous event");
  await expect(app.events.selected).toHaveAttribute("data-event", present(corpus.events[2]).id);
});

freshTest("square brackets follow linked events to the end, each once", async ({ app, page, corpus }) => {
  const thread = buildThread("jury-on-the-deaths", corpus.events, corpus.links).events;
  await app.open(`/?event=${thread[0]?.id}`);
  await expect(app.reader.heading).toHaveText(present(thread[0]).title);
  for (const { title } of notEmpty(thread.slice(1))) {
    await page.keyboard.press("]");
    await expect(app.reader.heading).toHaveText(title);
  }
  await page.keyboard.press("]");
  await page.keyboard.press("[");
  await expect(app.reader.heading).toHaveText(present(thread.at(-2)).title);
});

test("a type of statement opens its meaning; Escape closes only that", async ({ app, corpus }) => {
  const event = present(corpus.events[0]);
  const { label, description } = indexCorpus(corpus).standing(present(event.claims[0]).standing);
  const meaning = present(description);
  await app.events.title(event.id).click();
  const area = app.reader.passages.first();
  const type = area
    .locator("summary")
    .filter({ hasText: `${label} ?` })
    .first();
  await expect(area.getByText(meaning).first()).toBeHidden();
  await type.click();
  await expect(area.getByText(meaning).first()).toBeVisible();
  await type.press("Escape");
  await expect(area.getByText(meaning).first()).toBeHidden();
  await expect(app.reader.heading).toHaveText(event.title);
});

test.describe("on a tablet", () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  for (const id of ["killing-of-jack-taylor", "port-jailed", "ball-statement"])
    for (const way of ["a click", "a link"])
      freshTest(`after ${way}, the mark of ${id} is above the sheet`, async ({ app, page }) => {
        const mark = app.timeline.mark(id);
        await app.open(way === "a click" ? "/" : `/?event=${id}`);
        if (way === "a click") await mark.click();
        await expect(app.reader.heading).toBeVisible();
        await expect
          .poll(async () => {
            const [{ top, bottom }, sheet] = [await boxOf(mark), await boxOf(app.reader.panel)];
            const bar = await boxOf(page.locator("[data-nav]"));
            return top >= bar.bottom && bottom <= sheet.top;
          })
          .toBe(true);
      });
});
