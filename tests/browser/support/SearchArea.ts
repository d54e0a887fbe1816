import type { Locator, Page } from "@playwright/test";

/** The search box and the results in the header. */
export class SearchArea {
  private readonly page: Page;
  readonly box: Locator;
  /** Says how many events match. */
  readonly summary: Locator;
  /** Opens the matching sentences of the articles. */
  readonly sentencesSummary: Locator;
  readonly bestMatchFirst: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.locator("search").getByRole("searchbox");
    this.summary = page.getByText(/^\d+ events? match/);
    this.sentencesSummary = page.getByText(/^In the articles: \d+ sentence/);
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
