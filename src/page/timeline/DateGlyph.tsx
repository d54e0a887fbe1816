import type { DateShape } from "../../core/dates/dateShape.ts";

interface DateGlyphProps {
  shape: DateShape;
  /** Extent in CSS pixels. */
  x0: number;
  x1: number;
  y: number;
}

/**
 * A date's shape, at its true extent: a day is a solid block, a period a solid bar, *some day within* a dashed
 * open box, *by* a line that runs out to the left. What is approximate has torn ends, and a wave over it where a shape
 * has no ends to tear. Several days within: the box has double ends.
 */
export function DateGlyph({ shape: { form, approximate, several }, x0, x1, y }: DateGlyphProps) {
  const width = x1 - x0;
  if (form === "period") return <path className="glyph period" d={barPath(x0, x1, y, approximate ? 6 : 0)} />;
  return (
    <>
      {form === "day" && <rect className="glyph day" x={x0} y={y - 8} width={width} height={16} />}
      {form === "within" && (
        <rect className="glyph within" x={x0 + 0.5} y={y - 9.5} width={width - 1} height={19} rx={3} />
      )}
      {several && <path className="glyph-ends" d={`M${x0 + 4},${y - 9.5}v19M${x1 - 4},${y - 9.5}v19`} />}
      {form === "by" && (
        <g className="glyph by">
          <path d={`M${x0},${y}H${x1 - 4}`} className="glyph-reach" />
          <path d={`M${x1 - 2},${y - 8}V${y + 8}`} className="glyph-limit" />
        </g>
      )}
      {approximate && <path className="glyph-approximate" d={`M${(x0 + x1) / 2 - 8},${y}q4,-6 8,0t8,0`} />}
    </>
  );
}

/** A bar whose ends are torn by so many pixels. */
function barPath(x0: number, x1: number, y: number, tear: number): string {
  const [left, right] = [x0 + tear, x1 - tear];
  return `M${left},${y - 9}H${right}l${tear},4.5l${-tear},4.5l${tear},4.5l${-tear},4.5H${left}l${-tear},-4.5l${tear},-4.5l${-tear},-4.5Z`;
}
