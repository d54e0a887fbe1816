import type { Locator, Page } from "@playwright/test";

/** The view of the case as it was known on a day. */
export class AsOfArea {
  readonly summary: Locator;
  readonly slider: Locator;
  /** Says how many events were public on the day. */
  readonly status: Locator;
  readonly showAllAgain: Locator;

  constructor(page: Page) {
    this.summary = page.getByText("What was public on a given day", { exact: true });
    this.slider = page.getByRole("slider");
    this.status = page.getByRole("status").filter({ hasText: /^Of the events shown/ });
    this.showAllAgain = page.getByRole("button", { name: "Show everything again" });
  }
}
