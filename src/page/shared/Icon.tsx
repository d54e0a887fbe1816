import type { DisagreementKind } from "../../core/model/disagreement.ts";
import type { Basis } from "../../core/model/eventDate.ts";
import type { Standing } from "../../core/model/standing.ts";

/** The terms that have an icon: types of statement, bases of dates, kinds of disagreement. */
export type IconName = Standing | Basis | DisagreementKind;

/** Paths in a 12 × 12 box. Decisions of a court or jury are solid, so colour is never the only signal. */
const ICON_PATHS: Readonly<Record<IconName, { d: string; solid?: true }>> = {
  stated: { d: "M1 3H11M1 6H11M1 9H7" },
  "court-outcome": { d: "M1 1H11V11H1Z", solid: true },
  "jury-finding": { d: "M6 0L12 6L6 12L0 6Z", solid: true },
  "told-to-inquests": { d: "M6 1L11 6L6 11L1 6Z" },
  allegation: { d: "M6 1L11 11H1Z" },
  denial: { d: "M1 1L11 11M11 1L1 11" },
  admission: { d: "M1 6L5 10L11 2" },
  request: { d: "M1 6H11M7 2L11 6L7 10" },
  "opinion-or-commitment": { d: "M6 1A5 5 0 1 1 5.99 1Z" },
  // The basis "stated" shares the icon of the type of statement "stated".
  resolved: { d: "M1 2V10H5M5 6H11M8 3L11 6L8 9" },
  inferred: { d: "M1 10L4 6L7 8L11 2" },
  "between-articles": { d: "M1 1H5V11H1ZM7 1H11V11H7Z" },
  "inside-one": { d: "M2 1H10V11H2ZM4 4H8M4 8H8" },
  "between-parties": { d: "M4 1A3 3 0 1 0 4 7ZM8 5A3 3 0 1 1 8 11Z" },
};

/** Draws a small icon beside its label. */
export function Icon({ of }: { of: IconName }) {
  const { d, solid } = ICON_PATHS[of];
  return (
    <svg className={solid ? "icon solid" : "icon"} viewBox="-1 -1 14 14" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
