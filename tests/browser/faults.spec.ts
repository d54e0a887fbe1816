import { expect, test } from "@playwright/test";

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

test("without a connection the reader says so, and the article comes by itself when there is one", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.waitForSelector("[data-ready]");
  await context.setOffline(true);
  await page.locator("ol.chronicle h3").first().getByRole("button").click();
  await expect(page.getByRole("alert")).toContainText("There is no connection");
  await context.setOffline(false);
  await expect(page.locator(".article-text .headline")).toBeVisible();
  await expect(page.locator(".words.current").first()).toBeInViewport();
});
