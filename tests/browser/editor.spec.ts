import { ALMA_ARTICLES, ALMA_EVENTS, almaTexts } from "../fixtures/almaArticles.ts";
import { findViolations } from "./support/axe.ts";
import { EditorArea } from "./support/EditorArea.ts";
import { expect, test } from "./support/fixtures.ts";
import { type EditedFolder, startEditor } from "./support/startEditor.ts";

// A killed server does not answer.
const NO_ANSWER = /ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE)/;
test.use({ address: null, expectedNoise: NO_ANSWER });

const { log } = almaTexts();
const [{ sentence, title }] = ALMA_EVENTS as [(typeof ALMA_EVENTS)[0]];
let folder: EditedFolder;
test.beforeEach(async () => {
  folder = await startEditor({ log: log ?? "" });
});
test.afterEach(() => folder.close());

/** Opens the editor, and the form of an event with the first sentence. */
async function openNewEvent(editor: EditorArea): Promise<void> {
  await editor.open(folder.link);
  await editor.select(sentence);
  await editor.use("event");
  await editor.fill("Title", title);
}

test("an open form and the steps to undo survive a kill", async ({ page }) => {
  const editor = new EditorArea(page, "mouse");
  await openNewEvent(editor);
  await editor.saveUnfinished(title);
  await editor.select(ALMA_ARTICLES.log[2]);
  const kept = page.waitForResponse((response) => response.url().endsWith("/edit/unsaved"));
  await editor.use("event");
  await kept;
  const typed = page.waitForResponse((response) => response.url().endsWith("/edit/unsaved"));
  await editor.fill("Title", "The Alma is towed");
  await typed;

  await folder.restart();
  await editor.open(folder.link);
  await expect(editor.form.getByLabel("Title", { exact: true })).toHaveValue("The Alma is towed");
  await editor.form.getByRole("button", { name: "Discard changes" }).click();
  await page.getByRole("button", { name: `Undo: Add “${title}”` }).click();
  await expect.poll(folder.annotation).not.toContain(title);
  await page.getByRole("button", { name: `Redo: Add “${title}”` }).click();
  await expect.poll(folder.annotation).toContain(title);
});

test("a window that is loaded just after another one closed has its form", async ({ page, context }) => {
  const editor = new EditorArea(page, "mouse");
  await editor.open(folder.link);
  const other = new EditorArea(await context.newPage(), "mouse");
  await other.open(new URL("/", page.url()).href);
  await other.openList("New event");
  const kept = other.page.waitForResponse(/unsaved/);
  await other.fill("Title", "The Alma sinks");
  await kept;
  await other.page.close();
  await page.reload();
  await expect(editor.form.getByLabel("Title")).toHaveValue("The Alma sinks");
});

test("an entry that another program changed too shows both versions", async ({ page }) => {
  const editor = new EditorArea(page, "mouse");
  await openNewEvent(editor);
  await editor.saveUnfinished(title);
  await editor.openEntry(title);
  await editor.fill("Title", "The Alma hits a rock");
  folder.replace("timeline.yaml", `title: ${title}`, "title: The Alma sinks");
  await page.keyboard.press("Control+Enter");
  await expect(editor.notice).toHaveText(/^Also changed elsewhere: The Alma hits a rock/);
  const conflict = page.getByRole("region", { name: "Changed here and elsewhere" });
  await expect(conflict.getByRole("heading", { name: "The Alma sinks › Title" })).toBeVisible();
  await expect(conflict.getByRole("insertion").filter({ hasText: "hits a rock" })).toBeVisible();
  const take = conflict.getByRole("button", { name: "Take this version" });
  await expect(take).toBeFocused();
  await take.click();
  await expect(conflict).toHaveCount(0);
  await expect(page.locator(":focus")).toHaveCount(1);
  await expect.poll(folder.annotation).toContain("title: The Alma hits a rock");
});

test("a suggestion becomes a draft, and a dismissed one stays away", async ({ page }) => {
  const editor = new EditorArea(page, "mouse");
  await editor.open(folder.link);
  await editor.openList("Suggestions");
  const items = page.locator(".suggestion-list [data-item]");
  await expect(items.first()).toBeVisible();
  const words = await items.first().locator("q").first().innerText();
  expect(log).toContain(words);
  const dismissed = (await items.first().getAttribute("data-item")) ?? "";
  await items.first().press("Delete");
  await expect(page.locator(`[data-item="${dismissed}"]`)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator(`[data-item="${dismissed}"]`)).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.locator(`[data-item="${dismissed}"]`)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator(`[data-item="${dismissed}"]`)).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.locator(`[data-item="${dismissed}"]`)).toHaveCount(0);
  await folder.restart();
  await editor.open(folder.link);
  await editor.openList("Suggestions");
  await expect(items.first()).toBeVisible();
  await expect(page.locator(`[data-item="${dismissed}"]`)).toHaveCount(0);
  expect(folder.annotation()).not.toContain("draft");
  const dated = items.filter({ hasText: "2019" }).first();
  const accepted = (await dated.getAttribute("data-item")) ?? "";
  await dated.press("y");
  await expect.poll(folder.annotation).toContain("draft: true");
  await expect(items.first()).toBeVisible();
  await expect(page.locator(`[data-item="${accepted}"]`)).toHaveCount(0);
});

test("axe finds no violation in a form and in each list", async ({ page }) => {
  const editor = new EditorArea(page, "mouse");
  await openNewEvent(editor);
  expect(await findViolations(page, "all", ["#editor"])).toEqual([]);
  await editor.saveUnfinished(title);
  for (const list of ["Articles", "Terms", "Suggestions"]) {
    await editor.openList(list);
    expect(await findViolations(page, "all", ["#editor"])).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 768, height: 1024 });
  for (const list of ["People", "Review", "Changes", "2 problems, 1 unfinished"]) {
    await editor.openList(list);
    expect(await findViolations(page, "all", ["#editor"])).toEqual([]);
  }
  await editor.openList("Events");
  await editor.openEntry(title);
  expect(await findViolations(page, "all", ["#editor"])).toEqual([]);
});

test("Escape leaves the form of each kind, and the focus is never lost", async ({ page }) => {
  const editor = new EditorArea(page, "keyboard");
  await editor.open(folder.link);
  const side = page.getByRole("complementary");
  const kinds = {
    Events: "New event",
    People: "New person",
    Terms: "New stage",
    Corrections: "New correction",
  };
  for (const [list, entry] of Object.entries(kinds)) {
    await editor.openList(list);
    await side.getByRole("button", { name: entry }).press("Enter");
    await expect(editor.form.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(editor.form).toHaveCount(0);
    await expect(page.locator(":focus"), list).toHaveCount(1);
  }
  await editor.openList("Articles");
  await side.locator(`[data-item="articles log"]`).press("Enter");
  await editor.form.getByLabel("Author").fill("Ada Finn");
  await page.keyboard.press("Escape");
  await expect(editor.form).toHaveCount(0);
  await expect(page.locator(":focus")).toHaveText(/Ferry Alma/);
  await page.getByRole("button", { name: "Keys" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Keys" })).toBeFocused();
});
