import type { Page } from "@playwright/test";

/**
 * Texts below 7:1, those of the drawing among them, which axe does not look at, and borders of controls below 3:1,
 * against what they stand on, by name. What can't be pressed may be faint.
 */
export function faintOn(page: Page) {
  return page.evaluate(() => {
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
    const behind = (element: Element | null): string => {
      if (!element) return "rgb(255, 255, 255)";
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor).alpha === 1 ? backgroundColor : behind(element.parentElement);
    };
    const name = (element: Element) =>
      `${element.localName}.${element.getAttribute("class")} “${element.textContent?.slice(0, 30)}”`;
    const shown = [...document.querySelectorAll("#page *")].filter((element) => element.checkVisibility());
    const faint = shown
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .filter((element) => {
        const style = getComputedStyle(element);
        const ink = element instanceof SVGElement ? style.fill : style.color;
        return contrast(ink, behind(element)) < 7 && !element.closest(":disabled, [aria-disabled=true]");
      });
    const borderless = shown
      .filter((element) =>
        element.matches(".option, .tools button, .search input, .tab, .menu, .entry, .badge"),
      )
      .filter((element) => {
        const { borderLeftColor, borderLeftWidth } = getComputedStyle(element);
        return borderLeftWidth === "0px" || contrast(borderLeftColor, behind(element.parentElement)) < 3;
      });
    return { faint: faint.map(name), borderless: borderless.map(name) };
  });
}
