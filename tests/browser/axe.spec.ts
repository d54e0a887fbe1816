import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { AppPage } from "./support/AppPage.ts";
import { findFaint } from "./support/contrast.ts";
import { expect, bareTest as test } from "./support/fixtures.ts";
import { layOutEverything } from "./support/layOutEverything.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const CONTRAST = ["color-contrast", "color-contrast-enhanced"];

/** CSS selectors of areas, for axe. */
const HEADER = ".case-head";
const LIST = "#chronicle";
const READER = "aside";
const DIALOG = "dialog[open]";

/** A state of the page that a few actions reach. */
interface State {
  name: string;
  address?: string;
  reach(app: AppPage): Promise<unknown>;
  /** Selectors of what the state changes; all if absent. The first view has the rest. */
  parts?: string[];
  /** Whether it differs on a phone, where menus and the reader are sheets and the timeline is a strip. */
  onPhone?: true | "only";
  /** Whether the state only changes colours, and has the same colours in both schemes of the system. */
  coloursOnly?: true;
}

const STATES: State[] = [
  { name: "the first view", reach: async () => {}, onPhone: true },
  {
    name: "an open event",
    reach: async (app) => {
      await app.events.titles.first().click();
      await app.reader.currentRuns.first().waitFor();
    },
    parts: [READER],
    onPhone: true,
  },
  {
    name: "an open list of events that rest on a run",
    address: "/?event=killing-of-jack-taylor&article=mayor",
    reach: async (app) => {
      await app.reader.panel
        .getByRole("button", { name: /^He was jailed for life at the Old Bailey/ })
        .click();
      await app.reader.picker.waitFor();
    },
    parts: [READER],
    onPhone: true,
  },
  {
    name: "the open menu of people",
    reach: async (app) => {
      await app.filters.peopleButton.click();
      await app.filters.panel.getByRole("button").first().waitFor();
    },
    parts: [HEADER],
  },
  {
    name: "open filters, one in use",
    reach: async (app) => {
      await app.filters.person("Jack Taylor").click();
      await app.filters.openFacet("Type of statement");
      await app.filters.panel.getByRole("button", { name: /^Admission \d/ }).waitFor();
    },
    parts: [HEADER],
    onPhone: true,
  },
  {
    name: "filters without results",
    address: "/?v=1&actors=jack-taylor,gabriel-kovari&together=yes&standings=admission&stages=killing",
    reach: (app) => app.page.getByText("No event matches all these filters.").waitFor(),
    parts: [HEADER, "#timeline", LIST],
  },
  {
    name: "a search",
    reach: async (app) => {
      // On a phone the field is behind a button of the bottom bar.
      if (await app.search.opener.isVisible()) await app.search.opener.click();
      await app.search.box.fill("jury");
      await app.search.summary.waitFor();
    },
    parts: [HEADER, "search"],
    onPhone: true,
  },
  {
    name: "the open share panel",
    reach: async (app) => {
      await app.share.button.click();
      await app.share.exports.first().waitFor();
    },
    parts: ["header"],
    onPhone: true,
  },
  {
    name: "the people after a search for a name",
    reach: async (app) => {
      await app.people.search.fill("police");
      await app.people.found.filter({ hasText: /^\d+ of/ }).waitFor();
    },
    parts: ["#actors"],
    onPhone: true,
  },
  {
    name: "an actor’s card",
    address: "/?card=stephen-port",
    reach: (app) => app.dialog.waitFor(),
    parts: [DIALOG],
    onPhone: true,
  },
  {
    name: "the dark theme on a light system",
    reach: async (app) => {
      await app.themeButton.click();
      await app.page.waitForSelector(":root[data-theme=dark]");
    },
    coloursOnly: true,
  },
  {
    name: "the light theme on a dark system",
    reach: async (app) => {
      await app.page.emulateMedia({ colorScheme: "dark" });
      await app.themeButton.click();
      await app.page.waitForSelector(":root[data-theme=light]");
    },
    coloursOnly: true,
  },
  {
    name: "an article that is refused",
    reach: async (app) => {
      const body = "date 2021-12-11\nAnother\n\nText.";
      await app.page.route("**/articles/*", (route) => route.fulfill({ body }));
      await app.open("/?event=killing-of-jack-taylor");
      await app.reader.alert.first().waitFor();
    },
    parts: [READER],
  },
  {
    name: "the coverage",
    reach: async (app) => {
      await app.coverageButton.click();
      await app.coverage
        .getByText(/^\d+ sentences: /)
        .first()
        .waitFor();
    },
    parts: [DIALOG],
    onPhone: true,
  },
  {
    name: "events as known on a day",
    address: "/?v=1&known=2015-09-30",
    reach: (app) => app.events.publicityNotes.first().waitFor(),
    parts: [LIST],
    onPhone: true,
  },
  {
    name: "an open event that was not yet public",
    address: "/?v=1&known=2015-09-30&event=port-jailed",
    reach: async (app) => {
      await app.reader.currentRuns.first().waitFor();
      await app.asOf.open();
    },
    parts: [HEADER, READER],
  },
  {
    name: "disagreements of one kind",
    address: "/?v=1&differing=within",
    reach: (app) => app.disagreements.rows.first().waitFor(),
    parts: ["#disagreements"],
  },
  {
    name: "an event with all sections and a citation open",
    address: "/?event=mps-letter",
    reach: async (app) => {
      await app.reader.currentRuns.first().waitFor();
      await app.reader.openCitation("this statement");
    },
    parts: [READER],
  },
  {
    name: "lanes by actor at true length",
    address: "/?v=1&scale=linear&lanes=actor",
    reach: (app) => app.timeline.marks.or(app.timeline.clusters).first().waitFor(),
    parts: ["#timeline"],
  },
  {
    name: "the menu of everything else",
    reach: async (app) => {
      await app.page.getByRole("button", { name: "More", exact: true }).click();
    },
    parts: ["header"],
    onPhone: "only",
  },
  {
    name: "a link to an unknown event",
    address: "/?event=no-such-event",
    reach: (app) => app.alert.waitFor(),
    parts: ["[role=alert]"],
  },
  {
    name: "the compact form in a frame",
    address: "/?embed&event=killing-of-jack-taylor",
    reach: (app) => app.reader.currentRuns.first().waitFor(),
    onPhone: true,
  },
];

