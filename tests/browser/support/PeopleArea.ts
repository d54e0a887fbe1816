import type { Locator, Page } from "@playwright/test";

/** The section of people and organisations, its matrix, and the card of one actor. */
export class PeopleArea {
  private readonly page: Page;
  readonly section: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole("region", { name: "People and organisations" });
  }

  /** The button with the name of an actor. A narrow place has its short name. */
  name({ name, short = name }: { name: string; short?: string }): Locator {
    const button = (text: string) => this.section.getByRole("button", { name: text, exact: true });
    return button(name).or(button(short));
  }

  card({ name }: { name: string }): Locator {
    return this.page.getByRole("dialog", { name });
  }

  get search() {
    return this.section.getByRole("searchbox", { name: "Find a person or organisation" });
  }
  get found() {
    return this.section.getByRole("status");
  }
  get matrix() {
    return this.section.getByRole("grid", { name: "People and events" });
  }
  /** The region in which the matrix scrolls sideways. */
  get scrolling() {
    return this.section.getByRole("region", { name: "People and events" });
  }
  /** The signs of the matrix that have an event. */
  get cells() {
    return this.matrix.getByRole("gridcell").getByRole("button");
  }
  /** The buttons above the columns. */
  get columns() {
    return this.matrix.getByRole("columnheader").getByRole("button");
  }
  /** The buttons of the matrix that the Tab key reaches. */
  get tabStops() {
    return this.matrix.locator('button[tabindex="0"]');
  }
}
