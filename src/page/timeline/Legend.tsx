import type { DateShape } from "../../core/dates/dateShape.ts";
import { type DifferenceScope, SCOPE_LABELS } from "../../core/model/disagreement.ts";
import { DateGlyph } from "./DateGlyph.tsx";

const PLAIN_SHAPES = { approximate: false, several: false };
const LEGEND_SHAPES: { shape: DateShape; words: string }[] = [
  { shape: { ...PLAIN_SHAPES, form: "day" }, words: "a known day" },
  { shape: { ...PLAIN_SHAPES, form: "within" }, words: "some day within, which is not known" },
  {
    shape: { ...PLAIN_SHAPES, form: "within", several: true },
    words: "double ends: one or more days within",
  },
  { shape: { ...PLAIN_SHAPES, form: "period" }, words: "lasted so long" },
  {
    shape: { ...PLAIN_SHAPES, form: "period", approximate: true },
    words: "torn ends, or a wave: about then",
  },
  { shape: { ...PLAIN_SHAPES, form: "by" }, words: "on or before this day" },
];

/** What each shape on the drawing means. Nothing in it can be chosen: it is a key, not a filter. */
export function Legend() {
  return (
    <ul className="legend" aria-label="What the shapes mean">
      {LEGEND_SHAPES.map(({ shape, words }) => (
        <li key={words}>
          <svg width="34" height="22" aria-hidden="true">
            <DateGlyph
              shape={shape}
              x0={shape.form === "day" ? 11 : 1}
              x1={shape.form === "day" ? 23 : 33}
              y={11}
            />
          </svg>
          {words}
        </li>
      ))}
      <li>
        <svg width="34" height="22" aria-hidden="true">
          <g className="cluster">
            <rect className="cluster-box" x="3" y="3" width="28" height="16" rx="8" />
            <text x="17" y="15" textAnchor="middle">
              3
            </text>
          </g>
        </svg>
        so many events, click to list
      </li>
      {(Object.keys(SCOPE_LABELS) as DifferenceScope[]).map((matter) => (
        <li key={matter}>
          <svg width="12" height="22" aria-hidden="true">
            <path
              className={matter === "words" ? "differs-mark only-words" : "differs-mark"}
              d="M2,5h8l-8,8Z"
            />
          </svg>
          reports differ {SCOPE_LABELS[matter]}
        </li>
      ))}
    </ul>
  );
}
