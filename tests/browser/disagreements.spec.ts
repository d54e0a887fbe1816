import { expect, notEmpty, present, test } from "./support/fixtures.ts";

test("disagreements on facts are listed; those on wording unfold", async ({ app, corpus }) => {
  const facts = corpus.disagreements.filter(({ matter }) => matter === "facts");
  await expect(app.disagreements.cards).toHaveCount(facts.length);
  await expect(app.disagreements.index).toHaveText(facts.map(({ title }) => title));
  const others = corpus.disagreements.length - facts.length;
  await app.disagreements.section.getByText(`${others} differences in the words chosen`).click();
  await expect(app.disagreements.cards).toHaveCount(corpus.disagreements.length);
  for (const { id, sides } of notEmpty(corpus.disagreements))
    expect(await app.disagreements.emphasisedWords(id)).toEqual(sides.map(({ words }) => words));
});

test("disagreements are filtered by kind and lead to their quotes", async ({ app, corpus }) => {
  const { section } = app.disagreements;
  await section.getByRole("button", { name: /^Between parties/ }).click();
  const parties = corpus.disagreements.filter(({ kind }) => kind === "between-parties");
  await expect(app.disagreements.cards).toHaveCount(parties.length);
  await section
    .getByRole("button", { name: /^Read it in article/ })
    .first()
    .click();
  await expect(app.reader.currentRuns.first()).toBeInViewport();
});

test("an event says in what reports differ and leads there by key", async ({ app, corpus }) => {
  const event = present(
    corpus.events.find(({ id }) =>
      (["facts", "words"] as const).every((matter) =>
        corpus.disagreements.some((one) => one.matter === matter && one.events.includes(id)),
      ),
    ),
  );
  const says = /reports differ in the facts told \(\d+\), in the words chosen \(\d+\)/i;
  await expect(app.events.entry(event.id)).toContainText(says);
  await expect(app.timeline.mark(event.id)).toHaveAttribute(
    "aria-label",
    /Reports differ in the facts told\.$/,
  );
  await app.events.title(event.id).click();
  const notice = app.reader.event.getByRole("button", { name: says });
  await expect(notice).toBeInViewport();
  const heading = app.reader.event.getByRole("heading", { name: "Where the words differ" });
  await expect(heading).toBeVisible();
  await notice.press("Enter");
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test("an allegation and its denial lead to each other", async ({ app, corpus }) => {
  const titleOf = (id: string) => present(corpus.events.find((event) => event.id === id)).title;
  const { event, heading } = app.reader;
  for (const { from, to } of notEmpty(corpus.links.filter(({ kind }) => kind === "denies"))) {
    await app.events.title(to).click();
    await event.getByRole("button", { name: `Claims of this kind are denied in: ${titleOf(from)}` }).click();
    await expect(heading).toHaveText(titleOf(from));
    await event.getByRole("button", { name: `Denies claims of the kind made in: ${titleOf(to)}` }).click();
    await expect(heading).toHaveText(titleOf(to));
  }
});
