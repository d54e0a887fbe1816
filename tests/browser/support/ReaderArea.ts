import type { Locator, Page } from "@playwright/test";

/** The reader: the open event with its quotes, or a whole article. */
export class ReaderArea {
  private readonly page: Page;
  readonly panel: Locator;
  /** The open event: date, title, quotes, and collapsed sections. */
  readonly event: Locator;
  readonly heading: Locator;
  readonly close: Locator;
  /** The quotes of the open event in their paragraphs. */
  readonly passages: Locator;
  readonly readInArticle: Locator;
  readonly backToEvent: Locator;
  /** The headline of the article that is open in full. */
  readonly headline: Locator;
  readonly alert: Locator;
  /** The highlighted runs of the quotes that are read now; a run ends where another excerpt begins. */
  readonly currentRuns: Locator;
  /** Every marked run of the whole article. */
  readonly runs: Locator;
  /** Runs of other excerpts on which the open event rests. */
  readonly evidenceRuns: Locator;
  readonly runTabStop: Locator;
  readonly focusedRun: Locator;
  /** The list of events that rest on a clicked run. */
  readonly picker: Locator;
  readonly pickerOptions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole("complementary", { name: "Reader" });
    this.event = page.getByRole("region", { name: "The selected event" });
    this.heading = this.event.getByRole("heading", { level: 2 });
    this.close = this.panel.locator(".reader-close");
    this.passages = this.event.locator(".passages > li");
    this.readInArticle = this.event.getByRole("button", { name: /^Read in the article/ });
    this.backToEvent = this.panel.getByRole("button", { name: "‹ Back to the event" });
    this.headline = this.panel.getByRole("article").first().getByRole("heading", { level: 2 });
    this.alert = this.panel.getByRole("alert");
    this.currentRuns = page.locator(".excerpt.current");
    this.evidenceRuns = page.locator(".excerpt.evidence");
    this.runs = this.panel.locator("[data-start]");
    this.runTabStop = this.panel.locator('[data-excerpt][tabindex="0"]');
    this.focusedRun = this.panel.locator("[data-excerpt]:focus");
    this.picker = page.getByRole("group", { name: /events? for these words$/ });
    this.pickerOptions = this.picker.locator("[data-offers]");
  }

  /** Returns the runs of one excerpt. */
  excerpt(id: string): Locator {
    return this.page.locator(`[data-excerpt~="${id}"]`);
  }

  /** Returns the words of each excerpt in the open event, without white space; null if it is not visible. */
  wordsOf(ids: string[]): Promise<(string | null)[]> {
    return this.event.evaluate(
      (event, all) =>
        all.map((id) => {
          const runs = [...event.querySelectorAll(`[data-excerpt~="${id}"]`)];
          const isVisible = runs[0]?.checkVisibility({ visibilityProperty: true }) === true;
          return isVisible ? runs.map(({ textContent }) => textContent.replace(/\s+/g, "")).join("") : null;
        }),
      ids,
    );
  }

  pickerOption(event: string): Locator {
    return this.picker.locator(`[data-offers="${event}"]`);
  }

  /** Returns a collapsed section of the open event. */
  section(title: string): Locator {
    return this.event.locator("details.reader-section").filter({ has: this.page.getByText(title) });
  }

  /** Opens all collapsed sections. */
  async openSections(): Promise<void> {
    await this.event.evaluate((event) => {
      for (const section of event.querySelectorAll<HTMLDetailsElement>("details.reader-section"))
        section.open = true;
    });
  }

  /** Opens the disclosure with the ways to cite, and returns it. */
  async openCitation(what: "this statement" | "this quote"): Promise<Locator> {
    if (what === "this statement") await this.openSections();
    const label = this.panel.getByLabel(`Cite ${what}`).first();
    await label.click();
    return this.panel
      .locator("details.cite")
      .filter({ has: this.page.getByLabel(`Cite ${what}`) })
      .first();
  }

  /** Returns whether any line of the current excerpt is in view, below the bar of the reader. */
  currentIsInView(): Promise<boolean> {
    return this.currentRuns.evaluateAll((runs) => {
      const reader = runs[0]?.closest("[data-reader]");
      const bar = reader?.firstElementChild?.getBoundingClientRect();
      const bottom = reader?.getBoundingClientRect().bottom ?? 0;
      return (
        bar !== undefined &&
        runs
          .map((run) => run.getBoundingClientRect())
          .some((line) => line.bottom > bar.bottom && line.top < bottom)
      );
    });
  }
}
