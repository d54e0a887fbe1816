import type { Page } from "@playwright/test";
import { buildThread } from "../../src/core/evidence/thread.ts";
import { allExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { expect, test } from "./support/fixtures.ts";

const reader = { role: "complementary", name: /Reader/ } as const;

test("every words link of every event leads to exactly its words, in view in the reader", async ({
  page,
  corpus,
}) => {
  test.slow();
  for (const event of corpus.events) {
    await page.locator(`ol.chronicle > [data-event="${event.id}"] h3`).getByRole("button").click();
    const view = page.getByRole("region", { name: "The selected event" });
    const ofParts = event.actors.flatMap(({ excerpts }) => excerpts);
    for (const id of new Set([...allExcerptsOf(event), ...ofParts])) {
      const excerpt = corpus.excerpts.find((one) => one.id === id);
      if (!excerpt) throw new Error(`no ${id}`);
      const number = corpus.articles.findIndex((article) => article.id === excerpt.article) + 1;
      const link = view.getByRole("button", {
        name: `Show the words in article ${number}: ${excerpt.exact}`,
        exact: true,
      });
      await link.first().click();
      const words = page.locator(`[data-excerpt~="${id}"]`);
      await expect(words.first(), `${event.id} ${id}`).toBeInViewport();
      expect((await words.allTextContents()).join(""), event.id).toBe(excerpt.exact);
    }
  }
});

test("words that serve several events offer them all by keyboard; Escape closes and focus returns", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(1);
  const text = page.locator(".article-text");
  await text.locator('.words[tabindex="0"]').focus();
  await expect(text.locator('.words[tabindex="0"]')).toHaveCount(1);
  while ((await text.locator(".words:focus").getAttribute("aria-haspopup")) === null) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  const offer = page.getByRole("dialog", { name: /events rest on these words/ });
  await expect(offer.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(offer.getByRole("button").nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(offer).toHaveCount(0);
  await expect(text.locator(".words:focus")).toHaveAttribute("aria-haspopup", "dialog");
  await page.keyboard.press("Enter");
  const id = await offer.locator("[data-offers]").first().getAttribute("data-offers");
  await page.keyboard.press("Enter");
  await expect(page.locator("ol.chronicle > li.selected")).toHaveAttribute("data-event", id ?? "");
  await expect(page.locator("[data-reader-heading]")).toBeFocused();
});

test("an event chosen by keyboard takes focus to its heading, and closing gives it back", async ({
  page,
  corpus,
}) => {
  const entry = page.locator(`ol.chronicle > [data-event="${corpus.events[2]?.id}"] h3`).getByRole("button");
  await entry.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-reader-heading]")).toBeFocused();
  const next = page.getByRole("button", { name: "Next event" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(next).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(entry).toBeFocused();
});

test("who has gone elsewhere before the words come keeps the focus there", async ({ page, corpus }) => {
  await page.evaluate(async () => {
    const title = document.querySelector<HTMLElement>("ol.chronicle h3 button");
    title?.focus();
    title?.click();
    // What is pressed shows it before this; the words are a task of their own, which comes after.
    await Promise.resolve();
    document.querySelector<HTMLElement>("input[type=search]")?.focus();
  });
  await expect(page.locator("aside [data-reader-heading]")).toHaveText(corpus.events[0]?.title ?? "");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.getByRole("button", { name: "Close", exact: false }).first().click();
  await expect(page.locator("ol.chronicle h3").first().getByRole("button")).toBeFocused();
});

test("on a phone the reader comes up as a sheet with the words in view, and goes away again", async ({
  page,
  corpus,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole(reader.role, { name: reader.name })).toHaveCount(0);
  const event = corpus.events[0];
  await page.locator(`ol.chronicle > [data-event="${event?.id}"] h3`).getByRole("button").click();
  await expect(page.locator(".words.current").first()).toBeInViewport();
  await page.getByRole("button", { name: "Close this event" }).click();
  await expect(page.getByRole(reader.role, { name: reader.name })).toHaveCount(0);
});

test("the margin index shows a tick where each excerpt of the event lies, and a press on it goes there", async ({
  page,
  corpus,
}) => {
  const event = corpus.events.find((one) => allExcerptsOf(one).length > 4);
  await page.locator(`ol.chronicle > [data-event="${event?.id}"] h3`).getByRole("button").click();
  await expect(page.locator(".margin-index .tick.current")).toHaveCount(1);
  const tick = page.locator(".margin-index .tick.evidence").first();
  const box = await tick.evaluate((line) => line.getBoundingClientRect().toJSON());
  const before = await page.locator(".words.current").first().getAttribute("data-excerpt");
  await page.mouse.click(box.x + 4, box.y);
  await expect(page.locator(".words.current").first()).toBeInViewport();
  expect(await page.locator(".words.current").first().getAttribute("data-excerpt")).not.toBe(before);
});

test("all disagreements are listed with every side’s words, and narrowed by kind", async ({
  page,
  corpus,
}) => {
  const section = page.getByRole("region", { name: "Where the words differ" });
  const facts = corpus.disagreements.filter(({ matter }) => matter === "facts");
  await expect(section.getByRole("article")).toHaveCount(facts.length);
  await expect(section.locator(".difference-index a")).toHaveText(facts.map(({ title }) => title));
  await section
    .getByText(`${corpus.disagreements.length - facts.length} differences in the words chosen`)
    .click();
  await expect(section.getByRole("article")).toHaveCount(corpus.disagreements.length);
  for (const { id, sides } of corpus.disagreements) {
    const emphasised = section.locator(`[data-disagreement="${id}"] em`);
    expect(await emphasised.allTextContents()).toEqual(sides.map(({ words }) => words));
  }
  await section.getByRole("button", { name: /^Between parties/ }).click();
  const parties = corpus.disagreements.filter(({ kind }) => kind === "between-parties");
  await expect(section.getByRole("article")).toHaveCount(parties.length);
  await section
    .getByRole("button", { name: /^Read it in article/ })
    .first()
    .click();
  await expect(page.locator(".words.current").first()).toBeInViewport();
});

test("an event says at its top in what reports differ, and leads to the differences by key", async ({
  page,
  corpus,
}) => {
  const both = corpus.events.find(({ id }) =>
    (["facts", "words"] as const).every((matter) =>
      corpus.disagreements.some((one) => one.matter === matter && one.events.includes(id)),
    ),
  );
  const entry = page.locator(`ol.chronicle > [data-event="${both?.id}"]`);
  const says = /reports differ in the facts told \(\d+\), in the words chosen \(\d+\)/i;
  await expect(entry).toContainText(says);
  await expect(page.locator(`[data-timeline] [data-event="${both?.id}"]`)).toHaveAttribute(
    "aria-label",
    /Reports differ in the facts told\.$/,
  );
  await entry.locator("h3").getByRole("button").click();
  const view = page.getByRole("region", { name: "The selected event" });
  const sign = view.getByRole("button", { name: says });
  await expect(sign).toBeInViewport();
  const heading = view.getByRole("heading", { name: "Where the words differ" });
  await heading.waitFor();
  await sign.press("Enter");
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test("an allegation and its denial reach each other in one step, each shown first in the other’s view", async ({
  page,
  corpus,
}) => {
  const denials = corpus.links.filter(({ kind }) => kind === "denies");
  expect(denials.length).toBeGreaterThan(0);
  const titleOf = (id: string) => corpus.events.find((event) => event.id === id)?.title ?? "";
  for (const { from, to } of denials) {
    await page.locator(`ol.chronicle > [data-event="${to}"] h3`).getByRole("button").click();
    const view = page.getByRole("region", { name: "The selected event" });
    await view.getByRole("button", { name: `Claims of this kind are denied in: ${titleOf(from)}` }).click();
    await expect(view.getByRole("heading", { level: 2 })).toHaveText(titleOf(from));
    await view.getByRole("button", { name: `Denies claims of the kind made in: ${titleOf(to)}` }).click();
    await expect(view.getByRole("heading", { level: 2 })).toHaveText(titleOf(to));
  }
});

test("a name opens the actor’s card, an event on it leads on, and Escape gives focus back", async ({
  page,
  corpus,
}) => {
  const man = corpus.actors.filter(({ group }) => group === corpus.groups[0]?.id)[1];
  const section = page.getByRole("region", { name: "People and institutions" });
  const name = section.getByRole("button", { name: man?.name ?? "", exact: true });
  await name.click();
  const card = page.getByRole("dialog", { name: man?.name ?? "" });
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(name).toBeFocused();
  await name.click();
  const first = card.locator(".event-link").first();
  const title = await first.textContent();
  await first.click();
  await expect(
    page.getByRole("region", { name: "The selected event" }).getByRole("heading", { level: 2 }),
  ).toHaveText(title ?? "");
});

test("as known on a day, what had not become public is said and counted, and all comes back", async ({
  page,
  corpus,
}) => {
  await page.getByText("As known on…").click();
  const slider = page.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("Home");
  const out = page.locator(".known [role=status]");
  await expect(out).toContainText("had not happened");
  await page.keyboard.press("ArrowRight");
  await expect(out).toContainText("had not become public");
  const unsaid = Number(
    /(\d+) may have happened by then and had not become public/.exec((await out.textContent()) ?? "")?.[1],
  );
  await expect(page.getByText("Had not become public by then")).toHaveCount(unsaid);
  expect(unsaid).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Show all again" }).click();
  await expect(page.locator(".known-note")).toHaveCount(0);
  expect(corpus.events.length).toBeGreaterThan(unsaid);
});

test("a link to the case as known on a day says so among the filters, and takes it back from there", async ({
  page,
  corpus,
}) => {
  await page.goto("/?v=1&known=2021-12-10");
  const chip = page.getByRole("button", { name: "As known on 10 December 2021: show all that is known" });
  await expect(chip).toBeInViewport();
  await expect(page.locator(".known-note").first()).toBeVisible();
  await chip.press("Enter");
  await expect(chip).toHaveCount(0);
  await expect(page.locator(".known-note")).toHaveCount(0);
  await expect(page).toHaveURL((url) => !url.search.includes("known"));
  await expect(page.locator("ol.chronicle > li")).toHaveCount(corpus.events.length);
});

test("a citation is copied with quote, headline, link and edition, and the copying is announced", async ({
  page,
  corpus,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const event = corpus.events[0];
  await page.locator(`ol.chronicle > [data-event="${event?.id}"] h3`).getByRole("button").click();
  const cite = page.getByRole("region", { name: "The selected event" }).locator(".claims .cite").first();
  await cite.locator("summary").click();
  await cite.getByRole("button", { name: "Copy as text" }).click();
  await expect(cite.getByRole("status")).toHaveText("Citation copied.");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(corpus.edition);
  expect(text).toContain(`?event=${event?.id}`);
  expect(text).toContain(corpus.excerpts.find(({ id }) => id === event?.claims[0]?.excerpts[0])?.exact);
  await cite.getByRole("button", { name: "Copy as CSL-JSON" }).click();
  await expect(cite.getByRole("status")).toHaveText("CSL-JSON copied.");
  const items = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(items[0]).toMatchObject({ id: event?.id, type: "entry" });
  await page.keyboard.press("Escape");
  await expect(cite).not.toHaveAttribute("open");
});

test("the editor’s view marks every sentence with what rests on it", async ({ page, corpus }) => {
  await page.getByRole("button", { name: "Coverage" }).click();
  const view = page.getByRole("dialog", { name: "Coverage" });
  await expect(view.getByText(/0 nothing$/)).toHaveCount(corpus.articles.length);
  await expect(view.locator(".sentence.background")).toHaveCount(corpus.background.length);
  expect(await view.locator(".sentence").count()).toBeGreaterThan(20);
});

test("where the browser does not let the page copy, the citation stands there, selected, and says so", async ({
  page,
  corpus,
}) => {
  await refuseTheClipboard(page);
  const event = corpus.events[0];
  await page.locator(`ol.chronicle > [data-event="${event?.id}"] h3`).getByRole("button").click();
  const cite = page.getByRole("region", { name: "The selected event" }).locator(".claims .cite").first();
  await cite.locator("summary").click();
  await cite.getByRole("button", { name: "Copy as text" }).click();
  await expect(cite.getByRole("status")).toContainText("does not let the page copy");
  const area = cite.getByRole("textbox", { name: "The citation, to copy by hand" });
  await expect(area).toHaveValue(new RegExp(`sha256:${corpus.edition}$`));
  const selected = await area.evaluate((box: HTMLTextAreaElement) => box.selectionEnd - box.selectionStart);
  expect(selected).toBe((await area.inputValue()).length);
  await cite.getByRole("button", { name: "Copy as CSL-JSON" }).click();
  await expect(area).toHaveValue(/^\[\s*\{\s*"id"/);
});

test("where the browser does not let the page copy, the link is said and can be read", async ({
  page,
  corpus,
}) => {
  await refuseTheClipboard(page);
  await page.locator(`ol.chronicle > [data-event="${corpus.events[0]?.id}"] h3`).getByRole("button").click();
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Copy link to the open event" }).click();
  await expect(page.getByText(/did not allow copying/)).toContainText(`event=${corpus.events[0]?.id}`);
});

for (const way of ["pointed at", "focused"] as const) {
  test(`an event that is ${way} has its article asked for before it is chosen`, async ({ page, corpus }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    // With nothing else to do the page loads every article for its form on paper; here it never comes to that.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.reload();
    await page.waitForSelector("[data-ready]");
    const articles = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.startsWith("/articles/")),
      );
    const entry = page
      .locator(`ol.chronicle > [data-event="${corpus.events[1]?.id}"] h3`)
      .getByRole("button");
    const id = corpus.events[1]?.claims[0]?.excerpts[0];
    const article = corpus.excerpts.find((excerpt) => excerpt.id === id)?.article;
    const url = corpus.articles.find((record) => record.id === article)?.url;
    expect(await articles()).not.toContain(`/${url}`);
    if (way === "focused") await entry.focus();
    else await entry.hover();
    await expect.poll(articles).toContain(`/${url}`);
    await expect(page.getByRole(reader.role, { name: reader.name })).toHaveCount(0);
  });
}

/** As where a person, or the frame around the page, has not allowed it. */
async function refuseTheClipboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse } });
  });
}

