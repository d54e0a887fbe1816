import { allExcerptsOf, claimExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { expect, test } from "./support/fixtures.ts";

test("a reader filters to one man, opens an event, reads its words, and goes on from other words", async ({
  page,
  corpus,
}) => {
  await page.getByRole("button", { name: /^Jack Taylor \d/ }).click();
  const his = corpus.events.filter((event) => event.actors.some(({ actor }) => actor === "jack-taylor"));
  await expect(page.getByRole("status")).toContainText(`${his.length} of ${corpus.events.length} events`);
  await expect(page.locator("ol.chronicle > li")).toHaveCount(his.length);
  await expect(page.locator("[data-timeline] [data-event]")).toHaveCount(his.length);

  await page.locator('[data-timeline] [data-event="killing-of-jack-taylor"]').click();
  const reader = page.getByRole("complementary", { name: /Reader/ });
  await expect(reader.getByRole("heading", { name: "Jack Taylor is killed" })).toBeVisible();
  const current = reader.locator(".words.current");
  await expect(current.first()).toBeInViewport();
  expect((await current.allTextContents()).join("")).toBe(
    "Anthony Walgate, Gabriel Kovari, Daniel Whitworth and Jack Taylor were all killed by Port in the London borough over 16 months.",
  );

  await reader.getByRole("button", { name: /^He was jailed for life at the Old Bailey/ }).click();
  await reader
    .getByRole("dialog", { name: /events rest on these words$/ })
    .getByRole("button", { name: /^Stephen Port is jailed for life/ })
    .click();
  await expect(reader.getByRole("heading", { name: /Stephen Port is jailed for life/ })).toBeVisible();
});

test("every event, chosen in the chronicle, has its exact words highlighted and in view", async ({
  page,
  corpus,
}) => {
  for (const event of corpus.events) {
    await page
      .locator(`ol.chronicle > [data-event="${event.id}"]`)
      .getByRole("heading")
      .getByRole("button")
      .click();
    const first = corpus.excerpts.find(({ id }) => id === claimExcerptsOf(event)[0]);
    const current = page.locator(`[data-excerpt~="${first?.id}"]`);
    await expect(current.first(), event.id).toBeInViewport();
    expect((await current.allTextContents()).join(""), event.id).toBe(first?.exact);
  }
});

test("every highlighted run, clicked, leads to every event that rests on it, and to no other", async ({
  page,
  corpus,
}) => {
  test.slow();
  // By claim or date; where neither rests on the words, the events that a part, a link or a disagreement ties to them.
  const restsOn = (ids: string[]) => {
    const any = (of: string[]) => ids.some((id) => of.includes(id));
    const resting = corpus.events.filter((event) => any(allExcerptsOf(event))).map(({ id }) => id);
    const tied = [
      ...corpus.events.flatMap(({ id, actors }) =>
        actors.some(({ excerpts }) => any(excerpts)) ? [id] : [],
      ),
      ...corpus.links.flatMap(({ from, to, excerpts }) => (any(excerpts) ? [from, to] : [])),
      ...corpus.disagreements.flatMap(({ events, sides }) =>
        any(sides.map(({ excerpt }) => excerpt)) ? events : [],
      ),
    ];
    return [...new Set(resting.length > 0 ? resting : tied)].sort();
  };
  const seen = new Set<string>();
  for (const [i] of corpus.articles.entries()) {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: `Article ${i + 1}`, exact: true }).click();
    const runs = page.locator(".article-scroll [data-excerpt]");
    await expect(runs.first()).toBeVisible();
    for (let n = 0; n < (await runs.count()); n++) {
      const ids = ((await runs.nth(n).getAttribute("data-excerpt")) ?? "").split(" ");
      const expected = restsOn(ids);
      expect(expected.length, ids.join(" ")).toBeGreaterThan(0);
      // A run may wrap: its bounding box may begin in another run, so its longest line is pressed, in the middle.
      const at = await runs.nth(n).evaluate((run) => {
        run.scrollIntoView({ block: "center" });
        const [box] = [...run.getClientRects()].sort((a, b) => b.width - a.width);
        return { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
      });
      await page.mouse.click(at.x, at.y);
      const selected = page.locator("ol.chronicle > li.selected");
      if (expected.length === 1) {
        await expect(selected, ids.join(" ")).toHaveAttribute("data-event", expected[0] ?? "");
      } else {
        const offer = page.getByRole("dialog", { name: `${expected.length} events rest on these words` });
        const offered = offer.locator("[data-offers]");
        await expect(offered, ids.join(" ")).toHaveCount(expected.length);
        const events = await offered.evaluateAll((all) => all.map((one) => one.getAttribute("data-offers")));
        expect([...events].sort(), ids.join(" ")).toEqual(expected);
        // Each offered event is gone to once from some run; the run's own first each time.
        const next = expected.find((id) => !seen.has(id)) ?? expected[0] ?? "";
        await offer.locator(`[data-offers="${next}"]`).click();
        await expect(selected, ids.join(" ")).toHaveAttribute("data-event", next);
        seen.add(next);
      }
      // Long words may begin above the box when their end was pressed; some of them are always in it.
      await expect
        .poll(() =>
          page.locator(".article-scroll").evaluate((box) => {
            const { top, bottom } = box.getBoundingClientRect();
            return [...box.querySelectorAll(".words.current")].some((words) => {
              const line = words.getBoundingClientRect();
              return line.bottom > top && line.top < bottom;
            });
          }),
        )
        .toBe(true);
    }
  }
});

test("the drawing is one tab stop, and arrows and Enter walk its events", async ({ page, corpus }) => {
  expect(corpus.events.length).toBeGreaterThan(1);
  await page.locator('[data-timeline] [tabindex="0"]').focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Gabriel Kovari is killed" })).toBeVisible();
  await expect(page.locator('[data-timeline] [tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("ol.chronicle > li.selected")).toHaveCount(0);
});

test("scrolling the chronicle moves the timeline’s cursor, on a phone along the upright axis", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(1);
  await page.setViewportSize({ width: 390, height: 844 });
  const cursor = page.locator("[data-timeline] .mark.reading");
  // What is not laid out yet has no place of its own to scroll to.
  await page.waitForSelector(":root[data-laid-out]");
  await page.locator('ol.chronicle > [data-event="port-jailed"]').evaluate((entry) => {
    scrollBy(0, entry.getBoundingClientRect().top - innerHeight * 0.25);
  });
  await expect(cursor).toHaveAttribute("data-event", "port-jailed");
  await expect(cursor).toBeInViewport();
});
