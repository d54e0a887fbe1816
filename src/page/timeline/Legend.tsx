import { useMemo } from "react";
import { buildLegendSign, findLegendShapes } from "../../core/layout/legend.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/**
 * Explains the shapes of the drawing that the case has, on one line: a narrow drawing has shorter words. It
 * is a key, not a filter.
 */
export function Legend({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus } = useCorpus();
  const shapes = useMemo(() => findLegendShapes(events, corpus), [events, corpus]);
  return (
    <ul className="row soft legend" aria-label={shellMessages.timelineKey}>
      {shapes.map((shape) => {
        const { width, parts } = buildLegendSign(shape);
        return (
          <li key={shape} className={shape}>
            <svg viewBox={`0 0 ${width} 22`} aria-hidden="true">
              {parts.map(({ className, difference, rect, d }) =>
                rect ? (
                  <rect key={className} className={className} {...rect} />
                ) : (
                  <path key={className} className={className} data-difference={difference} d={d} />
                ),
              )}
            </svg>
            <span className="key-long">{timelineMessages.key[shape]}</span>
            <span className="key-short">{timelineMessages.shortKey[shape]}</span>
          </li>
        );
      })}
    </ul>
  );
}
