import { expect, test } from "./support/fixtures.ts";

test("the coverage marks every sentence as evidence or background", async ({ app, corpus }) => {
  await app.coverageButton.click();
  await expect(app.coverage.getByText(/ 0 not used$/)).toHaveCount(corpus.articles.length);
  await expect(app.coverage.getByText("background", { exact: true })).toHaveCount(corpus.background.length);
  const totals = await app.coverage.getByText(/^\d+ sentences: /).allTextContents();
  const sentences = totals.reduce((sum, total) => sum + Number.parseInt(total, 10), 0);
  const evidence = app.coverage.getByText("used", { exact: true });
  await expect(evidence).toHaveCount(sentences - corpus.background.length);
  await expect(evidence).not.toHaveCount(0);
});
