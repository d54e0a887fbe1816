import { ALMA_ARTICLES, ALMA_EVENTS, almaTexts } from "../fixtures/almaArticles.ts";
import { EditorArea } from "./support/EditorArea.ts";
import { expect, test } from "./support/fixtures.ts";
import { type EditedFolder, runTool, startEditor } from "./support/startEditor.ts";

test.use({ address: null });

const HEADLINE_REASON = "The headline says what the sentences below it say.";

let folder: EditedFolder;
test.beforeEach(async () => {
  folder = await startEditor(almaTexts());
});
test.afterEach(() => folder.close());

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
      await editor.choose("Stage", "Voyage");
      await editor.fill("Text", `${title}, the article says.`);
      await editor.select(date);
      await editor.use("date");
      await editor.select(person);
      await editor.use("person");
      if (!people.has(person)) {
        await editor.choose("Group", "On board");
        await editor.save(person);
      }
      people.add(person);
      await editor.save(title);
    }
    expect(folder.annotation()).not.toContain("draft");
    for (const [id, [headline]] of Object.entries(ALMA_ARTICLES)) {
      await editor.read(id);
      await editor.select(headline.replace(/^date \S+ /, ""));
      await editor.use("background");
      await editor.fill("Reason", HEADLINE_REASON);
      await editor.save(HEADLINE_REASON);
    }
    expect(runTool("check", folder.dir)).toContain("8 events");
  });
}
