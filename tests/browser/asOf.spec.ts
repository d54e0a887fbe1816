import { expect, freshTest, test } from "./support/fixtures.ts";

test("as known on a day, events are marked and counted", async ({ app, page, corpus }) => {
  await app.asOf.open();
  await app.asOf.slider.focus();
  await page.keyboard.press("Home");
  await expect(app.asOf.status).toContainText("had not happened");
  const status = (await app.asOf.status.textContent()) ?? "";
  const future = Number(/(\d+) had not happened/.exec(status)?.[1]);
  expect(future).toBeGreaterThan(0);
  expect(future).toBeLessThan(corpus.events.length);
  await expect(page.getByText("Had not happened by then")).toHaveCount(future);
  await expect(page.getByText(/^May have been public by then; public by /).first()).toBeVisible();
  await expect(page.getByText("had not become public")).toHaveCount(0);
  await app.asOf.showAllAgain.click();
  await expect(app.events.publicityNotes).toHaveCount(0);
});

freshTest(
  "a link to a day shows a chip among the filters, which removes it",
  async ({ app, page, corpus }) => {
    await app.open("/?v=1&known=2021-12-10");
    const chip = page.getByRole("button", {
      name: "What was public by 10 December 2021: show everything instead",
    });
    await expect(chip).toBeInViewport();
    await expect(app.events.publicityNotes.first()).toBeVisible();
    // Shapes of what was not public are faint, texts are not.
    const faint = await app.timeline.marks.evaluateAll((marks) =>
      marks.flatMap((mark) =>
        [...mark.querySelectorAll("text")]
          .filter((text) =>
            [text, text.parentElement].some((one) => one && getComputedStyle(one).opacity !== "1"),
          )
          .map((text) => text.textContent),
      ),
    );
    expect(faint).toEqual([]);
    await chip.press("Enter");
    await expect(chip).toHaveCount(0);
    await expect(app.events.publicityNotes).toHaveCount(0);
    await expect(page).toHaveURL((url) => !url.search.includes("known"));
    await expect(app.events.entries).toHaveCount(corpus.events.length);
  },
);
