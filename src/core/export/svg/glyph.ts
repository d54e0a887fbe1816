import { dateShapeOf } from "../../dates/dateShape.ts";
import type { TimelineEvent } from "../../model/timelineEvent.ts";

/** The colours of a picture that stands alone: the page's own on paper. */
export const PAINT = {
  ink: "#1d1b18",
  soft: "#5a554c",
  line: "#d9d3c7",
  paper: "#fbf9f5",
  band: "#f3f0e9",
  accent: "#8a2b1f",
  wash: "#f6dcb4",
} as const;

const { ink, soft, accent } = PAINT;

/** An event's shape, as the page's own drawing has it: it tells without colour how well the date is known. */
export function dateGlyph({ date }: TimelineEvent, x0: number, x1: number, y: number): string {
  const { form, approximate, several } = dateShapeOf(date);
  if (form === "period") return glyphBar(x0, x1, y, approximate ? 6 : 0);
  const wave = approximate
    ? `<path d="M${(x0 + x1) / 2 - 8},${y}q4,-6 8,0t8,0" fill="none" stroke="${ink}" stroke-width="2"/>`
    : "";
  const ends = several
    ? `<path d="M${x0 + 4},${y - 9.5}v19M${x1 - 4},${y - 9.5}v19" stroke="${soft}" stroke-dasharray="4 3"/>`
    : "";
  return DATE_FORMS[form](x0, x1, y) + ends + wave;
}

const DATE_FORMS = {
  day: (x0: number, x1: number, y: number) =>
    `<rect x="${x0}" y="${y - 8}" width="${x1 - x0}" height="16" fill="${accent}"/>`,
  within: (x0: number, x1: number, y: number) =>
    `<rect x="${x0 + 0.5}" y="${y - 9.5}" width="${x1 - x0 - 1}" height="19" rx="3" fill="#e6e2d9" stroke="${soft}" stroke-dasharray="4 3"/>`,
  by: (x0: number, x1: number, y: number) =>
    `<path d="M${x0},${y}H${x1 - 4}" stroke="${ink}" stroke-width="1.5" stroke-dasharray="2 3"/><path d="M${x1 - 2},${y - 8}V${y + 8}" stroke="${ink}" stroke-width="3"/>`,
};

/** A period; its ends are torn by so many pixels. */
function glyphBar(x0: number, x1: number, y: number, tear: number): string {
  const [left, right] = [x0 + tear, x1 - tear];
  return `<path d="M${left},${y - 9}H${right}l${tear},4.5l${-tear},4.5l${tear},4.5l${-tear},4.5H${left}l${-tear},-4.5l${tear},-4.5l${-tear},-4.5Z" fill="#c3bfb4"/>`;
}
