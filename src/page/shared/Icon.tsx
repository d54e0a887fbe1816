const RING_ICON = { d: "M6 2.5A3.5 3.5 0 1 1 5.99 2.5Z" };
/** Paths in a 12 × 12 box. Decisions of a court or jury are solid, so colour is never the only signal. */
const ICON_PATHS: Readonly<Record<string, { d: string; solid?: true }>> = {
  stated: { d: "M1 3H11M1 6H11M1 9H7" },
  "court-outcome": { d: "M1 1H11V11H1Z", solid: true },
  finding: { d: "M6 0L12 6L6 12L0 6Z", solid: true },
  told: { d: "M6 1L11 6L6 11L1 6Z" },
  allegation: { d: "M6 1L11 11H1Z" },
  denial: { d: "M1 1L11 11M11 1L1 11" },
  admission: { d: "M1 6L5 10L11 2" },
  request: { d: "M1 6H11M7 2L11 6L7 10" },
  statement: { d: "M1 2H11V8H6L3 11V8H1Z" },
  view: { d: "M6 1A5 5 0 1 1 5.99 1Z" },
  printed: { d: "M1 3H11M1 6H11M1 9H7" },
  "worked-out": { d: "M1 2V10H5M5 6H11M8 3L11 6L8 9" },
  inferred: { d: "M1 10L4 6L7 8L11 2" },
  // Signs of differences, as in the timeline.
  articles: { d: "M1 4H11M1 8H11M9 1L3 11" },
  within: RING_ICON,
  disputed: RING_ICON,
  // Sections in the navigation.
  timeline: { d: "M1 6H11M3 3V9M8 3V9" },
  events: { d: "M1 2H11M1 6H11M1 10H11" },
  people: { d: "M6 1A2.5 2.5 0 1 1 5.99 1ZM1 11.5Q1 7.5 6 7.5T11 11.5" },
  search: { d: "M5 1A4 4 0 1 1 4.99 1ZM8 8L11.5 11.5" },
  wording: { d: "M1 5Q3.5 2 6 5T11 5M1 9Q3.5 6 6 9T11 9" },
};

/** Icon of the terms that a case adds. */
const NEUTRAL_ICON = { d: "M3 3H9V9H3Z", solid: false };

interface IconProps {
  /** Id of a type of statement, a basis of dates, a kind of disagreement or a section. */
  of: string;
}

/** Draws a small icon beside its label. */
export function Icon({ of }: IconProps) {
  const { d, solid } = (Object.hasOwn(ICON_PATHS, of) && ICON_PATHS[of]) || NEUTRAL_ICON;
  return (
    <svg className={solid ? "icon solid" : "icon"} viewBox="-1 -1 14 14" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
