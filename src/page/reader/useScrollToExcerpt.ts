import { type RefObject, useLayoutEffect } from "react";

/**
 * Scrolls the reader to the words of an excerpt, or to its top if they are on the first screen or there is
 * none. It scrolls again whenever `trigger` changes: at another selection, or once a text is loaded.
 */
export function useScrollToExcerpt(
  content: RefObject<HTMLElement | null>,
  excerpt: string | undefined,
  trigger: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: selecting the same excerpt again scrolls to it again
  useLayoutEffect(() => {
    const reader = content.current?.closest("[data-reader]");
    if (!reader) return;
    const words =
      excerpt && content.current?.querySelector(`[data-excerpt~="${excerpt}"]`)?.getBoundingClientRect();
    const { clientHeight, scrollTop } = reader;
    const top = words ? words.top - reader.getBoundingClientRect().top + scrollTop : 0;
    reader.scrollTop = words && top + words.height > clientHeight ? top - clientHeight / 3 : 0;
  }, [content, excerpt, trigger]);
}
