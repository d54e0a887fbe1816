import { sortByPanel } from "../../src/core/layout/panelOrder.ts";
import { sectionMessages } from "../../src/core/messages/sections.ts";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { indexCorpus } from "../../src/core/model/indexCorpus.ts";
import { listDifferenceTables } from "./support/DisagreementsArea.ts";
import { expect, freshTest, present, test } from "./support/fixtures.ts";
import { describeFocus, recordFocus } from "./support/focusedControl.ts";

/** Returns role and name of every tab stop of the first view, in reading order. */
function tabStopsOf(corpus: Corpus): string[] {
  const { actors, articles, disagreements, events, excerpts, groups, stages } = corpus;
  const member = (group: string | undefined) => actors.filter((actor) => actor.group === group);
  const actor = (id: string) => actors.find((one) => one.id === id);
  const excerpt = (id: string) => excerpts.find((one) => one.id === id);
  const labelOf = (id: string) => events.find((event) => event.id === id)?.label;
  const articleOf = (side: { excerpt: string }) =>
    articles.findIndex(({ id }) => id === excerpt(side.excerpt)?.article);
  const [first] = events;
  const tables = listDifferenceTables(corpus);
  const inTables = tables.flatMap(({ open, folded }) => [...open, ...folded]);
  const othersOf = (kind: string) =>
    disagreements.filter((one) => one.kind === kind && !inTables.includes(one)).length;
  const standings = new Set(
    first?.claims.map(({ standing }) => indexCorpus(corpus).standing(standing).label),
  );
  return [
    ...["the timeline", "all events"].map((part) => `link Skip to ${part}`),
    "link Timeline",
    `link All events ${events.length}`,
    `link Differences ${disagreements.filter(({ kind }) => kind === "articles").length}`,
    "link People",
    "searchbox Search events and articles",
    "button Share",
    "button Switch between light and dark",
    ...corpus.standfirst.map(({ text }) => `link ${text}`),
    "button Content note:",
    ...member(corpus.harmed).map(({ name }) => `button ${name}`),
    ...["People and organisations", "Filters"].map((name) => `button ${name}`),
    // All marks share one stop, named by label, place, stage, title, date and standing.
    `button ${first?.label}. 1 of ${events.length}, ${stages.find(({ id }) => id === first?.stage)?.label}. ${first?.title}. in June 2014, day not given. ${[...standings].join(", ")}.`,
    "link How to read this page",
    ...["Not to scale", "To scale", "Zoom out", "Zoom in", "Show all dates"].map((name) => `button ${name}`),
    ...sortByPanel(events, corpus).flatMap((event) => [
      `button ${event.title}`,
      ...new Set(event.actors.map((part) => `button ${actor(part.actor)?.short ?? actor(part.actor)?.name}`)),
    ]),
    ...tables.flatMap(({ open, folded }) => [
      ...open.flatMap(({ sides, events: touched }) => [
        // The columns are in the order of the articles.
        ...[...sides]
          .sort((a, b) => articleOf(a) - articleOf(b))
          .map((side) => {
            const name = articles[articleOf(side)]?.short;
            return `button Read in “${name}”: ${excerpt(side.excerpt)?.exact}`;
          }),
        ...touched.map((id) => `button → ${labelOf(id)}`),
      ]),
      ...(folded.length > 0 ? [`text ${folded.length} differences in wording only, on this subject`] : []),
    ]),
    `heading ${sectionMessages.inOneArticle(othersOf("within"))}`,
    `heading ${sectionMessages.inWordingOnly(othersOf("wording"))}`,
    "searchbox Find a person or organisation",
    // The names and signs of the matrix share one stop.
    `button ${member(groups[0]?.id)[0]?.name}`,
    "link How to read this page",
    "button How each sentence is used",
    "button Keyboard shortcuts",
  ];
}

test("Tab visits every control once, in reading order, visibly", async ({ app, page, corpus }) => {
  // Some 200 stops, each read by an accessibility snapshot.
  test.slow();
  // The parts below the list are hydrated.
  await app.printable();
  const faults = await recordFocus(page);
  const expected = tabStopsOf(corpus);
  const stops: string[] = [];
  for (const _ of expected) {
    await page.keyboard.press("Tab");
    stops.push(await describeFocus(page));
  }
  expect(stops).toEqual(expected);
  expect(await faults()).toEqual([]);
  // The next stop is the browser's own, or the first again in a browser without a toolbar.
  await page.keyboard.press("Tab");
  const next = await page.evaluate(() =>
    document.activeElement === document.body ? "browser" : document.activeElement?.textContent,
  );
  expect(["browser", "Skip to the timeline"]).toContain(next);
});

