import type { Locator, Page } from "@playwright/test";

/** The list of all actors at the foot of the page, and the card of one actor. */
export class PeopleArea {
  private readonly page: Page;
  readonly section: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole("region", { name: "People and organisations" });
  }

  name(name: string): Locator {
    return this.section.getByRole("button", { name, exact: true });
  }

  card(name: string): Locator {
    return this.page.getByRole("dialog", { name });
  }
}
