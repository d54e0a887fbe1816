import { useEffect, useState } from "react";

/** Ids of the sections with a link in the navigation, in the order of the page. */
const SECTIONS = ["timeline", "chronicle", "disagreements", "actors"] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Share of the viewport's height above which a section has to begin to be the current one. */
const READING_LINE = 0.4;

function findCurrentSection(): SectionId {
  const { scrollHeight, clientHeight } = document.documentElement;
  const present = SECTIONS.filter((id) => document.getElementById(id));
  // A short last section never reaches the reading line.
  const isAtEnd = scrollY > 0 && scrollY + clientHeight >= scrollHeight - 1;
  const begun = present.filter((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
    return isAtEnd || top <= clientHeight * READING_LINE;
  });
  return begun.at(-1) ?? "timeline";
}

/** Returns the section that is being read, and follows the scroll position. */
export function useCurrentSection(): SectionId {
  const [current, setCurrent] = useState<SectionId>("timeline");
  useEffect(() => {
    const update = () => setCurrent(findCurrentSection());
    addEventListener("scroll", update, { passive: true });
    return () => removeEventListener("scroll", update);
  }, []);
  return current;
}
