import type { Page } from "@playwright/test";

/** Controls and cards whose borders show where they are. */
const BORDERED = [
  "fieldset [aria-pressed]",
  ".timeline-footer button",
  "[aria-label=Articles] [aria-pressed]",
  "[type=search]",
  ":popover-open",
  ".event-card",
  ".badge",
].join();

/**
 * Finds visible texts below 7:1 (WCAG 2.2, 1.4.6), also in SVG, which axe skips. Finds controls whose borders
 * are below 3:1 (1.4.11). Disabled controls may be faint. In forced colours, the browser paints a plate in
 * the colour of the page behind each text that adopts its colours.
 */
export function findFaint(page: Page) {
  return page.evaluate((bordered) => {
    const channels = (colour: string) => {
      const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return { rgb: colour.startsWith("color(") ? [r, g, b] : [r / 255, g / 255, b / 255], alpha };
    };
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).rgb.map((c) =>
        c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: string, other: string) => {
      const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const backgroundOf = (element: Element | null): string => {
      if (!element) return "rgb(255, 255, 255)";
      const { backgroundColor } = getComputedStyle(element);
      // The system's colour of a selected item has 80 %.
      return channels(backgroundColor).alpha >= 0.8 ? backgroundColor : backgroundOf(element.parentElement);
    };
    const isForced = matchMedia("(forced-colors: active)").matches;
    const page = backgroundOf(document.body);
    const plateBehind = (text: Element) =>
      isForced && getComputedStyle(text).forcedColorAdjust === "auto" ? page : undefined;
    /** Fill of the last opaque shape of the same mark that is behind the middle of a text in SVG. */
    const fillBehind = (text: SVGElement): string | undefined => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const shapes = [...(text.closest("[data-event]")?.querySelectorAll("rect, path, circle") ?? [])];
      return shapes
        .filter((shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
        .filter((shape) => {
          const box = shape.getBoundingClientRect();
          return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
        })
        .map((shape) => getComputedStyle(shape))
        .filter(({ fill, opacity }) => /^(rgb|color)\(/.test(fill) && opacity === "1")
        .map(({ fill }) => fill)
        .findLast((fill) => channels(fill).alpha === 1);
    };
    const describe = (element: Element) =>
      `${element.localName}.${element.getAttribute("class")} “${element.textContent?.slice(0, 30)}”`;
    const visible = [...document.querySelectorAll("#page *")].filter((element) => element.checkVisibility());
    const faint = visible
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .filter((element) => {
        const style = getComputedStyle(element);
        const ink = element instanceof SVGElement ? style.fill : style.color;
        const behind = element instanceof SVGElement ? fillBehind(element) : plateBehind(element);
        return (
          contrast(ink, behind ?? backgroundOf(element)) < 7 &&
          !element.closest(":disabled, [aria-disabled=true]")
        );
      });
    const borderless = visible
      .filter((element) => element.matches(bordered))
      .filter((element) => {
        const { borderLeftColor, borderLeftWidth } = getComputedStyle(element);
        return (
          borderLeftWidth === "0px" || contrast(borderLeftColor, backgroundOf(element.parentElement)) < 3
        );
      });
    return { faint: faint.map(describe), borderless: borderless.map(describe) };
  }, BORDERED);
}
