import type { Route } from "@playwright/test";
import { sourceQuotesOf } from "../../src/core/evidence/passages.ts";
import { withoutScriptMessages } from "../../src/core/messages/withoutScript.ts";
import type { Corpus } from "../../src/core/model/corpus.ts";
import type { TimelineEvent } from "../../src/core/model/timelineEvent.ts";
import { expect, present, bareTest as test } from "./support/fixtures.ts";
import { holdRequests } from "./support/holdRequests.ts";
import { neverIdle } from "./support/neverIdle.ts";

/** Returns the ids of the articles of an event’s quotes. */
function articlesOf(corpus: Corpus, event: TimelineEvent): string[] {
  return sourceQuotesOf(corpus, event).map(({ article }) => article);
}

test.describe("an article", () => {
  test("that is unavailable shows an alert and loads on Try again", async ({ app, page, corpus }) => {
    let refused = true;
    await page.route("**/articles/*", (route) =>
      refused ? route.fulfill({ status: 503, body: "" }) : route.continue(),
    );
    await app.open(`/?article=${corpus.articles[0]?.id}`);
    await expect(app.reader.alert).toContainText("error 503");
    await expect(app.events.heading).toBeVisible();
    await expect(app.timeline.marks.first()).toBeVisible();
    refused = false;
    await app.reader.alert.getByRole("button", { name: "Try again" }).click();
    await expect(app.reader.headline).toBeVisible();
  });

  test("whose text differs from the corpus is refused", async ({ app, page }) => {
    await page.route("**/articles/*", async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ body: text.replace("jury", "second jury") });
    });
    await app.open();
    await app.events.titles.first().click();
    await expect(app.reader.alert.first()).toContainText("is not the one that the quotes were taken from");
    await expect(app.reader.panel).not.toContainText("second jury");
    await expect(app.events.quotes.first()).not.toBeEmpty();
  });

  test("loads by itself when the connection returns", async ({ app, page, context, corpus }) => {
    const [first, second] = corpus.articles.map(({ id }) =>
      present(corpus.events.find((event) => articlesOf(corpus, event).every((one) => one === id))),
    );
    await neverIdle(page);
    await page.setViewportSize({ width: 390, height: 844 });
    // Loads the reader and the first article.
    await app.open(`/?event=${first?.id}`);
    await expect(app.reader.currentRuns.first()).toBeInViewport();
    await page.keyboard.press("Escape");
    await context.setOffline(true);
    await app.events.title(present(second).id).click();
    await expect(app.reader.alert.filter({ hasText: "You are offline" }).first()).toBeVisible();
    // The quotes are in the corpus.
    await expect(app.reader.currentRuns.first()).toBeInViewport();
    await context.setOffline(false);
    await expect(app.reader.alert).toHaveCount(0);
    await expect(app.reader.currentRuns.first()).toBeInViewport();
  });
});

const FAULTS: { fault: string; message: string; answer: (route: Route, corpus: string) => Promise<void> }[] =
  [
    {
      fault: "corrupt",
      message: "did not load completely",
      answer: (route, corpus) => route.fulfill({ body: corpus.replaceAll(":", ";") }),
    },
    {
      fault: "truncated",
      message: "did not load completely",
      answer: (route, corpus) => route.fulfill({ body: corpus.slice(0, corpus.length / 2) }),
    },
    { fault: "empty", message: "did not load completely", answer: (route) => route.fulfill({ body: "" }) },
    {
      fault: "another file",
      message: "something other than the data of this page",
      answer: (route) => route.fulfill({ body: "[]" }),
    },
    {
      fault: "of another version",
      message: "have version 3, but this page needs version 2",
      answer: (route, corpus) => route.fulfill({ json: { ...JSON.parse(corpus), version: 3 } }),
    },
    {
      fault: "without events",
      message: "did not load completely",
      answer: (route, corpus) => route.fulfill({ json: { ...JSON.parse(corpus), events: null } }),
    },
    {
      fault: "without an entry",
      message: "did not load completely",
      answer: (route, body) => route.fulfill({ json: { ...JSON.parse(body), events: [null] } }),
    },
    {
      fault: "unreachable",
      message: "could not be loaded. You may be offline",
      answer: (route) => route.abort(),
    },
    {
      fault: "a server error",
      message: "error 500",
      answer: (route) => route.fulfill({ status: 500, body: "" }),
    },
  ];

test.describe("a corpus that is", () => {
  for (const { fault, message, answer } of FAULTS) {
    test(`${fault} shows an alert and loads on Try again`, async ({ app, page, corpus }) => {
      let failing = true;
      await page.route("**/corpus.json", (route) =>
        failing ? answer(route, JSON.stringify(corpus)) : route.continue(),
      );
      await page.goto("/");
      await expect(app.alert).toContainText(message);
      // The prerendered page remains readable.
      await expect(page.getByRole("heading", { name: corpus.title })).toBeVisible();
      failing = false;
      await app.alert.getByRole("button", { name: "Try again" }).click();
      await app.interactive();
      await expect(app.events.heading).toBeVisible();
    });
  }

  test("slow shows an alert after eight seconds, and loads", async ({ app, page }) => {
    const release = await holdRequests(page, "**/corpus.json");
    await page.clock.install();
    await page.goto("/");
    await expect(app.title).toBeVisible();
    await page.clock.fastForward(7_000);
    await expect(app.alert).toHaveCount(0);
    await page.clock.fastForward(2_000);
    await expect(app.alert).toContainText("The connection or the server is slow");
    release();
    await expect(app.events.heading).toBeVisible();
    await expect(app.alert).toHaveCount(0);
  });
});

test("without its style sheet the page works and says nothing false", async ({ app, page }) => {
  await page.route("**/assets/*.css", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/");
  await app.interactive();
  await expect(page.getByText(withoutScriptMessages.scriptMissing)).toBeHidden();
  await expect(app.alert).toHaveCount(0);
  await app.events.entries.first().getByRole("button").first().click();
  await expect(app.reader.panel.getByRole("blockquote").first()).toBeVisible();
});

test("without its script the page can be read and says why", async ({ app, page }) => {
  const missing = page.getByText(withoutScriptMessages.scriptMissing);
  await page.route("**/assets/index-*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/");
  // The style sheet shows the message after eight seconds. The test moves the time of its animation.
  const moveTo = (time: number) =>
    page.evaluate((at) => {
      for (const animation of document.getAnimations()) {
        animation.pause();
        animation.currentTime = at;
      }
    }, time);
  await moveTo(7_900);
  await expect(missing).toBeHidden();
  await moveTo(8_100);
  await expect(missing).toBeVisible();
  // Until hydration the list has all that the reader would show.
  const entry = app.events.entries.first();
  await expect(app.events.staticDetails(entry).getByRole("blockquote").first()).toBeVisible();
  await page.unroute("**/assets/index-*.js");
  await app.reload();
  await expect(missing).toBeHidden();
});
