import type { Corpus } from "../../../../src/core/model/corpus.ts";
import { DRAWING, findClippedLabels, findOverlappingLabels } from "../drawingLabels.ts";
import { expect, present } from "../fixtures.ts";
import type { EnginePage } from "./EnginePage.ts";

const READER = "[data-reader]";

/** A job of a reader, who opens the page. */
type Job = (page: EnginePage, corpus: Corpus) => Promise<void>;

const titleOf = ({ events }: Corpus, id: string) => present(events.find((event) => event.id === id)).title;

/** Waits until the reader shows an event and the first quote of one of its statements. */
async function readsEvent(page: EnginePage, corpus: Corpus, id: string): Promise<void> {
  await page.sees({ role: "heading", name: titleOf(corpus, id), within: READER });
  const claims = present(corpus.events.find((event) => event.id === id)).claims;
  const quote = present(corpus.excerpts.find((one) => one.id === claims[0]?.excerpts[0]));
  await page.until(
    (excerpt, words) => {
      const runs = [...document.querySelectorAll(`[data-reader] [data-excerpt~="${excerpt}"]`)];
      const box = runs[0]?.getBoundingClientRect();
      const isInViewport = box !== undefined && box.top >= 0 && box.top < innerHeight;
      return isInViewport && runs.map(({ textContent }) => textContent).join("") === words;
    },
    quote.id,
    quote.exact,
  );
}

/** Waits until the list and the drawing have this many events. */
async function showsEvents(page: EnginePage, count: number, corpus: Corpus): Promise<void> {
  await page.sees({ role: "status", name: new RegExp(`^${count} of ${corpus.events.length} events`) });
  await page.until((n) => document.querySelectorAll("li[data-event]").length === n, count);
  await page.until((n) => document.querySelectorAll("[data-timeline] [data-event]").length === n, count);
}

/** Returns the background of the page, as the browser computes it. */
const backgroundOf = (page: EnginePage) => page.run(() => getComputedStyle(document.body).backgroundColor);

