import type { DateShape } from "../../core/dates/dateShape.ts";
import {
  buildDateGlyph,
  buildDifferenceCorner,
  type GlyphExtent,
  type GlyphPart,
} from "../../core/layout/dateGlyph.ts";
import type { MarkedKind } from "../../core/model/disagreement.ts";

const PART_CLASSES: Readonly<Record<GlyphPart["kind"], string>> = {
  day: "glyph day",
  within: "glyph within",
  period: "glyph period",
  reach: "glyph-reach",
  limit: "glyph-limit",
  ends: "glyph-ends",
  about: "glyph-approximate",
};

/** Draws the shape of a date at its true extent. Colours and strokes are in the style sheet. */
export function DateGlyph({ shape, ...extent }: GlyphExtent & { shape: DateShape }) {
  const { form, details } = buildDateGlyph(shape, extent);
  return (
    <>
      {shape.form === "by" ? <g className="glyph by">{form.map(drawPart)}</g> : form.map(drawPart)}
      {details.map(drawPart)}
    </>
  );
}

function drawPart({ kind, rect, d }: GlyphPart) {
  const className = PART_CLASSES[kind];
  return rect ? (
    <rect key={kind} className={className} {...rect} />
  ) : (
    <path key={kind} className={className} d={d} />
  );
}

interface DifferenceMarkProps {
  /** Undefined if nothing differs. */
  kind: MarkedKind | undefined;
  /** Upper left corner, in CSS pixels. */
  x: number;
  y: number;
  size?: number;
}

/** Marks a difference: filled if articles differ, empty if disputed, half filled within one article. */
export function DifferenceMark({ kind, x, y, size = 6 }: DifferenceMarkProps) {
  if (kind === undefined) return null;
  return <path className="differs-mark" data-difference={kind} d={buildDifferenceCorner(kind, x, y, size)} />;
}
