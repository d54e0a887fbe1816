import { type Dispatch, type SetStateAction, useCallback, useLayoutEffect, useState } from "react";
import { type UrlView, useStore } from "./store.ts";
import { URL_FIELDS } from "./url/fields.ts";
import { parseUrl, serializeUrl } from "./url/url.ts";
import type { KnownIds } from "./url/urlField.ts";
import { type CorpusAccess, useCorpus } from "./useCorpus.tsx";

/** Shortest time between two replacements of the URL, in milliseconds: Safari allows 100 calls in 30 s. */
const REPLACE_INTERVAL = 400;

/** One constant list, so that an unchanged absence of notes does not render the page. */
const NO_NOTES: readonly string[] = [];

/** Returns the ids that a link may name. Each index is built when a link first needs it. */
function knownIds({ corpus, ...index }: CorpusAccess): KnownIds {
  const ids = (lookup: (id: string) => unknown) => ({ has: (id: string) => lookup(id) !== undefined });
  return {
    events: ids(index.event),
    excerpts: ids(index.excerpt),
    articles: ids(index.article),
    actors: ids(index.actor),
    stages: ids(index.stage),
    renamed: new Map(Object.entries(corpus.renamed)),
    retired: new Map(Object.entries(corpus.retired)),
  };
}

/**
 * Keeps the URL and the store the same: reads the view from the URL at first and on Back and Forward, and
 * writes it when the person chooses something. Returns notes on ids that the case does not have, and a
 * function to dismiss them.
 */
export function useUrlSync(): { notes: readonly string[]; dismiss(): void } {
  const access = useCorpus();
  const [notes, setNotes] = useState(NO_NOTES);
  useLayoutEffect(() => syncUrl(knownIds(access), setNotes), [access]);
  const dismiss = useCallback(() => setNotes(NO_NOTES), []);
  return { notes, dismiss };
}

function urlOf(view: UrlView): string {
  return `${location.pathname}${serializeUrl(view, new URLSearchParams(location.search))}${location.hash}`;
}

/** Writes a view into the current history entry, unless it is there already. */
function replaceUrl(view: UrlView): void {
  const { pathname, search, hash } = location;
  if (urlOf(view) !== `${pathname}${search}${hash}`) history.replaceState(null, "", urlOf(view));
}

function pushesHistory(before: UrlView, after: UrlView): boolean {
  return URL_FIELDS.some(
    (field) =>
      field.serialize(before) !== field.serialize(after) && (field.pushesHistory?.(before, after) ?? true),
  );
}

/** Reads the URL into the store, then follows both. Returns a function that stops this. */
function syncUrl(known: KnownIds, setNotes: Dispatch<SetStateAction<readonly string[]>>): () => void {
  let isReading = false;
  let replaceTimer: ReturnType<typeof setTimeout> | undefined;
  let lastReplace = Number.NEGATIVE_INFINITY;
  /** Steps that are not in the history yet: `pushState` delays the next paint, so they wait for it. */
  const pendingSteps: { before: UrlView; after: UrlView }[] = [];
  const flushSteps = () => {
    for (const { before, after } of pendingSteps.splice(0)) {
      replaceUrl(before);
      history.pushState(null, "", urlOf(after));
    }
  };
  const cancelReplace = () => {
    clearTimeout(replaceTimer);
    replaceTimer = undefined;
  };
  // The first change is written at once, because a reload loads the URL as it was before `pagehide`.
  const replaceThrottled = () => {
    const wait = lastReplace + REPLACE_INTERVAL - performance.now();
    if (wait > 0) {
      replaceTimer ??= setTimeout(() => {
        replaceTimer = undefined;
        replaceThrottled();
      }, wait);
      return;
    }
    lastReplace = performance.now();
    write();
  };
  const write = () => {
    cancelReplace();
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
    const { view, notes } = parseUrl(location.search, known);
    // Setting the same view again would render the whole page.
    if (serializeUrl(view) !== serializeUrl(useStore.getState())) {
      isReading = true;
      useStore.setState(view);
      isReading = false;
    }
    setNotes(notes.length > 0 ? notes : NO_NOTES);
  };
  const unsubscribe = useStore.subscribe((after, before) => {
    if (isReading || serializeUrl(after) === serializeUrl(before)) return;
    // A frame shares the history of the page around it and must not lengthen it.
    if (!pushesHistory(before, after) || parent !== window) return replaceThrottled();
    cancelReplace();
    pendingSteps.push({ before, after });
    if (pendingSteps.length === 1) requestAnimationFrame(() => setTimeout(flushSteps));
  });
  readUrl();
  addEventListener("popstate", readUrl);
  addEventListener("pagehide", flush);
  // A hidden window is not painted, and may never be painted again.
  document.addEventListener("visibilitychange", flush);
  return () => {
    flush();
    unsubscribe();
    removeEventListener("popstate", readUrl);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
  };
}
