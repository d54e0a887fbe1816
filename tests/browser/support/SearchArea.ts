import type { Locator, Page } from "@playwright/test";

/** The search box and the results below it. */
export class SearchArea {
  private readonly page: Page;
  readonly box: Locator;
  /** Opens the box on a phone. */
  readonly opener: Locator;
  /** The panel below the box. */
  readonly panel: Locator;
  /** Says how many sentences and events match. */
  readonly summary: Locator;
  /** Buttons for the matching sentences, then for the matching events. */
  readonly results: Locator;
  readonly bestMatchFirst: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole("searchbox", { name: "Search events and articles" });
    this.opener = page.getByRole("button", { name: "Search", exact: true });
    this.panel = page.getByRole("region", { name: "Search results" });
    this.summary = this.panel.getByText(/\d+ events? match/).first();
    this.results = this.panel.getByRole("listitem").getByRole("button");
    this.bestMatchFirst = page.getByRole("button", { name: "best match first" });
  }

  /** Returns the texts within an element, or on the whole page, that are highlighted as matches. */
  highlighted(within: Locator = this.page.locator(":root")): Promise<string[]> {
    return within.evaluate((part) => {
      const ranges = [...(CSS.highlights.get("found") ?? [])] as Range[];
      return ranges.filter(({ startContainer }) => part.contains(startContainer)).map(String);
    });
  }
}
