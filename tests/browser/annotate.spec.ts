import type { Page } from "@playwright/test";
import { ALMA_ARTICLES, ALMA_BACKGROUND, ALMA_EVENTS, almaTexts } from "../fixtures/almaArticles.ts";
import { EditorArea } from "./support/EditorArea.ts";
import { expect, test } from "./support/fixtures.ts";
import { type EditedFolder, runTool, startEditor } from "./support/startEditor.ts";

test.use({ address: null });

const CASE_TITLE = "The grounding of the ferry Alma";
const DIFFERENCE = "How many passengers were on board";
const REASON = "No event needs this sentence.";

let folder: EditedFolder;
test.beforeEach(async () => {
  folder = await startEditor(almaTexts());
});
test.afterEach(async ({ page }) => {
  // A page without its server would report errors.
  await page.goto("about:blank");
  await folder.close();
});

for (const by of ["mouse", "keyboard"] as const) {
  test(`a case is annotated from nothing with the ${by}`, async ({ page }) => {
    test.slow();
    const editor = new EditorArea(page, by);
    await editor.open(folder.link);
    const people = new Set<string>();
    for (const { article, sentence, date, person, title } of ALMA_EVENTS) {
      await editor.read(article);
      await editor.select(sentence);
      await editor.use("event");
      await editor.fill("Title", title);
      await chooseStage(editor);
      await editor.fill("Text", `${title}, the article says.`);
      await editor.choose("Type of statement", "Stated by the article");
      await editor.select(date);
      await editor.use("date");
      await expect(editor.notice).toHaveText(/^Date: /);
      await editor.select(person);
      await editor.use("person");
      if (!people.has(person)) {
        await editor.choose("Kind", "Person");
        await editor.choose("Group", "On board");
        await editor.save(person);
      }
      people.add(person);
      await editor.save(title);
    }
    expect(folder.annotation()).not.toContain("draft");
    for (const [article, sentence] of ALMA_BACKGROUND) {
      await editor.read(article);
      await editor.select(sentence);
      await editor.use("background");
      await editor.fill("Reason", REASON);
      await editor.save(REASON);
    }
    await describeCase(editor);
    await addDifference(editor);
    await addLink(editor);
    await correctArticle(editor);
    expect(runTool("check", folder.dir, "--strict")).toContain("8 events");
    await expectPublished(page);
  });
}

/** Chooses the only stage of the case: from the list at first, then as the one of the event saved last. */
async function chooseStage(editor: EditorArea): Promise<void> {
  const stage = editor.form.getByRole("combobox", { name: "Stage" });
  await expect(stage.locator("option:checked")).toHaveText("Choose …");
  if (!folder.annotation().includes("Voyage")) return editor.choose("Stage", "Voyage");
  await editor.activate(editor.form.getByRole("button", { name: "Same as last saved: Voyage" }));
  await expect(stage.locator("option:checked")).toHaveText("Voyage");
}

/** Gives the case its title and its story in one clause. */
async function describeCase(editor: EditorArea): Promise<void> {
  await editor.read("log");
  await editor.select(ALMA_ARTICLES.log[1]);
  await editor.openList("Case");
  await editor.fill("Title", CASE_TITLE);
  await editor.fill("Text", "The ferry Alma ran aground at Kalv on 2 March 2019, its captain said.");
  await editor.addSelectedTo(editor.form.getByRole("group", { name: "Quotes" }));
  await editor.save(CASE_TITLE);
}

/** Adds the difference between the numbers of passengers. */
async function addDifference(editor: EditorArea): Promise<void> {
  await editor.read("gazette");
  await editor.select(ALMA_ARTICLES.gazette[1]);
  await editor.use("difference");
  await editor.fill("Title", DIFFERENCE);
  await editor.choose("Kind", "Articles differ");
  await editor.fill("Subject", "Passengers");
  await editor.fill("The difference", "Tor Vik says that 40 passengers were on board, the inquiry says 42.");
  await editor.fill("Shared by both sides", "Both say that passengers were on board.");
  const events = editor.form.getByLabel("Events", { exact: true });
  await events.fill("The inquiry says how many passengers were on board");
  await expect(editor.form.getByRole("button", { name: /^Remove The inquiry says/ })).toBeVisible();
  await editor.fill("This side says", "40 passengers");
  await editor.fill("Deciding words", "40 passengers");
  await editor.read("report");
  await editor.select(ALMA_ARTICLES.report[4]);
  await editor.use("difference");
  const second = editor.form.getByRole("listitem").filter({ hasText: ALMA_ARTICLES.report[4] });
  await second.getByLabel("This side says").fill("42 passengers");
  await second.getByLabel("Deciding words").fill("42 passengers");
  await editor.save(DIFFERENCE);
}

/** Links the request for an inquiry with the inquiry. */
async function addLink(editor: EditorArea): Promise<void> {
  await editor.read("report");
  await editor.select(ALMA_ARTICLES.report[1]);
  await editor.openList("Links");
  await editor.openList("New link");
  await editor.fill("From", "The inquiry into the grounding begins");
  await editor.choose("Kind", "responds to");
  await editor.fill("To", "Jon Berg asks for an inquiry");
  await editor.addSelectedTo(editor.form);
  await editor.save("The inquiry into the grounding begins – Jon Berg asks for an inquiry");
}

/** Receives a corrected text of an article, and quotes the new words. */
async function correctArticle(editor: EditorArea): Promise<void> {
  folder.replace("gazette.txt", "Jon Berg asked for an inquiry", "Jon Berg asked for a public inquiry");
  const changed = editor.page.getByRole("region", { name: "Quotes of changed articles" });
  await expect(changed).toContainText("Jon Berg asked for a public inquiry on 9 March 2019.");
  await editor.activate(changed.getByRole("button", { name: "Use the new words" }));
  await expect(changed).toHaveCount(0);
}

/** Checks that the page of the case has all that was annotated. */
async function expectPublished(page: Page): Promise<void> {
  await page.goto(new URL("/page/", page.url()).href);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(CASE_TITLE);
  for (const { title } of ALMA_EVENTS)
    await expect(page.locator("#chronicle").getByRole("button", { name: title }).first()).toBeVisible();
  // Titles of events name the passengers, too.
  const differences = page.getByRole("table", { name: "Differences between articles" });
  await expect(differences.getByRole("row", { name: /^Passengers/ })).toContainText("42 passengers");
}
