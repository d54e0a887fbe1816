import { DISAGREEMENT_LABELS } from "../../src/core/messages/labels.ts";
import { describeMarkedDifferences } from "../../src/core/model/disagreement.ts";
import { listDifferenceTables } from "./support/DisagreementsArea.ts";
import { expect, freshTest, notEmpty, present, test } from "./support/fixtures.ts";

test("differences are in tables by subject; other kinds unfold", async ({ app, corpus }) => {
  const { disagreements } = app;
  const open = listDifferenceTables(corpus).flatMap((table) => table.open);
  await expect(disagreements.rows).toHaveCount(open.length);
  for (const [i, { id }] of open.entries())
    await expect(disagreements.rows.nth(i)).toHaveAttribute("data-disagreement", id);
  await disagreements.openAll();
  await expect(disagreements.rows).toHaveCount(corpus.disagreements.length);
  const articlesOf = new Map(corpus.excerpts.map(({ id, article }) => [id, article]));
  for (const { id, sides } of notEmpty(corpus.disagreements)) {
    // A row has the sides of one article after those of another.
    const words = corpus.articles.flatMap((article) =>
      sides.filter(({ excerpt }) => articlesOf.get(excerpt) === article.id).map((side) => side.words),
    );
    expect((await disagreements.emphasisedWords(id)).sort()).toEqual(words.sort());
  }
});

test("a table has a column for each article and says what differs", async ({ app, corpus, page }) => {
  const subject = present(corpus.subjects[0]);
  const table = app.disagreements.section.getByRole("table", { name: subject.label }).first();
  await expect(table.getByRole("columnheader")).toHaveText([
    "Difference",
    ...corpus.articles.map(({ short }) => short),
  ]);
  const rows = corpus.disagreements.filter(({ about, kind }) => about === subject.id && kind !== "wording");
  expect(rows.length).toBeGreaterThan(1);
  for (const { subject, kind, differs } of rows) {
    const header = table.getByRole("rowheader", { name: subject });
    await expect(header).toContainText(DISAGREEMENT_LABELS[kind]);
    await expect(table).toContainText(differs);
  }
  // On a phone each quote is below the other, with the name of its article.
  await page.setViewportSize({ width: 390, height: 844 });
  for (const quoted of await table
    .getByRole("listitem")
    .filter({ has: page.getByRole("blockquote") })
    .all())
    await expect(quoted).toContainText(/ ›$/);
  await expect.poll(() => table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
});

freshTest("a link can show one kind, and its quotes lead to their source", async ({ app, corpus }) => {
  await app.open("/?differing=disputed");
  const { section, rows } = app.disagreements;
  const disputed = corpus.disagreements.filter(({ kind }) => kind === "disputed");
  await expect(rows).toHaveCount(disputed.length);
  await section
    .getByRole("button", { name: /^Read in “/ })
    .first()
    .click();
  await expect(app.reader.currentRuns.first()).toBeInViewport();
  await section.getByRole("button", { name: `Show all ${corpus.disagreements.length} differences` }).click();
  await expect(rows).toHaveCount(listDifferenceTables(corpus).flatMap((table) => table.open).length);
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
  await expect(app.events.entry(event.id)).toContainText(marked);
  await expect(app.timeline.mark(event.id)).toHaveAttribute("aria-label", new RegExp(`${marked}\\.$`));
  await app.events.title(event.id).click();
  const notice = app.reader.event.getByRole("button", {
    name: /^Articles differ: /,
  });
  await expect(notice).toBeInViewport();
  const section = app.reader.section("Where accounts differ");
  await expect(section.locator(".disagreement").first()).toBeHidden();
  await notice.press("Enter");
  await expect(section.locator("summary").first()).toBeFocused();
  await expect(section.locator(".disagreement").first()).toBeInViewport();
});

test("an allegation and its denial lead to each other", async ({ app, corpus }) => {
  const titleOf = (id: string) => present(corpus.events.find((event) => event.id === id)).title;
  const { event, heading } = app.reader;
  for (const { from, to } of notEmpty(corpus.links.filter(({ kind }) => kind === "denies"))) {
    await app.events.title(to).click();
    await event
      .getByRole("button", { name: `Claims like these are denied in: ${titleOf(from)}` })
      .first()
      .click();
    await expect(heading).toHaveText(titleOf(from));
    await event
      .getByRole("button", { name: `Denies claims like those in: ${titleOf(to)}` })
      .first()
      .click();
    await expect(heading).toHaveText(titleOf(to));
  }
});
