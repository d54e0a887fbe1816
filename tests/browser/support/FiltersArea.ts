import type { Locator, Page } from "@playwright/test";

/** The filters in the header: people, menus of groups, the panel of all others, and chips of those in use. */
export class FiltersArea {
  private readonly page: Page;
  readonly section: Locator;
  readonly moreFilters: Locator;
  readonly panel: Locator;
  /** The filters in use, except people whose own button is visible. */
  readonly chips: Locator;
  readonly chipButtons: Locator;
  /** Says how many of all events are shown, and why not more. */
  readonly count: Locator;
  readonly showAll: Locator;
  /** Buttons whose menu or panel is open. */
  readonly openMenus: Locator;

  constructor(page: Page) {
    this.page = page;
    const header = page.getByRole("banner");
    this.section = page.getByRole("region", { name: "Filters" });
    this.moreFilters = page.getByRole("button", { name: /^More filters/ });
    this.panel = page.getByRole("group", { name: "More filters" });
    this.chips = page.getByRole("list", { name: "Filters in use" }).getByRole("listitem");
    this.chipButtons = page.getByRole("button", { name: /^Remove filter/ });
    this.count = page.getByRole("status").filter({ hasText: /^\d+ of \d+ events/ });
    this.showAll = page.getByRole("button", { name: "Show all", exact: true });
    this.openMenus = header.getByRole("button", { expanded: true });
  }

  /** Returns the button of a person whose name and number of events are always visible. */
  person(name: string): Locator {
    return this.page.getByRole("button", { name: new RegExp(`^${name} \\d`) });
  }

  /** Returns the chosen people of the group whose people are always visible, by the group's label. */
  chosenPeople(group: string): Locator {
    return this.section.getByRole("group", { name: group }).getByRole("button", { pressed: true });
  }

  groupButton(label: string): Locator {
    return this.page.getByRole("button", { name: label, exact: true });
  }

  groupMenu(label: string): Locator {
    return this.page.getByRole("group", { name: label, exact: true });
  }
}
