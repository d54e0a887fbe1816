import { expect, type Locator, type Page } from "@playwright/test";
import { evidenceMessages } from "../../../src/core/messages/evidence.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";

/** The list of all events as text. */
export class EventListArea {
  readonly section: Locator;
  readonly heading: Locator;
  readonly entries: Locator;
  /** The entry of the open event. */
  readonly selected: Locator;
  readonly titles: Locator;
  readonly quotes: Locator;
  readonly actorNames: Locator;
  /** Notes on entries that were not public on the chosen day. */
  readonly publicityNotes: Locator;

  constructor(page: Page) {
    const name = /^(All events|[\d,]+ of [\d,]+ events)$/;
    this.section = page.getByRole("region", { name });
    this.heading = page.getByRole("heading", { name, level: 2 });
    this.entries = this.section.locator("li[data-event]");
    this.selected = this.entries.filter({ has: page.getByRole("button", { pressed: true }) });
    this.titles = this.entries.getByRole("heading").getByRole("button");
    this.quotes = this.section.getByRole("blockquote");
    this.actorNames = this.entries.getByRole("list", { name: "Who it concerns" }).getByRole("button");
    const labels = Object.entries(evidenceMessages.publicity).flatMap(([state, label]) =>
      state === "public" ? [] : [label],
    );
    this.publicityNotes = this.entries.getByText(new RegExp(`^(${labels.join("|")})`));
  }

  entry(id: string): Locator {
    return this.section.locator(`li[data-event="${id}"]`);
  }

  title(id: string): Locator {
    return this.entry(id).getByRole("heading").getByRole("button");
  }

  /** Returns the statements and quotes that an entry has until the page is hydrated. */
  staticDetails(entry: Locator): Locator {
    return entry.getByRole("list", { name: "Statements and quotes" });
  }

  /** Returns the ids of the entries, in their order. */
  ids(): Promise<string[]> {
    return this.entries.evaluateAll((entries) =>
      entries.map((entry) => entry.getAttribute("data-event") ?? ""),
    );
  }

  /** Waits until a filter or a search hides events, and returns how many events are listed then. */
  async countWhenFewer(corpus: Corpus): Promise<number> {
    await expect.poll(() => this.entries.count()).toBeLessThan(corpus.events.length);
    return this.entries.count();
  }
}
