import { indexCorpus } from "../../src/core/model/indexCorpus.ts";
import { expect, notEmpty, present, test } from "./support/fixtures.ts";

test("a name opens the actor’s card; Escape returns focus to the name", async ({ app, page, corpus }) => {
  const [, man] = corpus.actors.filter(({ group }) => group === corpus.groups[0]?.id);
  const name = app.people.name(present(man).name);
  const card = app.people.card(present(man).name);
  await name.click();
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(name).toBeFocused();
});

test("an event on an actor’s card closes the card and opens, in one step", async ({ app, page, corpus }) => {
  const { id, name } = present(corpus.actors.find(({ group }) => group === corpus.groups[0]?.id));
  const { title } = present(corpus.events.find(({ actors }) => actors.some(({ actor }) => actor === id)));
  await app.people.name(name).click();
  await app.people
    .card(name)
    .getByRole("button", { name: `→ ${title}` })
    .first()
    .click();
  await expect(app.reader.heading).toHaveText(title);
  await expect(app.people.card(name)).toHaveCount(0);
  await expect(app.people.name(name)).toBeFocused();
  await page.goBack();
  await expect(app.people.card(name)).toBeVisible();
});

test("a card says who reports the words of somebody else", async ({ app, corpus }) => {
  const { actor } = indexCorpus(corpus);
  const claims = corpus.events.flatMap((event) => event.claims);
  for (const { text, speaker, reportedBy } of notEmpty(claims.filter((claim) => claim.reportedBy))) {
    const { name } = present(actor(speaker));
    await app.people.name(name).click();
    const item = app.people.card(name).getByRole("listitem").filter({ hasText: text });
    await expect(item.first()).toContainText(`${name}, as reported by ${actor(reportedBy ?? "")?.name}`);
  }
});
