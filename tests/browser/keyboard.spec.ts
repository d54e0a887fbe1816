import type { Page } from "@playwright/test";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { DISAGREEMENT_LABELS } from "../../src/core/model/disagreement.ts";
import { STANDING_LABELS } from "../../src/core/model/standing.ts";
import { expect, test } from "./support/fixtures.ts";

/** Role and name of what has the focus, as a screen reader would say them, and whether its focus can be seen. */
async function focused(page: Page) {
  const snapshot = await page.locator(":focus").ariaSnapshot();
  const [line = ""] = snapshot.split("\n");
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  // The snapshot is YAML: in single quotes they stand doubled.
  const says = line.replace(/^- '(.*)'(?=:|$)/, (_, inner) => inner.replaceAll("''", "'")).replace(/^- /, "");
  const [, role = "", name] = /^(\w+) "((?:[^"\\]|\\.)*)"/.exec(says) ?? /^(\w+): (.*)$/.exec(says) ?? [];
  return { says: `${role} ${name?.replaceAll('\\"', '"') ?? ""}`, seen };
}

/** Every stop of the first view, in the order of reading, as the case would have them. */
function stopsOf({ actors, articles, disagreements, events, excerpts, groups, stages }: Corpus): string[] {
  const member = (group: string | undefined) => actors.filter((actor) => actor.group === group);
  const actor = (id: string) => actors.find((one) => one.id === id);
  const excerpt = (id: string) => excerpts.find((one) => one.id === id);
  const titleOf = (id: string) => events.find((event) => event.id === id)?.title;
  const [first] = events;
  const facts = disagreements.filter(({ matter }) => matter === "facts");
  const standings = new Set(first?.claims.map(({ standing }) => STANDING_LABELS[standing]));
  return [
    ...["timeline", "chronicle", "reader"].map((part) => `link Skip to the ${part}`),
    ...["Chronicle", "Where the words differ", "People and institutions"].map((part) => `link ${part}`),
    "searchbox Search events and articles",
    "button Share",
    "button Switch between light and dark",
    // The men stand first, each alone.
    ...member(groups[0]?.id).map(
      ({ id, name }) =>
        `button ${name} ${events.filter((event) => event.actors.some((part) => part.actor === id)).length}`,
    ),
    ...groups.slice(1).map(({ label }) => `button ${label}`),
    "button More filters",
    ...["the chronicle", "what differs", "who is named"].map((part) => `link ${part}`),
    ...[
      "Hide this note",
      "Empty years drawn short",
      "True length",
      "Stages",
      "Actors",
      "Zoom out",
      "Zoom in",
      "Whole case",
    ].map((name) => `button ${name}`),
    // One stop for all marks of the drawing; it says place, stage, title, date and standing.
    `button 1 of ${events.length}, ${stages.find(({ id }) => id === first?.stage)?.label}. ${first?.title}. some day in June 2014: neither article gives the day. ${[...standings].join(", ")}.`,
    "text As known on…",
    ...events.flatMap((event) => [
      `button ${event.title}`,
      ...new Set(event.actors.map((part) => `button ${actor(part.actor)?.short ?? actor(part.actor)?.name}`)),
    ]),
    `button All ${disagreements.length}`,
    ...Object.entries(DISAGREEMENT_LABELS).map(
      ([kind, words]) => `button ${words} ${disagreements.filter((one) => one.kind === kind).length}`,
    ),
    ...facts.map(({ title }) => `link ${title}`),
    ...facts.flatMap(({ sides, events: touched }) => [
      ...sides.map((side) => {
        const words = excerpt(side.excerpt);
        const number = articles.findIndex(({ id }) => id === words?.article) + 1;
        return `button Read it in article ${number}: ${words?.exact}`;
      }),
      ...touched.map((id) => `button → ${titleOf(id)}`),
    ]),
    `text ${disagreements.length - facts.length} differences in the words chosen`,
    ...groups.flatMap(({ id }) => member(id).map(({ name }) => `button ${name}`)),
    "button Coverage",
    ...articles.map((_, i) => `button Article ${i + 1}`),
    // One stop for all words of the article on which something rests.
    `button date ${articles[0]?.date}`,
  ];
}

test("Tab goes through the whole page in the order of reading; every stop has its name, is seen, and comes once", async ({
  page,
  corpus,
}) => {
  test.slow();
  const stops: string[] = [];
  const unseen: string[] = [];
  await page.evaluate(() => {
    const seen = new WeakSet();
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      if (seen.has(target)) target.setAttribute("data-seen-again", "");
      seen.add(target);
    });
  });
  for (let i = 0; i < 800; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    if ((await page.locator(":focus[data-seen-again]").count()) > 0) break;
    const { says, seen } = await focused(page);
    stops.push(says);
    if (!seen) unseen.push(says);
  }
  expect(unseen).toEqual([]);
  expect(stops).toEqual(stopsOf(corpus));
});

test("skip links are the first stops, come into sight with the focus, and lead where they say", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  for (const [i, id] of ["timeline", "chronicle", "reader"].entries()) {
    await page.goto("/");
    await page.waitForSelector("[data-ready]");
    for (let n = 0; n <= i; n++) await page.keyboard.press("Tab");
    const link = page.getByRole("link", { name: `Skip to the ${id}` });
    await expect(link).toBeFocused();
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press("Enter");
    await expect(page.locator(`#${id}`)).toBeFocused();
  }
});

