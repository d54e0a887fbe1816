import type { Page } from "@playwright/test";

/** The words of an excerpt in the whole article, as a link in the reader shows them. */
interface ReadWords {
  id: string;
  /** Words without white space; null while the first run is not visible. */
  words: string | null;
  /** Whether the first run is in the viewport. */
  isInView: boolean;
  /** Whether the middle of the link is where a pointer can click it. */
  isClickable: boolean;
}

/**
 * Clicks a link to each of these excerpts in the open event, and returns to the event each time. It waits
 * ten seconds for what is `expected`. All in the page: the 150 links of the
 * real case took 21 s with requests for each step, and 10 s so.
 */
export function readLinks(page: Page, expected: readonly ReadWords[]): Promise<ReadWords[]> {
  return page.evaluate(async (all) => {
    const find = <T extends Element>(selector: string) => document.querySelector<T>(selector);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const until = async (isDone: () => boolean | Promise<boolean>) => {
      const end = performance.now() + 10_000;
      while (!(await isDone()) && performance.now() < end) await frame();
    };
    const isInView = (element: Element) =>
      new Promise<boolean>((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          resolve(entry?.isIntersecting === true);
          observer.disconnect();
        });
        observer.observe(element);
      });
    const read: ReadWords[] = [];
    for (const { id, words } of all) {
      for (const section of document.querySelectorAll<HTMLDetailsElement>(
        ".event-view details.reader-section",
      ))
        section.open = true;
      const link = find<HTMLElement>(`.event-view [data-reads="${id}"]`);
      link?.scrollIntoView({ block: "center" });
      const [box] = link?.getClientRects() ?? [];
      const [x, y] = box ? [box.left + box.width / 2, box.top + box.height / 2] : [-1, -1];
      const isClickable = link?.contains(document.elementFromPoint(x, y)) ?? false;
      link?.click();
      const runs = () => [...document.querySelectorAll(`.article-view [data-excerpt~="${id}"]`)];
      const shown = () =>
        runs()[0]?.checkVisibility({ visibilityProperty: true })
          ? runs()
              .map(({ textContent }) => textContent.replace(/\s+/g, ""))
              .join("")
          : null;
      const isReached = async () => {
        const [first] = runs();
        return first !== undefined && (await isInView(first));
      };
      await until(async () => shown() === words && (await isReached()));
      read.push({ id, words: shown(), isInView: await isReached(), isClickable });
      const buttons = [...document.querySelectorAll<HTMLElement>("[data-reader] button")];
      buttons.find(({ textContent }) => textContent === "‹ Back to the event")?.click();
      await until(() => find(".event-view")?.checkVisibility() === true && !find(".article-view"));
    }
    return read;
  }, expected);
}
