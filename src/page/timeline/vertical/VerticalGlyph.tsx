import type { DateShape } from "../../../core/dates/dateShape.ts";

interface VerticalGlyphProps {
  shape: DateShape;
  /** CSS pixels: the column, and the date's extent downwards. */
  x: number;
  width: number;
  y0: number;
  y1: number;
}

/** A date's shape stood upright, in a column a few pixels wide: the legend's signs, turned by a quarter. */
export function VerticalGlyph({
  shape: { form, approximate, several },
  x,
  width,
  y0,
  y1,
}: VerticalGlyphProps) {
  const height = y1 - y0;
  if (form === "period")
    return <path className="glyph period" d={columnRect(x, width, y0, y1, approximate ? 4 : 0)} />;
  return (
    <>
      {form === "day" && <rect className="glyph day" x={x} y={y0} width={width} height={height} />}
      {form === "within" && (
        <rect
          className="glyph within"
          x={x + 0.5}
          y={y0 + 0.5}
          width={width - 1}
          height={height - 1}
          rx={1}
        />
      )}
      {several && <path className="glyph-ends" d={`M${x},${y0 + 4}h${width}M${x},${y1 - 4}h${width}`} />}
      {form === "by" && (
        <g className="glyph by">
          <path d={`M${x + width / 2},${y0}V${y1 - 3}`} className="glyph-reach" />
          <path d={`M${x},${y1 - 1.5}h${width}`} className="glyph-limit" />
        </g>
      )}
      {approximate && (
        <path
          className="glyph-approximate"
          d={`M${x - 1},${(y0 + y1) / 2}q${width / 4 + 0.5},-4 ${width / 2 + 1},0t${width / 2 + 1},0`}
        />
      )}
    </>
  );
}

/** A column whose ends are torn by so many pixels. */
function columnRect(x: number, width: number, y0: number, y1: number, tear: number): string {
  const half = width / 2;
  return `M${x},${y0 + tear}l${half},${-tear}l${half},${tear}V${y1 - tear}l${-half},${tear}l${-half},${-tear}Z`;
}
