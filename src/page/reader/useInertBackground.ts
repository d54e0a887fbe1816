import { type RefObject, useEffect } from "react";

/**
 * Makes the rest of the page inert while a part covers the whole screen, so that no focus is behind it
 * (WCAG 2.4.11). Dialogs open above the part and stay active.
 */
export function useInertBackground(part: RefObject<HTMLElement | null>, covers: boolean): void {
  useEffect(() => {
    if (!covers) return;
    const hidden: Element[] = [];
    for (let one: Element | null = part.current; one && one !== document.body; one = one.parentElement)
      for (const sibling of one.parentElement?.children ?? [])
        if (sibling !== one && !sibling.matches("dialog, script, [inert]")) hidden.push(sibling);
    for (const element of hidden) element.setAttribute("inert", "");
    return () => {
      for (const element of hidden) element.removeAttribute("inert");
    };
  }, [part, covers]);
}
