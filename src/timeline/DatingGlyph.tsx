import type { DatingForm } from "../event/dating.ts";

interface Props {
  form: DatingForm;
  approximate: boolean;
  /** Extent in CSS pixels. */
  x0: number;
  x1: number;
  y: number;
}

/**
 * A date's shape, at its true extent: a day is a solid block, a period a solid bar, *some day within* a dashed
 * open box, *by* an arrow that runs out to the left; approximate ends are torn.
 */
export function DatingGlyph({ form, approximate, x0, x1, y }: Props) {
  const width = x1 - x0;
  if (form === "day") return <rect className="glyph day" x={x0} y={y - 8} width={width} height={16} />;
  if (form === "within")
    return <rect className="glyph within" x={x0 + 0.5} y={y - 9.5} width={width - 1} height={19} rx={3} />;
  if (form === "by") {
    return (
      <g className="glyph by">
        <path d={`M${x0},${y}H${x1 - 4}`} className="reach" />
        <path d={`M${x1 - 2},${y - 8}V${y + 8}`} className="limit" />
      </g>
    );
  }
  const tear = approximate ? 6 : 0;
  const left = x0 + tear;
  const right = x1 - tear;
  const d = `M${left},${y - 9}H${right}l${tear},4.5l${-tear},4.5l${tear},4.5l${-tear},4.5H${left}l${-tear},-4.5l${tear},-4.5l${-tear},-4.5Z`;
  return <path className="glyph period" d={d} />;
}
