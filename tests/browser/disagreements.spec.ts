import { describeMarkedDifferences, sortByKind } from "../../src/core/model/disagreement.ts";
import { expect, notEmpty, present, test } from "./support/fixtures.ts";

test("disagreements on facts are listed; those on wording unfold", async ({ app, corpus }) => {
  const facts = sortByKind(corpus.disagreements).filter(({ kind }) => kind !== "wording");
  await expect(app.disagreements.cards).toHaveCount(facts.length);
  await expect(app.disagreements.index).toHaveText(facts.map(({ subject }) => subject));
  const others = corpus.disagreements.length - facts.length;
  await app.disagreements.section.getByText(`${others} differences in wording only`).click();
  await expect(app.disagreements.cards).toHaveCount(corpus.disagreements.length);
  for (const { id, sides } of notEmpty(corpus.disagreements))
    expect(await app.disagreements.emphasisedWords(id)).toEqual(sides.map(({ words }) => words));
});

test("disagreements are filtered by kind and lead to their quotes", async ({ app, corpus }) => {
  const { section } = app.disagreements;
  await section.getByRole("button", { name: /^Disputed/ }).click();
  const parties = corpus.disagreements.filter(({ kind }) => kind === "disputed");
  await expect(app.disagreements.cards).toHaveCount(parties.length);
  await section
    .getByRole("button", { name: /^Read in “/ })
    .first()
    .click();
  await expect(app.reader.currentRuns.first()).toBeInViewport();
});

test("an event says what kinds of difference it has, and leads there by key", async ({ app, corpus }) => {
  const event = present(
    corpus.events.find(({ id }) =>
      (["articles", "wording"] as const).every((kind) =>
        corpus.disagreements.some((one) => one.kind === kind && one.events.includes(id)),
      ),
    ),
  );
  const marked = describeMarkedDifferences(event.id, corpus.disagreements);
  await expect(app.events.entry(event.id)).toContainText(`≠ ${marked}`);
  await expect(app.timeline.mark(event.id)).toHaveAttribute("aria-label", new RegExp(`${marked}\\.$`));
  await app.events.title(event.id).click();
  const notice = app.reader.event.getByRole("button", {
    name: /^(≠ )?Articles differ on \d+ points? .*in wording only$/,
  });
  await expect(notice).toBeInViewport();
  const heading = app.reader.event.getByRole("heading", { name: "Where accounts differ" });
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
    await event.getByRole("button", { name: `Claims like these are denied in: ${titleOf(from)}` }).click();
    await expect(heading).toHaveText(titleOf(from));
    await event.getByRole("button", { name: `Denies claims like those in: ${titleOf(to)}` }).click();
    await expect(heading).toHaveText(titleOf(to));
  }
});
