import { expect, test } from "./support/fixtures.ts";

test("the coverage marks every sentence as evidence or background", async ({ app, corpus }) => {
  await app.coverageButton.click();
  await expect(app.coverage.getByText(/ 0 not read yet$/)).toHaveCount(corpus.articles.length);
  await expect(app.coverage.getByText("background", { exact: true })).toHaveCount(corpus.background.length);
  const totals = await app.coverage.getByText(/^\d+ of \d+ sentences used or explained/).allTextContents();
  const sentences = totals.reduce((sum, total) => sum + Number(/of (\d+)/.exec(total)?.[1]), 0);
  const evidence = app.coverage.getByText("used", { exact: true });
  await expect(evidence).toHaveCount(sentences - corpus.background.length);
  await expect(evidence).not.toHaveCount(0);
});

test("the coverage lists the unquoted rest of partly used sentences", async ({ app }) => {
  await app.coverageButton.click();
  const sentences = app.coverage.getByRole("listitem").filter({ hasText: "Not quoted: “" });
  await expect(sentences).not.toHaveCount(0);
  for (const text of await sentences.allTextContents()) {
    const [sentence = "", rest = ""] = text.split("Not quoted: ");
    const [first = ""] = /(?<=“)[^”]*/.exec(rest) ?? [];
    expect(sentence).toContain(first);
  }
});
