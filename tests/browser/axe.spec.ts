import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { faintOn } from "./support/contrast.ts";
import { expect, test } from "./support/fixtures.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const CONTRAST = ["color-contrast", "color-contrast-enhanced"];

/** What axe finds, WCAG 2.2 AA with AAA for the contrast of text, as lines that say where. */
async function found(page: Page, colours: "colours alone" | "all", parts: string[]): Promise<string[]> {
  // Not before colours stand still: a fade would be read at a moment of it.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // What is not laid out yet has no size of its own.
  await page.waitForSelector(":root[data-laid-out]");
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  for (const part of parts) axe.include(part);
  const { violations } = await (colours === "all"
    ? axe.options({ runOnly: TAGS, rules: { "color-contrast-enhanced": { enabled: true } } })
    : axe.withRules(CONTRAST)
  ).analyze();
  const { faint } = await faintOn(page);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id}: ${target.join(" ")}: ${[...any, ...all, ...none].map(({ message }) => message).join("; ")}`,
    ),
  );
  return [...found, ...faint.map((text) => `below 7:1: ${text}`)];
}

// A press that finds nothing must not wait as long as a whole look may take; what is kept would mend a fault.
test.use({
  actionTimeout: 20_000,
  serviceWorkers: "block",
  expectedNoise: /^Service Worker registration blocked/,
});

/** Every state of the page that a few presses reach, by name. */
const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  "at first": async () => {},
  "with an event chosen": async (page) => {
    await page.locator("ol.chronicle h3").first().getByRole("button").click();
    await page.locator(".words.current").first().waitFor();
  },
  "with words that several events rest on": async (page) => {
    await page.goto("/?event=killing-of-jack-taylor");
    await page.getByRole("button", { name: /^He was jailed for life at the Old Bailey/ }).click();
    await page.getByRole("dialog", { name: /events rest on these words$/ }).waitFor();
  },
  "with an actor’s group open": async (page) => {
    await page.getByRole("button", { name: "Police and authorities", exact: true }).click();
  },
  "with more filters open and one in use": async (page) => {
    await page.getByRole("button", { name: /^Jack Taylor \d/ }).click();
    await page.getByRole("button", { name: "More filters", exact: true }).click();
  },
  "with two actors and a filter that shows nothing": async (page) => {
    await page.goto(
      "/?v=1&actors=jack-taylor,gabriel-kovari&together=yes&standings=admission&stages=killing",
    );
    await page.getByText("No event passes all of the filters together.").waitFor();
  },
  "with something searched for": async (page) => {
    await page.getByRole("searchbox").fill("jury");
    await page.getByText(/^\d+ events have it in title/).waitFor();
  },
  "with sharing open": async (page) => {
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.locator(".share-part").first().waitFor();
  },
  "with an actor’s card open": async (page) => {
    await page.locator("ol.chronicle .actor-name").first().click();
    await page.getByRole("dialog").waitFor();
  },
  "in the theme that the system does not have": async (page) => {
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    await page.waitForSelector(":root[data-theme]");
  },
  "where an article and the corpus do not agree": async (page) => {
    await page.route("**/articles/*", (route) =>
      route.fulfill({ body: "date 2021-12-11\nAnother\n\nText." }),
    );
    await page.goto("/?event=killing-of-jack-taylor");
    await page
      .getByRole("complementary", { name: /Reader/ })
      .getByRole("alert")
      .waitFor();
    await page.unroute("**/articles/*");
  },
  "with the coverage open": async (page) => {
    await page.getByRole("button", { name: "Coverage" }).click();
    await page.getByRole("dialog").waitFor();
    await page.getByRole("dialog").locator("li").first().waitFor();
  },
  "as known on a day": async (page) => {
    await page.goto("/?v=1&known=2015-09-30");
    await page.locator(".known-note").first().waitFor();
  },
  "as known on a day, with the slider open and an event chosen that was not yet known": async (page) => {
    await page.goto("/?v=1&known=2015-09-30&event=port-jailed");
    await page.locator(".words.current").first().waitFor();
    await page.getByRole("slider").waitFor();
  },
  "where the words differ, of one kind": async (page) => {
    await page.goto("/?v=1&differing=inside-one");
    await page.locator(".disagreement").first().waitFor();
  },
  "with a chosen event’s threads and sources to cite": async (page) => {
    await page.goto("/?event=mps-letter");
    await page.locator(".words.current").first().waitFor();
    await page.locator(".cite summary").first().click();
  },
  "by actors and on true linear time": async (page) => {
    await page.goto("/?v=1&scale=linear&lanes=actor");
    await page.locator("[data-timeline] .mark, .cluster").first().waitFor();
  },
  "after a link to what is not there": async (page) => {
    await page.goto("/?event=no-such-event");
    await page.getByRole("alert").waitFor();
  },
  "in a frame’s form": async (page) => {
    await page.goto("/?embed&event=killing-of-jack-taylor");
    await page.locator(".words.current").first().waitFor();
  },
};

/** What a state changes, where that is not the whole page: the rest has been looked at in the first. */
const PARTS: Record<string, string[]> = {
  "with an event chosen": ["aside"],
  "with words that several events rest on": ["aside"],
  "with an actor’s group open": [".masthead"],
  "with more filters open and one in use": [".masthead"],
  "with something searched for": [".masthead"],
  // The open panel lies over a filter's button, as a panel may.
  "with sharing open": [".masthead-tools"],
  "with an actor’s card open": ["dialog"],
  "where an article and the corpus do not agree": ["aside"],
  "with the coverage open": ["dialog"],
  "as known on a day": [".chronicle"],
  "as known on a day, with the slider open and an event chosen that was not yet known": [
    ".masthead",
    ".known",
    "aside",
  ],
  "where the words differ, of one kind": [".masthead", "#disagreements"],
  "with a chosen event’s threads and sources to cite": ["aside", ".thread"],
  "by actors and on true linear time": ["#timeline"],
  "after a link to what is not there": [".notes"],
};

/** On a phone menus and the reader are sheets, and the drawing stands upright; all else is as it is wide. */
const ON_A_PHONE = [
  "at first",
  "with an event chosen",
  "with more filters open and one in use",
  "with sharing open",
  "with words that several events rest on",
  "with an actor’s card open",
  "with the coverage open",
  "with something searched for",
  "as known on a day",
  "in a frame’s form",
];

const FORMS = [
  {
    form: "wide, light",
    colorScheme: "light",
    width: 1440,
    height: 900,
    look: "all",
    states: Object.keys(STATES),
  },
  // What is there is the same in the dark; only its colours are others.
  {
    form: "wide, dark",
    colorScheme: "dark",
    width: 1440,
    height: 900,
    look: "colours alone",
    states: Object.keys(STATES),
  },
  { form: "on a phone", colorScheme: "light", width: 390, height: 844, look: "all", states: ON_A_PHONE },
  {
    form: "on a phone, dark",
    colorScheme: "dark",
    width: 390,
    height: 844,
    look: "colours alone",
    states: ON_A_PHONE,
  },
] as const;

for (const { form, colorScheme, width, height, look, states } of FORMS) {
  test(`axe finds nothing in any state, ${form}`, async ({ page, corpus }) => {
    test.setTimeout(600_000);
    expect(corpus.events.length).toBeGreaterThan(0);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    const all: string[] = [];
    for (const state of states) {
      await page.goto("/");
      await page.waitForSelector("[data-ready]");
      await STATES[state]?.(page);
      all.push(...(await found(page, look, PARTS[state] ?? ["body"])).map((line) => `${state}: ${line}`));
    }
    expect(all).toEqual([]);
  });
}