const SKIPS = { timeline: "the timeline", chronicle: "all events", reader: "the reader" } as const;
for (const [i, id] of (["timeline", "chronicle", "reader"] as const).entries()) {
  freshTest(`Tab number ${i + 1} skips to ${SKIPS[id]}`, async ({ app, page, corpus }) => {
    await app.open(id === "reader" ? `/?event=${corpus.events[0]?.id}` : "/");
    for (let n = 0; n <= i; n++) await page.keyboard.press("Tab");
    const link = page.getByRole("link", { name: `Skip to ${SKIPS[id]}` });
    await expect(link).toBeFocused();
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press("Enter");
    await expect(app.section(id)).toBeFocused();
  });
}

test("Escape closes the innermost part and returns focus to its opener", async ({ app, page }) => {
  await app.events.titles.first().press("Enter");
  await expect(app.reader.event).toBeVisible();
  const name = app.events.actorNames.first();
  await name.press("Enter");
  await expect(app.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(app.dialog).toHaveCount(0);
  await expect(name).toBeFocused();
  await expect(app.reader.event).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(app.reader.event).toHaveCount(0);
});

freshTest(
  "Escape closes every menu, citation and dialog but not the event",
  async ({ app, page, corpus }) => {
    await app.open(`/?event=${corpus.events[0]?.id}`);
    await expect(app.reader.heading).toBeVisible();
    const openers = [...(await app.openers.all()), app.events.actorNames.first()];
    openers.push(app.coverageButton, app.shortcutsButton);
    expect(openers.length).toBeGreaterThanOrEqual(8);
    for (const opener of openers) {
      await opener.focus();
      await page.keyboard.press("Enter");
      await expect(app.openParts).toHaveCount(1);
      await page.keyboard.press("Escape");
      await expect(app.openParts).toHaveCount(0);
      await expect(opener).toBeFocused();
      await expect(app.reader.event).toBeVisible();
    }
  },
);

test("? lists all shortcuts, but not while somebody types", async ({ app, page }) => {
  await app.search.box.pressSequentially("why?");
  await expect(app.search.box).toHaveValue("why?");
  await app.search.box.fill("");
  await expect(app.dialog).toHaveCount(0);
  await app.events.titles.first().focus();
  await page.keyboard.press("?");
  await expect(app.dialog).toHaveAccessibleName("Keyboard shortcuts");
  for (const key of ["?", "/", "Escape", "Arrow keys"])
    await expect(app.dialog.getByRole("term").filter({ hasText: key }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(app.dialog).toHaveCount(0);
  await expect(app.events.titles.first()).toBeFocused();
});

test.describe("the focus, if its control disappears,", () => {
  test.use({ address: null });

  test("moves from a removed chip to the next one, then to all filters", async ({ app, corpus }) => {
    await app.open(`/?v=2&actors=${present(corpus.actors[0]).id}&standings=admission,denial`);
    const chips = app.filters.chipButtons;
    await chips.first().press("Enter");
    await expect(chips).toHaveCount(1);
    await expect(chips).toBeFocused();
    await chips.press("Enter");
    await expect(chips).toHaveCount(0);
    await expect(app.filters.filtersButton).toBeFocused();
  });

  test("moves from Clear to the number of events", async ({ app, corpus }) => {
    await app.open(`/?v=1&actors=${corpus.actors[0]?.id},${corpus.actors[1]?.id}`);
    await app.filters.clear.press("Enter");
    await expect(app.filters.count).toHaveText(new RegExp(`^${corpus.events.length} events from `));
    await expect(app.filters.count).toBeFocused();
  });

  test("moves from an empty result’s button to the list of events", async ({ app, page, corpus }) => {
    const people = `${corpus.actors[0]?.id},${corpus.actors[1]?.id}`;
    await app.open(`/?v=1&actors=${people}&together=yes&standings=admission&stages=killing`);
    await page.getByRole("button", { name: /^Show all \d+ events/ }).press("Enter");
    await expect(app.section("chronicle")).toBeFocused();
  });

  test("moves from a dismissed warning to the timeline", async ({ app }) => {
    await app.open("/?v=1&event=no-such-event");
    await app.alert.getByRole("button", { name: "Dismiss" }).press("Enter");
    await expect(app.section("timeline")).toBeFocused();
  });

  test("moves from Show all again to the slider", async ({ app }) => {
    await app.open("/?v=2&known=2015-09-30");
    await app.asOf.open();
    await app.asOf.showAllAgain.press("Enter");
    await expect(app.asOf.slider).toBeFocused();
  });

  test("moves from Show all events to the open event’s heading", async ({ app, page, corpus }) => {
    const person = present(corpus.actors[0]).id;
    const hidden = present(corpus.events.find(({ actors }) => !actors.some(({ actor }) => actor === person)));
    await app.open(`/?v=1&actors=${person}&event=${hidden.id}`);
    await page.getByRole("button", { name: "Show all events" }).press("Enter");
    await expect(app.reader.heading).toHaveText(hidden.title);
    await expect(app.reader.heading).toBeFocused();
  });
});
