import type { Locator, Page } from "@playwright/test";
import { FiltersArea } from "./FiltersArea.ts";

/** The view of the case as it was known on a day, in the menu of filters. */
export class AsOfArea {
  private readonly filters: FiltersArea;
  readonly slider: Locator;
  /** Says how many events were public on the day. */
  readonly status: Locator;
  readonly showAllAgain: Locator;

  constructor(page: Page) {
    this.filters = new FiltersArea(page);
    this.slider = page.getByRole("slider");
    this.status = page.getByRole("status").filter({ hasText: /^Of the events shown/ });
    this.showAllAgain = page.getByRole("button", { name: "Show everything again" });
  }

  /** Opens the slider. */
  async open(): Promise<void> {
    await this.filters.openFacet("What was public on a given day");
    await this.slider.waitFor();
  }
}
