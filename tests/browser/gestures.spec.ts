import { boxOf, expect, test } from "./support/fixtures.ts";
import { holdRequests } from "./support/holdRequests.ts";

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

test("a plain wheel over the timeline scrolls the page and does not zoom", async ({ app, page }) => {
  const { x, y } = await app.timeline.middle();
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => app.scrollTop()).toBeGreaterThan(0);
  await expect(app.timeline.wholeCase).toBeDisabled();
});

test("the End key reaches the end of the page at once", async ({ app, page }) => {
  await app.content.click({ position: { x: 2, y: 2 } });
  await page.keyboard.press("End");
  const left = () => page.evaluate(() => document.documentElement.scrollHeight - scrollY - innerHeight);
  await expect.poll(left).toBeLessThan(2);
  await page.keyboard.press("Home");
});

test("Ctrl and the wheel zoom around the pointer", async ({ app }) => {
  const event = "port-jailed";
  const { y } = await app.timeline.middle();
  const before = await app.timeline.leftOf(event);
  await app.timeline.wheelZoom(before, y, 240);
  await expect(app.timeline.wholeCase).toBeEnabled();
  // The browser rounds the pointer to whole pixels; a zoom by four makes the error up to four pixels.
  expect(Math.abs((await app.timeline.leftOf(event)) - before)).toBeLessThan(4);
});

test("a zoom in small steps stretches the drawing, then draws it exactly", async ({ app, page }) => {
  const label = app.timeline.mark("port-jailed").locator("text").first();
  const clientX = await app.timeline.leftOf("port-jailed");
  // In one task: a slow machine would draw between the steps.
  const stretched = await app.timeline.plot.evaluate((plot, x) => {
    for (let i = 0; i < 4; i++)
      plot.dispatchEvent(
        new WheelEvent("wheel", { clientX: x, deltaY: -24, ctrlKey: true, bubbles: true, cancelable: true }),
      );
    const mark = plot.querySelector("[data-event=port-jailed]");
    return {
      x: mark?.querySelector(".glyph")?.getBoundingClientRect().left ?? Number.NaN,
      hasText: mark?.querySelector("text")?.checkVisibility(),
      address: location.href,
    };
  }, clientX);
  expect(Math.abs(stretched.x - clientX)).toBeLessThan(1);
  expect(stretched.hasText).toBe(false);
  await expect(app.timeline.stretched).toHaveCount(0);
  await expect(label).toBeVisible();
  await expect(app.timeline.wholeCase).toBeEnabled();
  // The URL gets the viewport when it rests.
  await expect(page).not.toHaveURL(stretched.address);
  const drawn = await app.timeline.markPositions();
  await app.reload();
  await expect(app.timeline.wholeCase).toBeEnabled();
  await expect(app.timeline.stretched).toHaveCount(0);
  expect(await app.timeline.markPositions()).toEqual(drawn);
});

test("a sideways wheel and a drag pan the timeline and leave the page", async ({ app, page }) => {
  const event = "port-jailed";
  const { y } = await app.timeline.middle();
  const before = await app.timeline.leftOf(event);
  await app.timeline.wheelZoom(before, y, 240);
  await expect(app.timeline.wholeCase).toBeEnabled();
  await expect(app.timeline.stretched).toHaveCount(0);
  await page.mouse.wheel(-150, 0);
  await expect.poll(() => app.timeline.leftOf(event)).toBeGreaterThan(before + 100);
  const panned = await app.timeline.leftOf(event);
  await expect(app.timeline.surface).toHaveCSS("cursor", "grab");
  await page.mouse.move(before, y);
  await page.mouse.down();
  await page.mouse.move(before + 60, y, { steps: 4 });
  await expect(app.timeline.surface).toHaveCSS("cursor", "grabbing");
  await page.mouse.up();
  await expect.poll(() => app.timeline.leftOf(event)).toBeGreaterThan(panned + 50);
  expect(await app.scrollTop()).toBe(0);
  await expect(app.events.selected).toHaveCount(0);
});

test("a double click fits a stretch of time; a button shows the whole case", async ({ app, page }) => {
  const plot = await boxOf(app.timeline.plot);
  await page.mouse.dblclick(plot.left + 420, plot.top + 125);
  await expect(app.timeline.mark("mps-call")).toHaveCount(0);
  await expect(app.timeline.mark("killing-of-jack-taylor")).toHaveCount(1);
  await app.timeline.wholeCase.click();
  await expect(app.timeline.mark("mps-call")).toHaveCount(1);
});

test("the controls keep their place while the overview loads", async ({ app, page }) => {
  const release = await holdRequests(page, "**/Overview-*.js");
  await app.timeline.zoomIn.click();
  await expect(app.timeline.wholeCase).toBeEnabled();
  const before = await boxOf(app.timeline.wholeCase);
  release();
  await expect(app.timeline.brush).toBeVisible();
  expect(await boxOf(app.timeline.wholeCase)).toEqual(before);
});

test("a drag on the overview chooses the viewport", async ({ app, page }) => {
  // The overview is there while the drawing is zoomed.
  await app.timeline.zoomIn.click();
  await app.timeline.brush.scrollIntoViewIfNeeded();
  const { left, top } = await boxOf(app.timeline.brush);
  await page.mouse.move(left + 2, top + 12);
  await page.mouse.down();
  await page.mouse.move(left + 200, top + 12, { steps: 4 });
  await page.mouse.up();
  const { from, to } = await app.timeline.viewportOnOverview();
  expect(Math.abs(from - (left + 2))).toBeLessThan(4);
  expect(Math.abs(to - (left + 200))).toBeLessThan(4);
  await expect(app.timeline.mark("mps-call")).toHaveCount(0);
  await expect(app.timeline.mark("killing-of-jack-taylor")).toHaveCount(1);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 900 } });

  test("two fingers zoom, and one finger along the axis pans", async ({ app, page }) => {
    const { x, y } = await app.timeline.middle();
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...xs: number[]) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((at, id) => ({ x: at, y, id })) });
    await touch("touchStart", x - 40, x + 40);
    for (let i = 1; i <= 10; i++) await touch("touchMove", x - 40 - i * 12, x + 40 + i * 12);
    await touch("touchEnd");
    await expect(app.timeline.wholeCase).toBeEnabled();

    const { from } = await app.timeline.viewportOnOverview();
    await touch("touchStart", x);
    for (let i = 1; i <= 10; i++) await touch("touchMove", x - i * 15);
    await touch("touchEnd");
    await expect.poll(async () => (await app.timeline.viewportOnOverview()).from).toBeGreaterThan(from);
  });

  test("one finger across the axis scrolls the page", async ({ app, page }) => {
    const { x, y } = await app.timeline.middle();
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...ys: number[]) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints: ys.map((at) => ({ x, y: at })) });
    await touch("touchStart", y);
    for (let i = 1; i <= 12; i++) await touch("touchMove", y - i * 20);
    await touch("touchEnd");
    await expect.poll(() => app.scrollTop()).toBeGreaterThan(100);
  });
});
