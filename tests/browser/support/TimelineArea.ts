import type { Locator, Page } from "@playwright/test";

/** The drawing of the events with its toolbar and overview, or the strip of a phone. */
export class TimelineArea {
  private readonly page: Page;
  readonly surface: Locator;
  readonly marks: Locator;
  /** Clusters that open a list; a cluster of one event opens the event itself. */
  readonly clusters: Locator;
  readonly tabStop: Locator;
  readonly focusedMark: Locator;
  /** The strip of a phone. Its value is the position in the list. */
  readonly strip: Locator;
  /** Names of the panels. */
  readonly panelNames: Locator;
  /** The mark of the event at the reading position of the scrolled list. */
  readonly cursor: Locator;
  /** Breaks of the axis, where empty years are shortened. */
  readonly folds: Locator;
  /** Arcs of the selected event's own links. */
  readonly ownArcs: Locator;
  /** Clips the marks to the right of the lane names. */
  readonly plot: Locator;
  readonly overview: Locator;
  readonly zoomIn: Locator;
  readonly wholeCase: Locator;
  readonly trueLength: Locator;
  readonly shortEmptyYears: Locator;

  constructor(page: Page) {
    this.page = page;
    this.surface = page.locator("[data-timeline]");
    this.marks = this.surface.locator("[data-event]");
    this.clusters = this.surface.getByRole("button", { name: /open the list$/ });
    this.tabStop = this.surface.locator('[data-key][tabindex="0"]');
    this.focusedMark = this.surface.locator("[data-event]:focus");
    this.cursor = this.surface.locator(".mark.reading");
    this.strip = page.getByRole("slider", { name: "Timeline: position in the list of events" });
    this.panelNames = this.surface.locator("[data-panel]");
    this.folds = this.surface.locator(".axis-break");
    this.ownArcs = this.surface.locator(".arc.own");
    this.plot = page.locator(".plot-window");
    this.overview = page.locator(".overview-layer");
    this.zoomIn = page.getByRole("button", { name: "Zoom in", exact: true });
    this.wholeCase = page.getByRole("button", { name: "Show all dates" });
    this.trueLength = page.getByRole("button", { name: "To scale", exact: true });
    this.shortEmptyYears = page.getByRole("button", { name: "Not to scale" });
  }

  mark(id: string): Locator {
    return this.surface.locator(`[data-event="${id}"]`);
  }

  lanesBy(name: "Stages" | "People and organisations"): Locator {
    return this.page.getByRole("toolbar", { name: "Timeline" }).getByRole("button", { name, exact: true });
  }

  /** Returns how many events the drawing shows, as marks and within clusters. */
  async eventCount(): Promise<number> {
    const names = await this.surface
      .getByRole("button", { name: / open (it|the list)$/ })
      .evaluateAll((clusters) => clusters.map((cluster) => cluster.getAttribute("aria-label") ?? ""));
    const clustered = names.reduce((sum, name) => sum + Number.parseInt(name, 10), 0);
    return (await this.marks.count()) + clustered;
  }

  /** Returns the elements and dashes of an event's date shape, without its size, to compare shapes. */
  describeShape(id: string): Promise<string> {
    return this.mark(id).evaluate((mark) =>
      [...mark.querySelectorAll("rect:not(.hit-area), path:not(.differs-mark), g")]
        .map(
          (part) => `${part.tagName}.${part.getAttribute("class")}${getComputedStyle(part).strokeDasharray}`,
        )
        .join(" "),
    );
  }

  /** Returns the ids of marks whose shapes have the page's own background colour, or none. */
  findInvisibleMarks(): Promise<(string | null)[]> {
    return this.marks.evaluateAll((marks) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return marks
        .filter((mark) => {
          const shapes = [...mark.querySelectorAll("rect:not(.hit-area), path, line, .glyph")];
          return !shapes.some((shape) => {
            const { fill, stroke } = getComputedStyle(shape);
            return [fill, stroke].some((colour) => ![paper, "none", "rgba(0, 0, 0, 0)"].includes(colour));
          });
        })
        .map((mark) => mark.getAttribute("data-event"));
    });
  }

  /** Returns the number of elements that the drawing consists of. */
  elementCount(): Promise<number> {
    return this.surface.evaluate((surface) => surface.querySelectorAll("*").length);
  }

  /** Returns the labels that reach out of the drawing. */
  clippedLabels(): Promise<string[]> {
    return this.surface.evaluate((surface) => {
      const frame = surface.getBoundingClientRect();
      return [...surface.querySelectorAll("text")].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const inside = box.left >= frame.left - 1 && box.right <= frame.right + 1;
        return inside ? [] : [text.textContent ?? ""];
      });
    });
  }

  axisLabels(): Promise<string[]> {
    return this.surface.locator(".axis text").allTextContents();
  }

  /** Returns the left edge of the event's date shape, in CSS pixels of the viewport. */
  async leftOf(id: string): Promise<number> {
    const box = await this.mark(id).locator(".glyph").first().boundingBox();
    return box?.x ?? Number.NaN;
  }

  /** Returns the middle of the plot, in CSS pixels of the viewport. */
  async middle(): Promise<{ x: number; y: number }> {
    const box = await this.plot.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  }

  /** Zooms in at a place of the plot with Ctrl and the wheel. */
  async wheelZoom(x: number, y: number, delta: number): Promise<void> {
    await this.page.mouse.move(x, y);
    await this.page.keyboard.down("Control");
    await this.page.mouse.wheel(0, -delta);
    await this.page.keyboard.up("Control");
  }

  /** The surface of the overview on which a drag chooses the viewport. */
  get brush(): Locator {
    return this.overview.locator(".brush");
  }

  /** Returns the edges of the viewport on the overview, in CSS pixels of the browser's viewport. */
  async viewportOnOverview(): Promise<{ from: number; to: number }> {
    const before = await this.overview.locator(".overview-shade.before").boundingBox();
    const after = await this.overview.locator(".overview-shade.after").boundingBox();
    return { from: (before?.x ?? Number.NaN) + (before?.width ?? Number.NaN), to: after?.x ?? Number.NaN };
  }

  /** Returns the focused event's id or the focused cluster's number of events; null if there is none. */
  focusedItem(): Promise<string | null> {
    return this.page.evaluate(() => {
      const item = document.activeElement?.closest<SVGGElement>("[data-timeline] [data-key]");
      if (!item) return null;
      return item.dataset.event ?? `${Number.parseInt(item.getAttribute("aria-label") ?? "", 10)}`;
    });
  }
}
