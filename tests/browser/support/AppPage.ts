import type { Page } from "@playwright/test";
import { AsOfArea } from "./AsOfArea.ts";
import { DisagreementsArea } from "./DisagreementsArea.ts";
import { EventListArea } from "./EventListArea.ts";
import { FiltersArea } from "./FiltersArea.ts";
import { PeopleArea } from "./PeopleArea.ts";
import { ReaderArea } from "./ReaderArea.ts";
import { SearchArea } from "./SearchArea.ts";
import { ShareArea } from "./ShareArea.ts";
import { TimelineArea } from "./TimelineArea.ts";

/** The page as its users perceive it: one object per area, by roles and accessible names. */
export class AppPage {
  readonly page: Page;
  readonly timeline: TimelineArea;
  readonly events: EventListArea;
  readonly reader: ReaderArea;
  readonly filters: FiltersArea;
  readonly search: SearchArea;
  readonly share: ShareArea;
  readonly asOf: AsOfArea;
  readonly disagreements: DisagreementsArea;
  readonly people: PeopleArea;

  constructor(page: Page) {
    this.page = page;
    this.timeline = new TimelineArea(page);
    this.events = new EventListArea(page);
    this.reader = new ReaderArea(page);
    this.filters = new FiltersArea(page);
    this.search = new SearchArea(page);
    this.share = new ShareArea(page);
    this.asOf = new AsOfArea(page);
    this.disagreements = new DisagreementsArea(page);
    this.people = new PeopleArea(page);
  }

  /** Opens an address and waits until the page is interactive. */
  async open(address = "/"): Promise<void> {
    await this.page.goto(address);
    await this.interactive();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.interactive();
  }

  /** Waits until React has hydrated the page and the timeline is drawn. */
  async interactive(): Promise<void> {
    await this.page.waitForSelector(":root[data-ready]");
  }

  /** Waits until the print edition can be rendered without further requests. */
  async printable(): Promise<void> {
    await this.page.waitForSelector(":root[data-printable]", { state: "attached" });
  }

  /** Waits for the browser's first contentful paint. */
  async painted(): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  }

  get title() {
    return this.page.getByRole("heading", { level: 1 });
  }
  /** The root element of the page's content. */
  get content() {
    return this.page.locator("#page");
  }
  /** Visible menus and the controls in the reader that open a part which Escape closes. */
  get openers() {
    return this.page.locator(
      "[popovertarget]:visible, #reader .reader-section > summary, #reader .passages summary",
    );
  }
  /** Open menus, open ways to cite and open dialogs. */
  get openParts() {
    return this.page.locator(":popover-open, #reader details[open], dialog[open]");
  }
  /** The sentences under the title. */
  get summary() {
    return this.page.locator("h1 + p");
  }
  get alert() {
    return this.page.getByRole("alert");
  }
  get dialog() {
    return this.page.getByRole("dialog");
  }
  get contentWarning() {
    return this.page.getByRole("region", { name: "Content note" });
  }
  /** The label of the content warning, which opens and closes its text. */
  get contentWarningToggle() {
    return this.contentWarning.getByRole("button", { name: "Content note:" });
  }
  get themeButton() {
    return this.page.getByRole("button", { name: "Switch between light and dark" });
  }
  get coverageButton() {
    return this.page.getByRole("button", { name: "How each sentence is used" });
  }
  get shortcutsButton() {
    return this.page.getByRole("button", { name: "Keyboard shortcuts" });
  }
  get coverage() {
    return this.page.getByRole("dialog", { name: "How each sentence is used" });
  }

  /** Returns the section with the id, as a link to it finds it. */
  section(id: "timeline" | "chronicle" | "reader") {
    return this.page.locator(`#${id}`);
  }

  scrollTop(): Promise<number> {
    return this.page.evaluate(() => scrollY);
  }

  /** Returns by how many CSS pixels the page is wider than its viewport. */
  overflow(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  readClipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