test("Escape closes the innermost thing alone, and the focus goes back to what opened it", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  const title = page.locator("ol.chronicle h3").first().getByRole("button");
  await title.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "The selected event" })).toBeVisible();
  const name = page.locator("ol.chronicle .actor-name").first();
  await name.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(name).toBeFocused();
  await expect(page.getByRole("region", { name: "The selected event" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "The selected event" })).toHaveCount(0);
});

test("every menu, way to cite and dialog closes by Escape, gives the focus back, and leaves the event open", async ({
  page,
  corpus,
}) => {
  await page.goto(`/?event=${corpus.events[0]?.id}`);
  await page.waitForSelector("[data-ready]");
  const event = page.getByRole("region", { name: "The selected event" });
  await expect(event.getByRole("heading", { level: 2 })).toBeVisible();
  const openers = [
    ...(await page.locator(".masthead [aria-expanded]").all()),
    ...(await page.locator("#reader summary").all()),
    page.locator("ol.chronicle .actor-name").first(),
    page.getByRole("button", { name: "Coverage" }),
  ];
  expect(openers.length).toBeGreaterThanOrEqual(corpus.groups.length + 4);
  for (const opener of openers) {
    await opener.focus();
    await page.keyboard.press("Enter");
    const opened = page.locator('.masthead [aria-expanded="true"], #reader details[open], dialog[open]');
    await expect(opened).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(opened).toHaveCount(0);
    await expect(opener).toBeFocused();
    await expect(event).toBeVisible();
  }
});

for (const { form, width, height } of [
  { form: "at 200 % zoom", width: 640, height: 512 },
  { form: "at 400 % zoom", width: 320, height: 256 },
]) {
  test(`${form} nothing runs out of the page, and every part is there`, async ({ page, corpus }) => {
    // A browser zooms by making the window so many times smaller in CSS pixels.
    await page.setViewportSize({ width, height });
    for (const address of ["/", `/?event=${corpus.events[0]?.id}`]) {
      await page.goto(address);
      await page.waitForSelector("[data-ready]");
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(overflow, address).toBe(0);
    }
    await expect(page.getByRole("region", { name: "The selected event" })).toBeVisible();
    await expect(page.locator("ol.chronicle > li")).toHaveCount(corpus.events.length);
  });
}

test("in forced colours every mark of the drawing stands out from the page, and so does the chosen event", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.locator("ol.chronicle h3").first().getByRole("button").click();
  const faint = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll("[data-timeline] .mark")]
      .filter((mark) => {
        const shapes = [...mark.querySelectorAll("rect:not(.target), path, line, .glyph")];
        return !shapes.some((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke].some((colour) => ![paper, "none", "rgba(0, 0, 0, 0)"].includes(colour));
        });
      })
      .map((mark) => mark.getAttribute("data-event"));
  });
  expect(faint).toEqual([]);
  const width = await page
    .locator("ol.chronicle > li.selected")
    .evaluate((entry) => getComputedStyle(entry).borderLeftWidth);
  expect(width).toBe("6px");
});

test("whatever takes a filter back and goes away leaves the focus at what stands beside it", async ({
  page,
  corpus,
}) => {
  const people = corpus.actors.slice(0, 2).map(({ id }) => id);
  await page.goto(`/?v=2&actors=${people[0]}&standings=admission,denial`);
  const chips = page.getByRole("button", { name: /^Remove the filter/ });
  await chips.first().press("Enter");
  await expect(chips).toHaveCount(1);
  await expect(chips).toBeFocused();
  await chips.press("Enter");
  await expect(chips).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^More filters/ })).toBeFocused();

  await page.goto(`/?v=1&actors=${people.join(",")}`);
  await page.getByRole("button", { name: "Show all", exact: true }).press("Enter");
  await expect(
    page.getByText(`${corpus.events.length} of ${corpus.events.length} events`).first(),
  ).toBeFocused();

  await page.goto(`/?v=1&actors=${people.join(",")}&together=yes&standings=admission&stages=killing`);
  await page.getByRole("button", { name: /^Show all \d+ events/ }).press("Enter");
  await expect(page.locator("#chronicle")).toBeFocused();

  await page.goto("/?v=2&event=no-such-event");
  await page.getByRole("button", { name: "Dismiss" }).press("Enter");
  await expect(page.locator("#timeline")).toBeFocused();

  await page.goto("/?v=2&known=2015-09-30");
  await page.locator(".known").getByRole("button", { name: "Show all again" }).press("Enter");
  await expect(page.getByRole("slider")).toBeFocused();

  const hidden = corpus.events.find(({ actors }) => !actors.some(({ actor }) => actor === people[0]));
  await page.goto(`/?v=1&actors=${people[0]}&event=${hidden?.id}`);
  await page.getByRole("button", { name: "Show all events" }).press("Enter");
  await expect(
    page.getByRole("heading", { name: hidden?.title ?? "" }).and(page.locator("[data-reader-heading]")),
  ).toBeFocused();
});