test("two presses on a way onward go two steps, though the page shows the first a moment later", async ({
  page,
  corpus,
}) => {
  const linked = buildThread("jury-on-the-deaths", corpus.events, corpus.links).events;
  expect(linked.length).toBeGreaterThan(3);
  await page.goto(`/?event=${linked[0]?.id}`);
  await page.waitForSelector("[data-ready]");
  const twice = (name: string | RegExp) =>
    page.getByRole("button", { name }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
  const chosen = page.locator("ol.chronicle > li.selected");
  await expect(chosen).toHaveAttribute("data-event", linked[0]?.id ?? "none");
  await twice(/^Next in this thread/);
  await expect(chosen).toHaveAttribute("data-event", linked[2]?.id ?? "none");
  const at = corpus.events.findIndex(({ id }) => id === linked[2]?.id);
  await twice("Previous event");
  await expect(chosen).toHaveAttribute("data-event", corpus.events[at - 2]?.id ?? "none");
});

test("words at an article’s end stay whole in view when the way along the thread comes under the reader", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  for (const [width, height] of [
    [390, 844],
    [768, 1024],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("/?event=deaths-not-fully-examined");
    await page.waitForSelector("[data-ready]");
    await expect(page.getByRole("navigation", { name: "Thread of linked events" })).toBeVisible();
    // How far the last of the words reaches below the box that shows them.
    const below = () =>
      page.evaluate(() => {
        const bottom = (element: Element | null | undefined) => element?.getBoundingClientRect().bottom ?? 0;
        const words = [...document.querySelectorAll(".words.current")].at(-1);
        return bottom(words) - bottom(document.querySelector(".article-scroll"));
      });
    await expect(page.locator(".words.current").first()).toBeVisible();
    await expect.poll(below).toBeLessThanOrEqual(0);
  }
});