/** Returns violations of WCAG 2.2 AA, and of AAA for the contrast of text, each with its element. */
async function findViolations(page: Page, rules: "all" | "contrast", parts: string[]): Promise<string[]> {
  await layOutEverything(page);
  // Colours of a running transition are not final.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  for (const part of parts) axe.include(part);
  const { violations } = await (rules === "all"
    ? axe.options({ runOnly: TAGS, rules: { "color-contrast-enhanced": { enabled: true } } })
    : axe.withRules(CONTRAST)
  ).analyze();
  const { faint } = await findFaint(page);
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id}: ${target.join(" ")}: ${[...any, ...all, ...none].map(({ message }) => message).join("; ")}`,
    ),
  );
  return [...lines, ...faint.map((text) => `below 7:1: ${text}`)];
}

// The service worker would answer for refused articles.
test.use({ serviceWorkers: "block" });
// Both workers share the states. On a busy machine axe needs up to 12 s for a whole page, read twice.
test.describe.configure({ mode: "parallel", timeout: 90_000 });

for (const { form, width, height, states } of [
  { form: "wide", width: 1440, height: 900, states: STATES.filter(({ onPhone }) => onPhone !== "only") },
  { form: "on its side", width: 844, height: 390, states: STATES.slice(0, 2) },
  { form: "on a phone", width: 390, height: 844, states: STATES.filter(({ onPhone }) => onPhone) },
]) {
  test.describe(form, () => {
    test.use({ viewport: { width, height } });

    for (const { name, address = "/", reach, parts = ["body"], coloursOnly = false } of states)
      test(`axe finds nothing in ${name}`, async ({ app, page }) => {
        await page.emulateMedia({ colorScheme: "light" });
        await app.open(address);
        await reach(app);
        expect(await findViolations(page, coloursOnly ? "contrast" : "all", parts)).toEqual([]);
        if (coloursOnly) return;
        // The dark scheme changes nothing but colours.
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await findViolations(page, "contrast", parts), "dark").toEqual([]);
      });
  });
}
