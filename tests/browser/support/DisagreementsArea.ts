import type { Locator, Page } from "@playwright/test";

/** The section that compares what articles and parties say, below the list of events. */
export class DisagreementsArea {
  readonly section: Locator;
  readonly cards: Locator;
  /** Links to the disagreements on facts, at the top of the section. */
  readonly index: Locator;

  constructor(page: Page) {
    this.section = page.getByRole("region", { name: "Where accounts differ" });
    this.cards = this.section.getByRole("article");
    this.index = this.section.getByRole("list", { name: /^\d+ differences/ }).getByRole("link");
  }

  /** Returns the parts of the quotes in which the sides of one disagreement differ. */
  emphasisedWords(id: string): Promise<string[]> {
    return this.section.locator(`[data-disagreement="${id}"]`).getByRole("emphasis").allTextContents();
  }
}
