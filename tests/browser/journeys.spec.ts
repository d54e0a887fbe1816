import type { Page } from "@playwright/test";
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
  test.slow();
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
    const runs = await app.reader.runs.evaluateAll((all) =>
      all.map((run) => run.getAttribute("data-excerpt") ?? ""),
    );
    const expected = notEmpty(runs).map((ids) => ({
      ids,
      events: [...notEmpty(eventsUsing(ids.split(" ")))],
      isClickable: true,
    }));
    expect(await clickRuns(page, expected), article).toEqual(expected);
    // Opens each offered event once, from some run.
    for (const [n, { ids, events }] of expected.entries()) {
      const next = events.find((id) => !seen.has(id));
      if (next === undefined) continue;
      await app.reader.runs.nth(n).press("Enter");
      await app.reader.pickerOption(next).click();
      await expect(app.events.selected, ids).toHaveAttribute("data-event", next);
      await expect
        .poll(() => app.reader.currentIsInView(), { message: `${next} ${ids}`, intervals: FAST })
        .toBe(true);
      seen.add(next);
      await page.goBack();
      await expect(app.reader.headline).toBeAttached();
    }
  }
});

/** The events that a run offers. */
interface OfferedEvents {
  /** Ids of the run's excerpts. */
  ids: string;
  /** Ids of the events, in alphabetical order. */
  events: string[];
  /** Whether the middle of the run's longest line is where a pointer can click it. */
  isClickable: boolean;
}

/**
 * Clicks each run of the open article, and waits ten seconds for the `expected` events. All in the page: the
 * test took 11 s with requests for each run, and 6 s so.
 */
function clickRuns(page: Page, expected: readonly OfferedEvents[]): Promise<OfferedEvents[]> {
  return page.evaluate(async (all) => {
    const offered = () =>
      [...document.querySelectorAll<HTMLElement>("[data-offers]")].map((one) => one.dataset.offers ?? "");
    const found: OfferedEvents[] = [];
    for (const [n, run] of [...document.querySelectorAll<HTMLElement>("[data-start]")].entries()) {
      run.scrollIntoView({ block: "center" });
      // The bounding box of a wrapped run may overlap another run.
      const [box] = [...run.getClientRects()].sort((a, b) => b.width - a.width);
      const [x, y] = box ? [box.left + box.width / 2, box.top + box.height / 2] : [-1, -1];
      const target = document.elementFromPoint(x, y);
      target?.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: x, clientY: y }));
      const end = performance.now() + 10_000;
      while (`${offered().sort()}` !== `${all[n]?.events}` && performance.now() < end)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const ids = run.dataset.excerpt ?? "";
      found.push({ ids, events: offered().sort(), isClickable: run.contains(target) });
    }
    return found;
  }, expected);
}
