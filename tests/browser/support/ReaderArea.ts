import type { Locator, Page } from "@playwright/test";

/** The panel with the open event above and the article below. */
export class ReaderArea {
  private readonly page: Page;
  readonly panel: Locator;
  /** The open event: statements, date, links and differences. */
  readonly event: Locator;
  readonly heading: Locator;
  readonly closeEvent: Locator;
  readonly headline: Locator;
  readonly alert: Locator;
  /** The highlighted runs of the excerpt that is read now; a run ends where another excerpt begins. */
  readonly currentRuns: Locator;
  /** Every highlighted run of the article. */
  readonly runs: Locator;
  /** Runs of other excerpts on which the open event rests. */
  readonly evidenceRuns: Locator;
  readonly runTabStop: Locator;
  readonly focusedRun: Locator;
  /** The box in which the article scrolls. */
  readonly scrollBox: Locator;
  /** The list of events that rest on a clicked run. */
  readonly picker: Locator;
  readonly pickerOptions: Locator;
  readonly minimap: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole("complementary", { name: /Reader/ });
    this.event = page.getByRole("region", { name: "The selected event" });
    this.heading = this.event.getByRole("heading", { level: 2 });
    this.closeEvent = page.getByRole("button", { name: "Close this event" });

    this.alert = this.panel.getByRole("alert");
    this.currentRuns = page.locator(".excerpt.current");
    this.evidenceRuns = page.locator(".excerpt.evidence");
    this.scrollBox = page.locator(".article-scroll");
    this.headline = this.scrollBox.getByRole("heading", { level: 3 });
    this.runs = this.scrollBox.locator("[data-excerpt]");
    this.runTabStop = this.scrollBox.locator('[data-excerpt][tabindex="0"]');
    this.focusedRun = this.scrollBox.locator("[data-excerpt]:focus");
    this.picker = page.getByRole("dialog", { name: /events for these words$/ });
    this.pickerOptions = this.picker.locator("[data-offers]");
    this.minimap = page.locator(".excerpt-minimap");
  }

  /** Returns the button of an article by its position, from 1. */
  article(number: number): Locator {
    return this.panel
      .getByRole("navigation", { name: "Articles" })
      .getByRole("button")
      .nth(number - 1);
  }

  /** Returns the runs of one excerpt. */
  excerpt(id: string): Locator {
    return this.page.locator(`[data-excerpt~="${id}"]`);
  }

  pickerOption(event: string): Locator {
    return this.picker.locator(`[data-offers="${event}"]`);
  }

  /** Returns the marks of the minimap: the current excerpt's, or those of the event's other excerpts. */
  minimapTicks(kind: "current" | "evidence"): Locator {
    return this.minimap.locator(`.tick.${kind}`);
  }

  /** Returns the disclosure with the ways to cite: of a claim, of the read words or of the event. */
  cite(what: "this statement" | "this quote" | "this event"): Locator {
    return this.panel
      .locator("details")
      .filter({ has: this.page.getByLabel(`Cite ${what}`) })
      .first();
  }

  /** Returns whether any line of the current excerpt is inside the box in which the article scrolls. */
  currentIsInBox(): Promise<boolean> {
    return this.currentRuns.evaluateAll((runs) => {
      const box = runs[0]?.closest("article")?.parentElement?.getBoundingClientRect();
      return (
        box !== undefined &&
        runs
          .map((run) => run.getBoundingClientRect())
          .some((line) => line.bottom > box.top && line.top < box.bottom)
      );
    });
  }
}
