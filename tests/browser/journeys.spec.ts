import { allExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { expect, FAST, notEmpty, present, test } from "./support/fixtures.ts";

test.use({ serviceWorkers: "allow", address: null });

test("a reader filters to one man, opens an event and reads on", async ({ app, corpus }) => {
  await app.open();
  await app.filters.person("Jack Taylor").click();
  const his = corpus.events.filter((event) => event.actors.some(({ actor }) => actor === "jack-taylor"));
  await expect(app.filters.count).toContainText(`${his.length} of ${corpus.events.length} events`);
  await expect(app.events.entries).toHaveCount(his.length);
  await expect(app.timeline.marks).toHaveCount(his.length);

  await app.timeline.mark("killing-of-jack-taylor").click();
  await expect(app.reader.heading).toHaveText("Jack Taylor is killed");
  await expect(app.reader.currentRuns.first()).toBeInViewport();
  const killing = corpus.events.find(({ id }) => id === "killing-of-jack-taylor");
  const quote = corpus.excerpts.find(({ id }) => id === killing?.claims[0]?.excerpts[0]);
  const runs = app.reader.excerpt(present(quote).id);
  expect((await runs.allTextContents()).join("")).toBe(quote?.exact);

  await app.reader.readInArticle.first().click();
  await app.reader.panel.getByRole("button", { name: /^He was jailed for life at the Old Bailey/ }).click();
  await app.reader.picker.getByRole("button", { name: /^Stephen Port is jailed for life/ }).click();
  await expect(app.reader.heading).toHaveText(/Stephen Port is jailed for life/);
});

test("every highlighted run leads to all events that rest on it", async ({ app, page, corpus }) => {
  // Some 150 runs, each clicked; then each event is opened once.
  test.setTimeout(180_000);
  // Events use an excerpt for a statement or a date; if none does, for a role, a link or a disagreement.
  const eventsUsing = (ids: string[]) => {
    const any = (excerpts: string[]) => ids.some((id) => excerpts.includes(id));
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
  for (const { id: article } of notEmpty(corpus.articles)) {
    await app.open(`/?article=${article}`);
    await expect(app.reader.runs.first()).toBeVisible();
    for (let n = 0, count = 1; n < count; n++) {
      // The bounding box of a wrapped run may overlap another run: click the middle of its longest line.
      const run = await app.reader.runs.evaluateAll((runs, at) => {
        runs[at]?.scrollIntoView({ block: "center" });
        const [box] = [...(runs[at]?.getClientRects() ?? [])].sort((a, b) => b.width - a.width);
        return {
          count: runs.length,
          ids: runs[at]?.getAttribute("data-excerpt") ?? "",
          x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
          y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
        };
      }, n);
      count = run.count;
      const expected = eventsUsing(run.ids.split(" "));
      expect(expected.length, run.ids).toBeGreaterThan(0);
      await page.mouse.click(run.x, run.y);
      await expect
        .poll(() => app.reader.offeredEvents(), { message: run.ids, intervals: FAST })
        .toEqual(expected);
      // Opens each offered event once, from some run.
      const next = expected.find((id) => !seen.has(id));
      if (next === undefined) continue;
      await app.reader.pickerOption(next).click();
      await expect(app.events.selected, run.ids).toHaveAttribute("data-event", next);
      await expect
        .poll(() => app.reader.currentIsInView(), { message: `${next} ${run.ids}`, intervals: FAST })
        .toBe(true);
      seen.add(next);
      await page.goBack();
      await expect(app.reader.headline).toBeAttached();
    }
  }
});
