import type { Locator, Page } from "@playwright/test";

/** The filters above the timeline: names, the menus of people and of all other filters, and chips in use. */
export class FiltersArea {
  private readonly page: Page;
  readonly section: Locator;
  readonly peopleButton: Locator;
  readonly filtersButton: Locator;
  /** The open menu. */
  readonly panel: Locator;
  /** The filters in use, except people whose own button is visible. */
  readonly chips: Locator;
  readonly chipButtons: Locator;
  /** Says how many of all events are shown, or how many there are. */
  readonly count: Locator;
  readonly clear: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole("region", { name: "Filters" });
    this.peopleButton = this.section.getByRole("button", { name: "People and organisations", exact: true });
    this.filtersButton = this.section.getByRole("button", { name: "Filters", exact: true });
    this.panel = page.locator(":popover-open");
    this.chips = page.getByRole("list", { name: "Filters in use" }).getByRole("listitem");
    this.chipButtons = page.getByRole("button", { name: /^Remove filter/ });
    this.count = this.section.getByRole("status").filter({ hasText: /^[\d,]+ (of [\d,]+ )?events?/ });
    this.clear = this.section.getByRole("button", { name: "Clear", exact: true });
  }

  /** Returns the button of a person whose name is always visible. */
  person(name: string): Locator {
    return this.section.getByRole("button", { name, exact: true });
  }

  /** Opens the menu of filters, on a phone through “More”, and one of its filters. */
  async openFacet(heading: string): Promise<void> {
    if (!(await this.panel.isVisible())) {
      if (await this.filtersButton.isVisible()) await this.filtersButton.click();
      else {
        await this.page.getByRole("button", { name: "More", exact: true }).click();
        await this.panel.getByRole("button", { name: "Filters" }).click();
      }
    }
    const facet = this.panel.locator("summary").filter({ hasText: heading });
    if (!(await facet.evaluate((summary) => summary.parentElement?.hasAttribute("open"))))
      await facet.click();
  }
}
