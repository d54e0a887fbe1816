import { type Dispatch, type SetStateAction, useCallback, useLayoutEffect, useState } from "react";
import { byId } from "../../core/model/byId.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { whenIdle } from "../ui/deferredRendering.ts";
import { type Place, placeNow, returnTo, scrollOf } from "./scrollPosition.ts";
import { useChoice } from "./store.ts";
import { FIELDS } from "./url/fields.ts";
import { printUrl, readUrl } from "./url/url.ts";
import type { Known } from "./url/urlField.ts";
import type { View } from "./url/view.ts";

/** The least time between two writings of a continuous move, in milliseconds: Safari takes 100 in half a minute. */
const PAUSE = 400;

/** Always the same, so that to say nothing where nothing was said does not draw the page again. */
const NONE: readonly string[] = [];

/** What of a case a link's ids are looked up in; nothing of a large case is put in order before a link asks for it. */
function knownTo(corpus: Corpus): Known {
  const ids = (list: readonly { id: string }[]) => ({ has: (id: string) => byId(list).has(id) });
  return {
    events: ids(corpus.events),
    excerpts: ids(corpus.excerpts),
    articles: ids(corpus.articles),
    actors: ids(corpus.actors),
    stages: ids(corpus.stages),
    renamed: new Map(Object.entries(corpus.renamed)),
    retired: new Map(Object.entries(corpus.retired)),
  };
}

/**
 * Keeps the address and what is chosen the same: the view is read from the address at first and on Back and Forward,
 * with the place that the page was scrolled to, and written to it whenever something is chosen. Returns what the
 * address named that the case does not have, as sentences, and how to put them away.
 */
export function useAddress(corpus: Corpus): { notes: readonly string[]; dismiss(): void } {
  const [notes, setNotes] = useState(NONE);
  useLayoutEffect(() => keepAddress(knownTo(corpus), setNotes), [corpus]);
  const dismiss = useCallback(() => setNotes(NONE), []);
  return { notes, dismiss };
}

function addressOf(view: View): string {
  return `${location.pathname}${printUrl(view, new URLSearchParams(location.search))}${location.hash}`;
}

function isStep(before: View, after: View): boolean {
  return FIELDS.some((field) => field.print(before) !== field.print(after) && field.isStep(before, after));
}

function keepAddress(known: Known, setNotes: Dispatch<SetStateAction<readonly string[]>>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let followed = Number.NEGATIVE_INFINITY;
  // As the last scroll left it: to ask in the middle of a press would have the browser lay out the page first.
  let place = placeNow();
  // Written once the page has shown what was pressed: the browser takes as long over it as over all the rest.
  const steps: (() => void)[] = [];
  const settle = () => {
    for (const step of steps.splice(0)) step();
  };
  const put = (view: View, at: Place) => {
    const address = addressOf(view);
    // Where it is written already, writing it again would only take time.
    const { pathname, search, hash } = location;
    if (address === `${pathname}${search}${hash}` && scrollOf(history.state) === at.scroll) return;
    history.replaceState(at, "", address);
  };
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const write = (view: View) => {
    settle();
    cancel();
    put(view, place);
  };
  const later = () => {
    place = placeNow();
    clearTimeout(timer);
    timer = setTimeout(() => write(useChoice.getState()), PAUSE);
  };
  // The first of a run at once: a reload takes the address as it was before `pagehide`.
  const follow = (view: View) => {
    const rest = followed + PAUSE - performance.now();
    if (rest > 0) {
      timer ??= setTimeout(() => {
        timer = undefined;
        follow(useChoice.getState());
      }, rest);
      return;
    }
    followed = performance.now();
    write(view);
  };
  const flush = () => {
    settle();
    if (timer !== undefined) write(useChoice.getState());
  };
  const read = () => {
    cancel();
    steps.length = 0;
    const { view, notes } = readUrl(location.search, known);
    // To set what is so already would draw the whole page again.
    if (printUrl(view) !== printUrl(useChoice.getState())) {
      reading = true;
      useChoice.setState(view);
      reading = false;
    }
    setNotes(notes.length > 0 ? notes : NONE);
    returnTo(history.state);
  };
  const unsubscribe = useChoice.subscribe((after, before) => {
    if (reading || printUrl(after) === printUrl(before)) return;
    // The history of a frame is that of the page around it, which is not ours to lengthen.
    if (!isStep(before, after) || parent !== window) return follow(after);
    // What comes after it has a timer of its own.
    cancel();
    const left = place;
    steps.push(() => {
      put(before, left);
      history.pushState(left, "", addressOf(after));
    });
    if (steps.length === 1) requestAnimationFrame(() => setTimeout(settle));
  });
  history.scrollRestoration = "manual";
  read();
  // Else the first press would have to write it, and the hand waits for that.
  const unplaced = whenIdle(() => {
    if (scrollOf(history.state) === undefined) history.replaceState(place, "");
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
