import type { DateShape } from "../../core/dates/dateShape.ts";
import { DISAGREEMENT_LABELS, MARKED_KINDS } from "../../core/model/disagreement.ts";
import { ClusterChip } from "./ClusterButton.tsx";
import { DateGlyph, DifferenceMark } from "./DateGlyph.tsx";

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

/** Explains each shape of the drawing. It is a key, not a filter: nothing in it can be chosen. */
export function Legend() {
  return (
    <ul className="row soft legend" aria-label="What the shapes mean">
      {LEGEND_SHAPES.map(({ shape, words }) => (
        <li key={words}>
          <svg width="34" height="22" aria-hidden="true">
            <DateGlyph
              shape={shape}
              from={shape.form === "day" ? 11 : 1}
              to={shape.form === "day" ? 23 : 33}
              middle={11}
            />
          </svg>
          {words}
        </li>
      ))}
      <li className="interactive">
        <svg width="34" height="22" aria-hidden="true">
          <g className="cluster">
            <ClusterChip left={2} right={32} y={12} label="3" />
          </g>
        </svg>
        so many events, click to list
      </li>
      {MARKED_KINDS.map((kind) => (
        <li key={kind}>
          <svg width="12" height="22" aria-hidden="true">
            <DifferenceMark kind={kind} x={2} y={5} size={8} />
          </svg>
          {DISAGREEMENT_LABELS[kind].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
