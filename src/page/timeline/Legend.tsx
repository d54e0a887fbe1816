import type { DateShape } from "../../core/dates/dateShape.ts";
import { DISAGREEMENT_LABELS, MARKED_KINDS } from "../../core/model/disagreement.ts";
import type { DateForm } from "../../core/model/eventDate.ts";
import { ClusterChip } from "./ClusterButton.tsx";
import { DateGlyph, DifferenceMark } from "./DateGlyph.tsx";

const LEGEND_SHAPES: (Partial<DateShape> & { form: DateForm; words: string })[] = [
  { form: "day", words: "a known day" },
  { form: "within", words: "some day within, which is not known" },
  { form: "within", several: true, words: "double ends: one or more days within" },
  { form: "period", words: "lasted so long" },
  { form: "period", approximate: true, words: "torn ends, or a wave: about then" },
  { form: "by", words: "on or before this day" },
];

/** Explains each shape of the drawing. It is a key, not a filter: nothing in it can be chosen. */
export function Legend() {
  return (
    <ul className="row soft legend" aria-label="What the shapes mean">
      {LEGEND_SHAPES.map(({ form, approximate = false, several = false, words }) => {
        const [from, to] = form === "day" ? [11, 23] : [1, 33];
        return (
          <li key={words}>
            <svg width="34" height="22" aria-hidden="true">
              <DateGlyph shape={{ form, approximate, several }} from={from} to={to} middle={11} />
            </svg>
            {words}
          </li>
        );
      })}
      <li className="interactive">
        <svg width="34" height="22" aria-hidden="true">
          <g className="cluster">
            <ClusterChip left={2} right={32} y={12} count={3} />
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
