import { type Dispatch, type SetStateAction, useCallback, useLayoutEffect, useState } from "react";
import { whenIdle } from "../ui/deferredRendering.ts";
import { currentScroll, parseScroll, restoreScroll, type ScrollPosition } from "./scrollPosition.ts";
import { useStore } from "./store.ts";
import { URL_FIELDS } from "./url/fields.ts";
import { parseUrl, serializeUrl } from "./url/url.ts";
import type { KnownIds } from "./url/urlField.ts";
import type { UrlView } from "./url/view.ts";
import { type CorpusAccess, useCorpus } from "./useCorpus.tsx";

/** The least time between two writings of a continuous move, in milliseconds: Safari takes 100 in half a minute. */
const REPLACE_INTERVAL = 400;

/** Always the same, so that to say nothing where nothing was said does not draw the page again. */
const NO_IDS: readonly string[] = [];

/** What of a case a link's ids are looked up in; nothing of a large case is put in order before a link asks for it. */
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
 * Keeps the address and what is chosen the same: the view is read from the address at first and on Back and Forward,
 * with the place that the page was scrolled to, and written to it whenever something is chosen. Returns what the
 * address named that the case does not have, as sentences, and how to put them away.
 */
export function useUrlSync(): { notes: readonly string[]; dismiss(): void } {
  const access = useCorpus();
  const [notes, setNotes] = useState(NO_IDS);
  useLayoutEffect(() => syncUrl(knownIds(access), setNotes), [access]);
  const dismiss = useCallback(() => setNotes(NO_IDS), []);
  return { notes, dismiss };
}

function urlOf(view: UrlView): string {
  return `${location.pathname}${serializeUrl(view, new URLSearchParams(location.search))}${location.hash}`;
}

function pushesHistory(before: UrlView, after: UrlView): boolean {
  return URL_FIELDS.some(
    (field) => field.serialize(before) !== field.serialize(after) && field.pushesHistory(before, after),
  );
}

function syncUrl(known: KnownIds, setNotes: Dispatch<SetStateAction<readonly string[]>>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let followed = Number.NEGATIVE_INFINITY;
  // As the last scroll left it: to ask in the middle of a press would have the browser lay out the page first.
  let place = currentScroll();
  // Written once the page has shown what was pressed: the browser takes as long over it as over all the rest.
  const steps: (() => void)[] = [];
  const settle = () => {
    for (const step of steps.splice(0)) step();
  };
  const put = (view: UrlView, at: ScrollPosition) => {
    const address = urlOf(view);
    // Where it is written already, writing it again would only take time.
    const { pathname, search, hash } = location;
    if (address === `${pathname}${search}${hash}` && parseScroll(history.state) === at.scroll) return;
    history.replaceState(at, "", address);
  };
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const write = (view: UrlView) => {
    settle();
    cancel();
    put(view, place);
  };
  const later = () => {
    place = currentScroll();
    clearTimeout(timer);
    timer = setTimeout(() => write(useStore.getState()), REPLACE_INTERVAL);
  };
  // The first of a run at once: a reload takes the address as it was before `pagehide`.
  const follow = (view: UrlView) => {
    const rest = followed + REPLACE_INTERVAL - performance.now();
    if (rest > 0) {
      timer ??= setTimeout(() => {
        timer = undefined;
        follow(useStore.getState());
      }, rest);
      return;
    }
    followed = performance.now();
    write(view);
  };
  const flush = () => {
    settle();
    if (timer !== undefined) write(useStore.getState());
  };
  const read = () => {
    cancel();
    steps.length = 0;
    const { view, notes } = parseUrl(location.search, known);
    // To set what is so already would draw the whole page again.
    if (serializeUrl(view) !== serializeUrl(useStore.getState())) {
      reading = true;
      useStore.setState(view);
      reading = false;
    }
    setNotes(notes.length > 0 ? notes : NO_IDS);
    restoreScroll(history.state);
  };
  const unsubscribe = useStore.subscribe((after, before) => {
    if (reading || serializeUrl(after) === serializeUrl(before)) return;
    // The history of a frame is that of the page around it, which is not ours to lengthen.
    if (!pushesHistory(before, after) || parent !== window) return follow(after);
    // What comes after it has a timer of its own.
    cancel();
    const left = place;
    steps.push(() => {
      put(before, left);
      history.pushState(left, "", urlOf(after));
    });
    if (steps.length === 1) requestAnimationFrame(() => setTimeout(settle));
  });
  history.scrollRestoration = "manual";
  read();
  // Else the first press would have to write it, and the hand waits for that.
  const unplaced = whenIdle(() => {
    if (parseScroll(history.state) === undefined) history.replaceState(place, "");
  });
  addEventListener("popstate", read);
  addEventListener("pagehide", flush);
  // A window that is out of sight is not painted, and may never be again.
  document.addEventListener("visibilitychange", flush);
  addEventListener("scroll", later, { passive: true });
  return () => {
    flush();
    unplaced();
    unsubscribe();
    removeEventListener("popstate", read);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
    removeEventListener("scroll", later);
  };
}
