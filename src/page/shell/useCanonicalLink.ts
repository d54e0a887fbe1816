import { useEffect } from "react";
import { buildPermalink } from "../../core/citation/permalink.ts";
import { useStore } from "../state/store.ts";

/**
 * Names the own page of the open event as canonical, at the address of publication if the build knows it. The
 * same HTML is served for every event, so only a script can do so.
 */
export function useCanonicalLink(): void {
  const event = useStore((state) => state.event);
  useEffect(() => {
    if (event === null) return;
    const published = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
    const link = document.createElement("link");
    link.rel = "canonical";
    link.href = buildPermalink(published ?? location.href, event);
    document.head.append(link);
    return () => link.remove();
  }, [event]);
}
