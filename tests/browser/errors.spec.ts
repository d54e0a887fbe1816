import { expect, type Page, type Route, test } from "@playwright/test";

// What the service worker has kept would mend the faults.
test.use({ serviceWorkers: "block" });

test("an article that can’t be had is said to be missing, and comes when asked for again", async ({
  page,
}) => {
  let refused = true;
  await page.route("**/articles/*", (route) =>
    refused ? route.fulfill({ status: 503, body: "" }) : route.continue(),
  );
  await page.goto("/");
  await page.waitForSelector("[data-ready]");
  const alert = page.getByRole("complementary", { name: /Reader/ }).getByRole("alert");
  await expect(alert).toContainText("the server answered 503");
  await expect(page.getByRole("heading", { name: "Chronicle" })).toBeVisible();
  await expect(page.locator("[data-timeline] [data-event]").first()).toBeVisible();
  refused = false;
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".article-text .headline")).toBeVisible();
});

test("an article that is not the one the page was made from is refused, and no word of it is marked", async ({
  page,
}) => {
  await page.route("**/articles/*", async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.replace("jury", "second jury") });
  });
  await page.goto("/");
  await page.waitForSelector("[data-ready]");
  const reader = page.getByRole("complementary", { name: /Reader/ });
  await page.locator("ol.chronicle h3").first().getByRole("button").click();
  await expect(reader.getByRole("alert")).toContainText("is not the text that this page was made from");
  await expect(reader.locator(".words")).toHaveCount(0);
  await expect(page.locator("ol.chronicle blockquote").first()).not.toBeEmpty();
});

test("without a connection the reader says so, and the article comes by itself when there is one", async ({
  page,
  context,
}) => {
  let away = true;
  await page.route("**/articles/*", (route) => (away ? route.abort() : route.continue()));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.waitForSelector("[data-ready]");
  await page.getByRole("heading", { name: "Where the words differ" }).waitFor();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.locator("ol.chronicle h3").first().getByRole("button").click();
  await expect(page.getByRole("alert")).toContainText("There is no connection");
  away = false;
  await context.setOffline(false);
  await expect(page.locator(".article-text .headline")).toBeVisible();
  await expect(page.locator(".words.current").first()).toBeInViewport();
});

const CHRONICLE = { name: "Chronicle", exact: true } as const;
const FAULTS: { fault: string; says: string; answer: (route: Route, whole: string) => Promise<void> }[] = [
  {
    fault: "corrupt",
    says: "corpus.json can’t be read",
    answer: (route, whole) => route.fulfill({ body: whole.replaceAll(":", ";") }),
  },
  {
    fault: "truncated",
    says: "corpus.json can’t be read: it breaks off",
    answer: (route, whole) => route.fulfill({ body: whole.slice(0, whole.length / 2) }),
  },
  { fault: "empty", says: "corpus.json came empty", answer: (route) => route.fulfill({ body: "" }) },
  {
    fault: "another file",
    says: "corpus.json is not a corpus of On the Record",
    answer: (route) => route.fulfill({ body: "[]" }),
  },
  {
    fault: "of another version",
    says: "has version 3, this page reads version 2: reload the page",
    answer: (route, whole) => route.fulfill({ body: JSON.stringify({ ...JSON.parse(whole), version: 3 }) }),
  },
  {
    fault: "without its events",
    says: "corpus.json lacks events",
    answer: (route, whole) => route.fulfill({ body: JSON.stringify({ ...JSON.parse(whole), events: null }) }),
  },
  { fault: "refused", says: "corpus.json could not be reached", answer: (route) => route.abort() },
  {
    fault: "answered with an error",
    says: "the server answered 500",
    answer: (route) => route.fulfill({ status: 500, body: "" }),
  },
];

for (const { fault, says, answer } of FAULTS) {
  test(`a corpus that is ${fault} is said to be so, and comes when asked for again`, async ({
    page,
    request,
  }) => {
    const whole = await (await request.get("/corpus.json")).text();
    let failing = true;
    await page.route("**/corpus.json", (route) => (failing ? answer(route, whole) : route.continue()));
    await page.goto("/");
    await expect(page.getByRole("alert")).toContainText(says);
    failing = false;
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", CHRONICLE)).toBeVisible();
  });
}

