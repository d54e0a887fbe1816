import type { DateShape } from "../../core/dates/dateShape.ts";
import { buildChangeSign } from "../../core/layout/scaleChange.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { MARKED_KINDS } from "../../core/model/disagreement.ts";
import type { DateForm } from "../../core/model/eventDate.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ClusterChip } from "./ClusterButton.tsx";
import { DateGlyph, DifferenceMark } from "./DateGlyph.tsx";
import { scaleNoteOf } from "./scaleNote.ts";

/** Glyphs with their extents in CSS pixels. The limit of a "by" date is inside its day, from 18 to 33. */
const LEGEND_SHAPES = {
  day: { form: "day", from: 11, to: 23 },
  within: { form: "within", from: 1, to: 33 },
  several: { form: "within", several: true, from: 1, to: 33 },
  period: { form: "period", from: 1, to: 33 },
  approximate: { form: "period", approximate: true, from: 1, to: 33 },
  by: { form: "by", from: 1, to: 25.5 },
} satisfies Record<string, Partial<DateShape> & { form: DateForm; from: number; to: number }>;

/** Explains each shape of the drawing. It is a key, not a filter: nothing in it can be chosen. */
export function Legend() {
  const { corpus } = useCorpus();
  const { shapes, scaleChange, cluster, differences } = timelineMessages.key;
  const note = scaleNoteOf(corpus);
  return (
    <ul className="row soft legend" aria-label={shellMessages.timelineKey}>
      {Object.entries(LEGEND_SHAPES).map(([name, { from, to, ...shape }]) => (
        <li key={name}>
          <svg width="34" height="22" aria-hidden="true">
            {shape.form === "by" && <path className="legend-day" d="M18,0V22M33,0V22" />}
            <DateGlyph
              shape={{ approximate: false, several: false, ...shape }}
              from={from}
              to={to}
              middle={11}
            />
          </svg>
          {shapes[name as keyof typeof shapes]}
        </li>
      ))}
      {note && (
        <li>
          <svg width="16" height="22" aria-hidden="true">
            <path className="scale-change" d={buildChangeSign("horizontal", 8, 11)} />
          </svg>
          {scaleChange(note)}
        </li>
      )}
      <li className="interactive">
        <svg width="34" height="22" aria-hidden="true">
          <g className="cluster">
            <ClusterChip left={2} right={32} y={12} count={3} />
          </g>
        </svg>
        {cluster}
      </li>
      {MARKED_KINDS.map((kind) => (
        <li key={kind}>
          <svg width="12" height="22" aria-hidden="true">
            <DifferenceMark kind={kind} x={2} y={5} size={8} />
          </svg>
          {differences[kind]}
        </li>
      ))}
    </ul>
  );
}
