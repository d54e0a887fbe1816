import type { Locator, Page } from "@playwright/test";
import { DRAWING, findClippedLabels, findOverlappingLabels } from "./drawingLabels.ts";

/** Parses the number at the start of a text, such as "1,234 events". */
export const parseCount = (text: string) => Number.parseInt(text.replaceAll(",", ""), 10);

/** The drawing of the events with its controls and overview, or the strip of a phone. */
export class TimelineArea {
  private readonly page: Page;
  readonly surface: Locator;
  /** The key to the shapes. */
  readonly legend: Locator;
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
  /** Headers of the panels. */
  readonly panels: Locator;
  /** Gutters in which time is left out. */
  readonly gutters: Locator;
  /** Clips the panels at the edges of the drawing. */
  readonly plot: Locator;
  /** The drawing while a zoom stretches it. Its labels are hidden. */
  readonly stretched: Locator;
  readonly overview: Locator;
  readonly zoomIn: Locator;
  readonly wholeCase: Locator;
  readonly trueLength: Locator;
  readonly shortEmptyYears: Locator;

  constructor(page: Page) {
    this.page = page;
    this.surface = page.locator(DRAWING);
    this.legend = page.getByRole("list", { name: "Key to the timeline" });
    this.marks = this.surface.locator("[data-event]");
    this.clusters = this.surface.getByRole("button", { name: /open the list$/ });
    this.tabStop = this.surface.locator('[data-key][tabindex="0"]');
    this.focusedMark = this.surface.locator("[data-event]:focus");
    this.cursor = this.surface.locator(".mark.reading");
    this.strip = page.getByRole("slider", { name: "Timeline: position in the list of events" });
    this.panelNames = this.surface.locator("[data-panel]");
    this.panels = this.surface.locator("[data-panel]");
    this.gutters = this.surface.locator(".panel-gutter");
    this.plot = page.locator(".plot-window");
    this.stretched = this.surface.locator("[data-stretched]");
    this.overview = page.locator(".overview-layer");
    this.zoomIn = page.getByRole("button", { name: "Zoom in", exact: true });
    this.wholeCase = page.getByRole("button", { name: "Show all dates" });
    this.trueLength = page.getByRole("button", { name: "To scale", exact: true });
    this.shortEmptyYears = page.getByRole("button", { name: "Not to scale" });
  }

  mark(id: string): Locator {
    return this.surface.locator(`[data-event="${id}"]`);
  }

  /** Returns how many events the drawing shows, as marks and within clusters. */
  async eventCount(): Promise<number> {
    const names = await this.surface
      .getByRole("button", { name: / open (it|the list)$/ })
      .evaluateAll((clusters) => clusters.map((cluster) => cluster.getAttribute("aria-label") ?? ""));
    const clustered = names.reduce((sum, name) => sum + parseCount(name), 0);
    return (await this.marks.count()) + clustered;
  }

  /** Opens the list of the first cluster. */
  async openCluster(): Promise<void> {
    await this.clusters.first().click();
    await this.page.getByRole("dialog", { name: /^\d+ events$/ }).waitFor();
  }

  /** Returns how many marks and clusters are wholly in the browser’s viewport. */
  countInViewport(): Promise<number> {
    return this.marks.or(this.clusters).evaluateAll(
      (items) =>
        items.filter((item) => {
          const { top, bottom } = item.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }).length,
    );
  }

  /** Returns the ids of marks whose shapes have the page's own background colour, or none. */
  findInvisibleMarks(): Promise<(string | null)[]> {
    return this.marks.evaluateAll((marks) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return marks
        .filter((mark) => {
          const shapes = [...mark.querySelectorAll("rect:not(.hit-area), path, line, text, .glyph")];
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
    return this.page.evaluate(findClippedLabels, DRAWING);
  }

  /** Returns the labels that overlap another one, as "label over label". */
  overlappingLabels(): Promise<string[]> {
    return this.page.evaluate(findOverlappingLabels, DRAWING);
  }

  /** Returns the labels of marks and voices that are not inside one panel. */
  labelsOutsidePanels(): Promise<string[]> {
    return this.surface.evaluate((surface) => {
      const panels = [...surface.querySelectorAll(".panel-frame > rect")].map((rect) =>
        rect.getBoundingClientRect(),
      );
      return [...surface.querySelectorAll("[data-event] text")].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const inside = panels.some(({ left, right }) => box.left >= left - 1 && box.right <= right + 1);
        return inside ? [] : [text.textContent ?? ""];
      });
    });
  }

  axisLabels(): Promise<string[]> {
    return this.surface.locator(".panel-subtitle").allTextContents();
  }

  /** Returns the left edge of the event's date shape, in CSS pixels of the viewport. */
  async leftOf(id: string): Promise<number> {
    const box = await this.mark(id).locator(".glyph").first().boundingBox();
    return box?.x ?? Number.NaN;
  }

  /** Returns the left edges of all date shapes by event, in whole CSS pixels of the viewport. */
  markPositions(): Promise<Record<string, number>> {
    return this.marks.evaluateAll((marks) =>
      Object.fromEntries(
        marks.map((mark) => {
          const left = mark.querySelector(".glyph")?.getBoundingClientRect().left;
          return [mark.getAttribute("data-event"), Math.round(left ?? Number.NaN)];
        }),
      ),
    );
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
      const name = item.getAttribute("aria-label") ?? "";
      return item.dataset.event ?? name.replace(/ .*/, "").replaceAll(",", "");
    });
  }
}
