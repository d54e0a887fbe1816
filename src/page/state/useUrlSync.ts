import { useLayoutEffect } from "react";
import { INITIAL_VIEW, type UrlView, useStore } from "./store.ts";
import { URL_FIELDS } from "./url/fields.ts";
import { parseUrl, serializeUrl } from "./url/url.ts";
import { type CorpusAccess, useCorpus } from "./useCorpus.tsx";

/** Shortest time between two replacements of the URL, in milliseconds: Safari allows 100 calls in 30 s. */
const REPLACE_INTERVAL = 400;

const VIEW_KEYS = Object.keys(INITIAL_VIEW) as (keyof UrlView)[];

/**
 * Keeps the URL and the store the same: reads the view from the URL at first and on Back and Forward, and
 * writes it when the person chooses something.
 */
export function useUrlSync(): void {
  const known = useCorpus();
  useLayoutEffect(() => syncUrl(known), [known]);
}

function urlOf(view: UrlView): string {
  return `${location.pathname}${serializeUrl(view, new URLSearchParams(location.search))}${location.hash}`;
}

/** Writes a view into the current history entry, unless it is there already. */
function replaceUrl(view: UrlView): void {
  const { pathname, search, hash } = location;
  if (urlOf(view) !== `${pathname}${search}${hash}`) history.replaceState(null, "", urlOf(view));
}

/** Whether the reader covers the page, so that Back must close it, also after steps to other events. */
const coversPage = () => document.querySelector('[data-reader][data-form="screen"]') !== null;

function pushesHistory(before: UrlView, after: UrlView): boolean {
  if (before.event !== null && after.event !== null && before.event !== after.event && coversPage())
    return false;
  return URL_FIELDS.some(
    (field) =>
      (field.pushesHistory?.(before, after) ?? true) && field.serialize(before) !== field.serialize(after),
  );
}

/**
 * Scrolls to a position (CSS pixels), and again whenever the page changes its height in the next second: a
 * timeline that the closed reader makes wider changes its height, too. Stops when the person does something.
 */
function keepScrollPosition(top: number): void {
  const resizing = new ResizeObserver(() => scrollTo(0, top));
  resizing.observe(document.body);
  const stop = () => resizing.disconnect();
  setTimeout(stop, 1000);
  for (const type of ["wheel", "pointerdown", "keydown"]) addEventListener(type, stop, { once: true });
}

/** Reads the URL into the store, then follows both. Returns a function that stops this. */
function syncUrl(known: CorpusAccess): () => void {
  let isReading = false;
  let replaceTimer: ReturnType<typeof setTimeout> | undefined;
  let lastReplace = Number.NEGATIVE_INFINITY;
  /** Steps that are not in the history yet: `pushState` delays the next paint, so they wait for it. */
  const pendingSteps: { before: UrlView; after: UrlView; scroll: number }[] = [];
  const flushSteps = () => {
    for (const { before, after, scroll } of pendingSteps.splice(0)) {
      // The browser would store the position after the reader's column has made the page narrower.
      history.replaceState({ scroll }, "", urlOf(before));
      history.pushState(null, "", urlOf(after));
    }
  };
  const cancelReplace = () => {
    clearTimeout(replaceTimer);
    replaceTimer = undefined;
  };
  // The first change is written at once, because a reload loads the URL as it was before `pagehide`.
  const replaceSoon = () => {
    if (replaceTimer === undefined && performance.now() - lastReplace > REPLACE_INTERVAL) return write();
    clearTimeout(replaceTimer);
    replaceTimer = setTimeout(write, REPLACE_INTERVAL);
  };
  const write = () => {
    cancelReplace();
    lastReplace = performance.now();
    flushSteps();
    replaceUrl(useStore.getState());
  };
  const flush = () => {
    if (replaceTimer === undefined) flushSteps();
    else write();
  };
  const readUrl = () => {
    cancelReplace();
    pendingSteps.length = 0;
    const { view, notes: linkWarnings } = parseUrl(location.search, known);
    // Setting the same view again would render the whole page.
    if (serializeUrl(view) !== serializeUrl(useStore.getState())) {
      isReading = true;
      useStore.setState(view);
      isReading = false;
    }
    useStore.setState({ linkWarnings });
  };
  const followHistory = ({ state }: PopStateEvent) => {
    // The sheet of a phone returns to the card of its event.
    const scroll: unknown = coversPage() ? undefined : state?.scroll;
    readUrl();
    if (typeof scroll === "number") keepScrollPosition(scroll);
  };
  const unsubscribe = useStore.subscribe((after, before) => {
    if (isReading || VIEW_KEYS.every((key) => after[key] === before[key])) return;
    // A frame shares the history of the page around it and must not lengthen it.
    if (!pushesHistory(before, after) || parent !== window) return replaceSoon();
    cancelReplace();
    pendingSteps.push({ before, after, scroll: scrollY });
    if (pendingSteps.length === 1) requestAnimationFrame(() => setTimeout(flushSteps));
  });
  readUrl();
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener("popstate", followHistory, { signal });
  addEventListener("pagehide", flush, { signal });
  // A hidden window is not painted, and may never be painted again.
  document.addEventListener("visibilitychange", flush, { signal });
  return () => {
    flush();
    unsubscribe();
    listening.abort();
  };
}