/** Jobs on a desktop, by their titles. */
export const DESKTOP_JOBS: Record<string, Job> = {
  async "the first view has its underlines and no label over another"(page) {
    await page.open();
    const lines = await page.run(() =>
      [...document.querySelectorAll(".quoted-text")].map((one) => getComputedStyle(one).textDecorationLine),
    );
    expect(new Set(lines)).toEqual(new Set(["underline"]));
    expect(await page.run(findClippedLabels, DRAWING)).toEqual([]);
    expect(await page.run(findOverlappingLabels, DRAWING)).toEqual([]);
  },

  async "a click on an event of the timeline shows its exact words"(page, corpus) {
    await page.open();
    await page.click({ role: "button", name: /Jack Taylor is killed/, within: DRAWING });
    await readsEvent(page, corpus, "killing-of-jack-taylor");
  },

  async "a person’s name filters the events and their count"(page, corpus) {
    await page.open();
    await page.click({ role: "button", name: "Jack Taylor" });
    const his = corpus.events.filter(({ actors }) => actors.some(({ actor }) => actor === "jack-taylor"));
    await showsEvents(page, his.length, corpus);
    await page.click({ role: "button", name: "Clear" });
    await page.until((n) => document.querySelectorAll("li[data-event]").length === n, corpus.events.length);
  },

  async "a searched word finds a sentence, which opens"(page) {
    await page.open();
    await page.click({ role: "searchbox", name: "Search events and articles" });
    await page.engine.type("homophobia");
    await page.click({ role: "button", name: /refuted claims/, within: "li" });
    await page.until(() => {
      const runs = [...document.querySelectorAll("[data-reader] .excerpt.current")];
      const words = runs.map(({ textContent }) => textContent).join("");
      return /^Officers refuted claims of discrimination and homophobia/.test(words);
    });
    // WebKit paints no highlight on text directly inside a button.
    await page.until(() => {
      const found = [...(CSS.highlights.get("found") ?? [])] as Range[];
      const isPainted = ({ startContainer }: Range) =>
        !(startContainer.parentElement instanceof HTMLButtonElement);
      return found.length > 0 && found.every(isPainted);
    });
  },

  async "the reader steps to the next event and back"(page, corpus) {
    const [first, second] = corpus.events;
    await page.open(`/?event=${first?.id}`);
    await readsEvent(page, corpus, present(first).id);
    await page.click({ role: "button", name: "Next event", within: READER });
    await readsEvent(page, corpus, present(second).id);
    await page.click({ role: "button", name: "Previous event", within: READER });
    await readsEvent(page, corpus, present(first).id);
    await page.engine.pressEscape();
    await page.counts({ role: "button", name: "Next event", within: READER }, 0);
  },

  async "the timeline zooms in and shows all dates again"(page, corpus) {
    await page.open();
    await page.click({ role: "button", name: "Zoom in" });
    const { length } = corpus.events;
    // The animation has ended when events outside the viewport are no longer drawn.
    await page.until((n) => document.querySelectorAll("[data-timeline] [data-event]").length < n, length);
    expect(await page.run(() => location.search)).toContain("view=");
    await page.click({ role: "button", name: "Show all dates" });
    await page.until((n) => document.querySelectorAll("[data-timeline] [data-event]").length === n, length);
    expect(await page.run(() => location.search)).not.toContain("view=");
  },

  async "the link “Differences” leads to the table of differences"(page) {
    await page.open();
    await page.click({ role: "link", name: /^Differences/, within: "nav" });
    await page.sees({ role: "heading", name: /^The jury’s finding/ });
  },

  async "a name among the people opens a card, which Escape closes"(page) {
    await page.open();
    await page.click({ role: "link", name: "People", within: "nav" });
    await page.sees({ role: "heading", name: "People and organisations" });
    await page.click({ role: "button", name: "Sadiq Khan", within: "#actors" });
    await page.sees({ role: "dialog", name: "Sadiq Khan" });
    await page.engine.pressEscape();
    await page.counts({ role: "dialog", name: "Sadiq Khan" }, 0);
  },

  async "the chosen theme is shown, and again at the next visit"(page) {
    await page.open();
    const before = await backgroundOf(page);
    await page.click({ role: "button", name: "Switch between light and dark" });
    await expect.poll(() => backgroundOf(page)).not.toBe(before);
    const chosen = await backgroundOf(page);
    await page.open();
    expect(await backgroundOf(page)).toBe(chosen);
    await page.click({ role: "button", name: "Switch between light and dark" });
    await expect.poll(() => backgroundOf(page)).toBe(before);
  },

  async "a link is copied, or selected where copying is refused"(page) {
    await page.open();
    await page.click({ role: "button", name: "Share" });
    await page.click({ role: "button", name: "Copy link to this view" });
    await page.sees({ role: "status", name: /^(Link to this view copied|Your browser blocked copying)/ });
    await page.run(() => {
      const writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
      Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    });
    await page.click({ role: "button", name: "Copy link to this view" });
    await page.sees({ role: "status", name: /^Your browser blocked copying/ });
    await page.until(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement)) return false;
      return field.value.slice(field.selectionStart, field.selectionEnd).startsWith(location.origin);
    });
  },

  async "a link to an event opens it"(page, corpus) {
    const last = present(corpus.events.at(-1));
    await page.open(`/?event=${last.id}`);
    await readsEvent(page, corpus, last.id);
    expect(await page.run(() => scrollX)).toBe(0);
  },
};

/** Jobs on a phone, by their titles. */
export const PHONE_JOBS: Record<string, Job> = {
  async "a card opens the reader as a sheet, which Back closes"(page, corpus) {
    const event = present(corpus.events[1]);
    await page.open();
    await page.click({ role: "button", name: event.title, within: "li[data-event]" });
    await readsEvent(page, corpus, event.id);
    // The page adds the entry to the history after it has painted the reader.
    await page.until((id) => new URLSearchParams(location.search).get("event") === id, event.id);
    await page.engine.back();
    await page.until(() => document.querySelector("[data-reader]") === null);
    await page.sees({ role: "button", name: event.title, within: "li[data-event]" });
  },

  async "nothing is wider than the viewport"(page, corpus) {
    const isNarrow = () => document.documentElement.scrollWidth <= innerWidth;
    await page.open();
    await page.until(isNarrow);
    await page.open(`/?event=${corpus.events[0]?.id}`);
    await readsEvent(page, corpus, present(corpus.events[0]).id);
    await page.until(isNarrow);
  },
};
