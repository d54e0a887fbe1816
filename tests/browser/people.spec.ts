import { expect, present, test } from "./support/fixtures.ts";

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

test("an event on an actor’s card opens in the reader", async ({ app, corpus }) => {
  const { name } = present(corpus.actors.find(({ group }) => group === corpus.groups[0]?.id));
  await app.people.name(name).click();
  const link = app.people.eventLinks(app.people.card(name)).first();
  const title = (await link.textContent()) ?? "none";
  await link.click();
  await expect(app.reader.heading).toHaveText(title);
});
