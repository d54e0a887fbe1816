import { boxOf, expect, freshTest as test } from "./support/fixtures.ts";

for (const [width, height] of [
  [390, 844],
  [844, 390],
  [768, 1024],
  [1440, 900],
] as const)
  test(`at ${width} px each menu is inside the window and closes outside`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    await app.open();
    const openers = page.locator("[popovertarget]:visible");
    expect(await openers.count()).toBeGreaterThan(1);
    for (const opener of await openers.all()) {
      await opener.click();
      const panel = page.locator(":popover-open");
      await expect(panel.locator("summary, button").first()).toBeVisible();
      const [box, button] = [await boxOf(panel), await boxOf(opener)];
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
      // Below its button, or where the window is too low for that, as far down as it fits.
      if (width > 600 && height > 600) expect(box.top).toBeGreaterThanOrEqual(button.bottom);
      await page.mouse.click(width / 2, 2);
      await expect(panel).toHaveCount(0);
    }
  });

test("a menu closes when the focus leaves it", async ({ app, page }) => {
  await app.open();
  await app.filters.peopleButton.press("Enter");
  await app.filters.panel.getByRole("button").first().focus();
  await app.filters.filtersButton.focus();
  await expect(page.locator(":popover-open")).toHaveCount(0);
});
