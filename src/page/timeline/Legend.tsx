import { useMemo } from "react";
import { buildDrawingModel } from "../../core/layout/drawingModel.ts";
import { buildDifferenceSign, buildMarkGlyph } from "../../core/layout/markGlyph.ts";
import { findShapes, type Shape } from "../../core/layout/shapes.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ClusterChip } from "./ClusterButton.tsx";

const DATES = {
  known: { form: "day", basis: "printed" },
  within: { form: "within", basis: "printed" },
  by: { form: "by", basis: "printed" },
  inferred: { form: "day", basis: "inferred" },
} as const;

const BOX = { x0: 1, x1: 29, top: 4, height: 14 };
/** Left edge, middle and unit of the sign of a difference. */
const SIGN = [10, 11, 15] as const;
const MIN = { time: 0, precision: "day", approximate: false } as const;

/** Whether a shape is the sign of a difference, which is narrower than a mark. */
const differs = (shape: Shape) => shape === "articles" || shape === "otherDifference";

function Sign({ shape }: { shape: Shape }) {
  if (shape === "line") return <path className="legend-line" d="M1,11H22M30,11l-8,-4.5v9Z" />;
  if (shape === "articles")
    return <path className="differs-mark" d={buildDifferenceSign("articles", ...SIGN)} />;
  if (shape === "otherDifference")
    return (
      <path
        className="differs-mark"
        data-difference="disputed"
        d={buildDifferenceSign("disputed", ...SIGN)}
      />
    );
  if (shape === "cluster")
    return (
      <g className="cluster">
        <ClusterChip left={1} right={29} y={11} height={18} count={3} />
      </g>
    );
  return buildMarkGlyph({ ...DATES[shape], min: MIN }, BOX).map(({ kind, rect, d }) =>
    rect ? (
      <rect key={kind} className={`glyph ${kind}`} {...rect} />
    ) : (
      <path key={kind} className={`glyph ${kind}`} d={d} />
    ),
  );
}

/**
 * Explains the shapes of the drawing that the case has, on one line: a narrow drawing has shorter words. It
 * is a key, not a filter.
 */
export function Legend({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus } = useCorpus();
  const shapes = useMemo(() => {
    const { ends, voicePanels } = buildDrawingModel(events, corpus, false);
    const found = findShapes(events, corpus, (event) => voicePanels.has(event));
    return ends.size > 0 ? [...found, "line" as const] : found;
  }, [events, corpus]);
  return (
    <ul className="row soft legend" aria-label={shellMessages.timelineKey}>
      {shapes.map((shape) => (
        <li key={shape} className={shape}>
          <svg viewBox={`0 0 ${differs(shape) ? 18 : 30} 22`} aria-hidden="true">
            <Sign shape={shape} />
          </svg>
          <span className="key-long">{timelineMessages.key[shape]}</span>
          <span className="key-short">{timelineMessages.shortKey[shape]}</span>
        </li>
      ))}
    </ul>
  );
}