test("a corpus that is slow in coming is said to be slow, and is shown once it comes", async ({ page }) => {
  let answer = () => {};
  const wait = new Promise<void>((done) => {
    answer = done;
  });
  await page.route("**/corpus.json", async (route) => {
    await wait;
    await route.continue();
  });
  await page.clock.install();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(page.getByText("Loading the timeline…")).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(page.getByRole("alert")).toContainText("The connection or the server is slow");
  answer();
  await expect(page.getByRole("heading", CHRONICLE)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

for (const script of ["index", "react"]) {
  test(`where the ${script} script has gone the page can be read, and says why nothing answers`, async ({
    page,
  }) => {
    await page.route(`**/assets/${script}-*.js`, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/");
    // After eight seconds, by the style sheet alone.
    await expect(page.getByText("The script of this page has not come")).toBeVisible({ timeout: 30_000 });
    await expect(page.locator("ol.chronicle > li > blockquote").first()).toBeVisible();
    // All that the reader would show stands in the chronicle then.
    await expect(page.locator("ol.chronicle .every-word blockquote").first()).toBeVisible();
    await page.unroute(`**/assets/${script}-*.js`);
    await page.reload();
    await page.waitForSelector("[data-ready]");
    await expect(page.getByText("The script of this page has not come")).toBeHidden();
  });
}

const CHUNKS = [
  {
    chunk: "Actors",
    says: "What differs, and who is named, could not be loaded",
    open: async () => {},
  },
  {
    chunk: "SharePanel",
    says: "Sharing and exports could not be loaded",
    open: (page: Page) => page.getByRole("button", { name: "Share", exact: true }).click(),
  },
  {
    chunk: "CardDialog",
    says: "The card could not be loaded",
    open: (page: Page) => page.locator("ol.chronicle .actor-name").first().click(),
  },
  {
    chunk: "MoreFiltersPanel",
    says: "The filters could not be loaded",
    open: (page: Page) => page.getByRole("button", { name: "More filters", exact: true }).click(),
  },
  {
    chunk: "CoverageDialog",
    says: "The coverage could not be loaded",
    open: (page: Page) => page.getByRole("button", { name: "Coverage" }).click(),
  },
  {
    chunk: "DaySlider",
    says: "The days could not be loaded",
    open: (page: Page) => page.getByText("As known on…").click(),
  },
  {
    chunk: "Spine",
    says: "The timeline could not be loaded",
    open: (page: Page) => page.setViewportSize({ width: 390, height: 844 }),
  },
  {
    chunk: "searchIndex",
    says: "The search could not be loaded",
    open: (page: Page) => page.getByRole("searchbox").fill("jury"),
  },
];

for (const { chunk, says, open } of CHUNKS) {
  test(`where a new edition has taken ${chunk} away, that part says so and the rest works`, async ({
    page,
  }) => {
    await page.route(`**/assets/${chunk}-*.js`, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/");
    await page.waitForSelector("[data-ready]");
    await open(page);
    await expect(page.getByRole("alert").filter({ hasText: says })).toContainText("newer edition");
    await page.keyboard.press("Escape");
    await page.locator("ol.chronicle h3").first().getByRole("button").click();
    await expect(page.locator(".words.current").first()).toBeInViewport();
  });
}

const BROKEN: { part: string; breakIt: (page: Page) => Promise<unknown>; kept: readonly string[] }[] = [
  {
    part: "The title and the filters",
    breakIt: (page) =>
      page.route("**/corpus.json", async (route) => {
        const response = await route.fetch();
        const corpus = await response.json();
        await route.fulfill({ json: { ...corpus, groups: [null, null] } });
      }),
    kept: ["ol.chronicle h3", "[data-timeline] [data-event]", ".article-text .headline"],
  },
  {
    part: "The timeline",
    breakIt: (page) =>
      page.addInitScript(() => {
        CanvasRenderingContext2D.prototype.measureText = () => {
          throw new Error("No text can be measured here");
        };
      }),
    kept: ["h1", "ol.chronicle h3", ".article-text .headline"],
  },
  {
    part: "The chronicle",
    breakIt: (page) =>
      page.addInitScript(() => {
        IntersectionObserver.prototype.observe = () => {
          throw new Error("Nothing can be observed here");
        };
      }),
    kept: ["h1", "[data-timeline] [data-event]", ".article-text .headline"],
  },
  {
    part: "The reader",
    breakIt: async (page) => {
      await page.addInitScript(() => {
        const find = Element.prototype.querySelector;
        Element.prototype.querySelector = function (selectors: string) {
          if (selectors.startsWith("[data-excerpt")) throw new Error("No words can be found here");
          return find.call(this, selectors);
        };
      });
    },
    kept: ["h1", "ol.chronicle h3", "[data-timeline] [data-event]"],
  },
];

for (const { part, breakIt, kept } of BROKEN) {
  test(`${part}, where it can’t be drawn, says so, and the rest of the page works`, async ({ page }) => {
    await breakIt(page);
    await page.goto("/?event=port-jailed");
    const alert = page.getByRole("alert").filter({ hasText: `${part} could not be drawn` });
    await expect(alert).toContainText("The rest of the page works. Reload the page");
    await expect(alert.getByRole("button", { name: "Reload the page" })).toBeVisible();
    for (const selector of kept) await expect(page.locator(selector).first()).toBeVisible();
  });
}

test("a page that fails altogether still says so, and leads to the first view", async ({ page }) => {
  await page.route("**/corpus.json", async (route) => {
    const response = await route.fetch();
    const corpus = await response.json();
    await route.fulfill({ json: { ...corpus, events: [null] } });
  });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page could not be drawn");
  await expect(page.getByRole("link", { name: "Start from the first view" })).toHaveAttribute("href", "?");
});
