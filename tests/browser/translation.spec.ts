import type { Page } from "@playwright/test";
import { AppPage } from "./support/AppPage.ts";
import { expect, FAST, bareTest as test } from "./support/fixtures.ts";
import { translatePage } from "./support/translator.ts";

type Step = [name: string, act: (app: AppPage) => Promise<unknown>];

const READING: Step[] = [
  ["the first event opens", ({ events }) => events.titles.first().click()],
  ["the next event opens", ({ reader }) => reader.panel.getByRole("button", { name: "Next event" }).click()],
  ["the next one", ({ reader }) => reader.panel.getByRole("button", { name: "Next event" }).click()],
  ["the one before", ({ reader }) => reader.panel.getByRole("button", { name: "Previous event" }).click()],
  ["its sections open", ({ reader }) => reader.openSections()],
  ["the article opens", ({ reader }) => reader.readInArticle.first().click()],
  ["the words list their events", ({ reader }) => reader.runs.nth(3).click()],
  ["other words list theirs", ({ reader }) => reader.runs.nth(5).click()],
  ["the event is back", ({ reader }) => reader.backToEvent.click()],
];

const SEARCHING: Step[] = [
  ["a search finds nothing", ({ search }) => search.box.fill("zebra")],
  ["a search finds words", ({ search }) => search.box.fill("homophobia")],
  ["a search finds others", ({ search }) => search.box.fill("police")],
];

/** Uses of the page, in turn, by form. */
const USES: Record<string, Step[]> = {
  wide: [
    ["a person is chosen", ({ filters }) => filters.person("Jack Taylor").click()],
    ["a second one", ({ filters }) => filters.person("Gabriel Kovari").click()],
    ["no longer", ({ filters }) => filters.person("Gabriel Kovari").click()],
    ["a stage is chosen", (app) => chooseOption(app, "Stage", /^Inquests/)],
    ["a day is chosen", ({ asOf }) => asOf.open().then(() => asOf.slider.press("ArrowLeft"))],
    ["an earlier day", ({ asOf }) => asOf.slider.press("ArrowLeft")],
    ["people are searched", (app) => findPerson(app, "zebra")],
    ["others are", (app) => findPerson(app, "a")],
    ["the menu closes", ({ page }) => page.keyboard.press("Escape")],
    ["a filter is removed", ({ filters }) => filters.chipButtons.first().click()],
    ["no event is left", (app) => chooseOption(app, "Type of statement", /^Denial/)],
    ["the menu closes again", ({ page }) => page.keyboard.press("Escape")],
    ["all filters are removed", ({ filters }) => filters.clear.click()],
    [
      "every day is shown",
      ({ filters }) => filters.section.getByRole("button", { name: /public by/ }).click(),
    ],
    ...SEARCHING,
    ["the search ends", ({ search }) => search.box.fill("")],
    ...READING,
    ["the timeline zooms in", ({ timeline }) => timeline.zoomIn.click()],
    ["it shows all", ({ timeline }) => timeline.wholeCase.click()],
    ["it is to scale", ({ timeline }) => timeline.trueLength.click()],
    ["the theme changes", ({ themeButton }) => themeButton.click()],
    ["a filter hides the open event", ({ filters }) => filters.person("Daniel Whitworth").click()],
    ["the reader closes", ({ reader }) => reader.close.click()],
    ["a link is copied", (app) => copyLink(app)],
    ["the menu of sharing closes", ({ page }) => page.keyboard.press("Escape")],
    ["the differences open", ({ disagreements }) => disagreements.openAll()],
    ["names are searched", ({ people }) => people.search.fill("police")],
    ["no name is found", ({ people }) => people.search.fill("zebra")],
    ["a card opens", ({ events }) => events.actorNames.first().click()],
  ],
  phone: [
    ...READING,
    ["the reader closes", ({ reader }) => reader.close.click()],
    ["a person is chosen", ({ filters }) => filters.person("Jack Taylor").click()],
    ["a stage is chosen", (app) => chooseOption(app, "Stage", /^Inquests/)],
    ["the menu closes", ({ page }) => page.keyboard.press("Escape")],
    ["the search opens", ({ search }) => search.opener.click()],
    ...SEARCHING,
  ],
};

async function chooseOption(app: AppPage, facet: string, option: RegExp): Promise<void> {
  await app.filters.openFacet(facet);
  await app.filters.panel.getByRole("button", { name: option }).first().click();
}

async function findPerson(app: AppPage, query: string): Promise<void> {
  await app.filters.openFacet("Leave out");
  await app.filters.panel.getByRole("textbox", { name: /^Find in/ }).fill(query);
}

async function copyLink({ share }: AppPage): Promise<void> {
  await share.button.click();
  await share.option("Copy link to this view").click();
}

/** Returns the visible words of a page, without white space. */
const wordsOf = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ""));

for (const [form, width] of [
  ["wide", 1440],
  ["phone", 390],
] as const)
  test(`a translated page has the words of the page, ${form}`, async ({ page, browser }) => {
    // Two pages, and forty steps.
    test.slow();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    // A window of its own: Chromium renders no frames of a tab in the background.
    const plain = new AppPage(await (await browser.newContext()).newPage());
    const app = new AppPage(page);
    for (const [one, address] of [
      [app, "/"],
      [plain, test.info().project.use.baseURL],
    ] as const) {
      await one.page.setViewportSize({ width, height: 900 });
      await one.open(address);
      await one.printable();
    }
    await translatePage(page);
    await expect(page.locator("font").first()).toBeVisible();
    for (const [name, act] of USES[form] ?? [])
      await test.step(name, async () => {
        for (const one of [plain, app]) await act(one);
        const isSame = async () => (await wordsOf(page)) === (await wordsOf(plain.page));
        await expect.poll(isSame, { message: name, intervals: FAST }).toBe(true);
        // The exact words of the sources are never those of a translator.
        await expect(page.locator(":is(blockquote, q, [data-excerpt]) font")).toHaveCount(0);
      });
    expect(faults).toEqual([]);
    await plain.page.context().close();
  });
