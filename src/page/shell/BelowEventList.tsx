import { sum } from "d3";
import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Corpus } from "../../core/model/corpus.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { HydrationBoundary } from "../ui/HydrationBoundary.tsx";
import { lazyPart } from "../ui/lazyPart.ts";
import { PHONE_WIDTH, WIDE_WIDTH } from "../ui/useMediaQuery.ts";

// The boundaries around these parts name them in error messages.
const Disagreements = lazyPart(
  async () => (await import("../disagreements/Disagreements.tsx")).Disagreements,
);
const PeopleSection = lazyPart(async () => (await import("../people/PeopleSection.tsx")).PeopleSection);
const Footer = lazyPart(async () => (await import("./Footer.tsx")).Footer);

/** Renders the sections that do not depend on the selection. */
export const BelowEventList = memo(function BelowEventList() {
  const { corpus } = useCorpus();
  const sections = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    sections.current?.style.setProperty("--below-list-height", `${estimateHeight(corpus)}px`);
  }, [corpus]);
  useLayoutBeforeEndKey(sections);
  return (
    <div ref={sections} className="below-list">
      <HydrationBoundary part="belowEventList">
        {corpus.disagreements.length > 0 && <Disagreements />}
        {corpus.actors.length > 0 && <PeopleSection />}
      </HydrationBoundary>
      <HydrationBoundary part="footer">
        <Footer />
      </HydrationBoundary>
    </div>
  );
});

/**
 * Lays the sections out when a reader uses the End key. Otherwise their height would change while the browser
 * scrolls, and it would stop before the end.
 */
function useLayoutBeforeEndKey(sections: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const layOut = ({ key }: KeyboardEvent) => {
      const element = sections.current;
      if (key !== "End" || !element) return;
      element.style.contentVisibility = "visible";
      // Reading a size makes the browser lay the sections out before it scrolls.
      element.getBoundingClientRect();
    };
    addEventListener("keydown", layOut, { capture: true });
    return () => removeEventListener("keydown", layOut, { capture: true });
  }, [sections]);
}

/** Number of people per group that the list shows at first. */
const SHOWN_MEMBERS = 50;

/** Heights in CSS pixels: of a difference, of a person, and of all people at most, by width of the page. */
const HEIGHTS = {
  phone: { difference: 440, person: 75, people: Number.POSITIVE_INFINITY },
  tablet: { difference: 310, person: 46, people: 1700 },
  wide: { difference: 205, person: 46, people: 1700 },
};

/**
 * Estimates the height of the sections, which the browser lays out only near the viewport, in CSS pixels: for
 * the scroll bar. It is more than the height measured in two cases at five widths.
 */
function estimateHeight({ disagreements, actors, groups }: Corpus): number {
  const matches = (query: string) => matchMedia(`(${query})`).matches;
  const isPhone = matches(`width <= ${PHONE_WIDTH}`);
  const heights = HEIGHTS[isPhone ? "phone" : matches(`width >= ${WIDE_WIDTH}`) ? "wide" : "tablet"];
  const people = sum(groups, ({ id }) =>
    Math.min(SHOWN_MEMBERS, actors.filter(({ group }) => group === id).length),
  );
  return heights.difference * disagreements.length + Math.min(heights.person * people, heights.people) + 400;
}
