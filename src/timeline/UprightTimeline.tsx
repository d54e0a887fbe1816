import { useRef } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { durationInWords } from "../layout/durationInWords.ts";
import { foldedScale } from "../layout/foldedScale.ts";
import { ticksOf } from "../layout/ticks.ts";
import { uprightLayout } from "../layout/uprightLayout.ts";
import { useChoice } from "../state/store.ts";
import { roveFocus } from "./roveFocus.ts";
import { spokenName } from "./spokenName.ts";
import { useSize } from "./useSize.ts";

/** Where the dates end and the marks begin, in CSS pixels. */
const SPINE = 42;
const TOP = 10;

/** The drawing on a phone: the axis upright, as the spine of the chronicle beside it. */
export function UprightTimeline({ corpus, events }: { corpus: Corpus; events: TimelineEvent[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const selected = useChoice((choice) => choice.event);
  const reading = useChoice((choice) => choice.reading);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const datings = corpus.events.map((event) => event.dating);
  const scale = foldedScale(datings, Math.max(200, height - 2 * TOP));
  // Upright, a label takes its height from the axis, whatever its words.
  const ticks = ticksOf(scale, () => 12);
  const marks = uprightLayout(events, scale, width - SPINE - 6);
  const stop = events.find(({ id }) => id === selected) ?? events[0];
  return (
    <div className="timeline upright" ref={frame} data-timeline="">
      {height > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; the arrow keys move focus among the marks inside
        <svg
          role="group"
          width={width}
          height={height}
          aria-label="Timeline. Arrow keys move between events, Enter opens an event’s words."
          onKeyDown={(key) => roveFocus(key, events)}
        >
          <g transform={`translate(0,${TOP})`}>
            <g className="axis">
              {ticks.map(({ time, x, short }) => (
                <g key={time} transform={`translate(0,${x})`}>
                  <text y={4}>{short}</text>
                  <line x1={SPINE - 4} x2={width} />
                </g>
              ))}
              {scale.stretches
                .filter(({ folded }) => folded)
                .map(({ from, to, x0, x1 }) => (
                  <g key={from} className="fold" transform={`translate(0,${(x0 + x1) / 2})`}>
                    <path d={`M${SPINE - 4},-4l5,-4l5,4l5,-4l5,4l5,-4l5,4`} />
                    <path d={`M${SPINE - 4},5l5,-4l5,4l5,-4l5,4l5,-4l5,4`} />
                    <text y={-2}>{durationInWords(to - from).split(" ")[0]}</text>
                    <text y={10}>{durationInWords(to - from).split(" ")[1]}</text>
                  </g>
                ))}
            </g>
            <g transform={`translate(${SPINE},0)`}>
              {marks.map(({ event, x, y0, y1, width: bar }) => (
                // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
                <g
                  key={event.id}
                  role="button"
                  className={`mark ${event.stage}${event.id === selected ? " selected" : ""}${event.id === reading ? " reading" : ""}`}
                  data-event={event.id}
                  tabIndex={event === stop ? 0 : -1}
                  aria-label={spokenName(event)}
                  aria-pressed={event.id === selected}
                  onClick={() => selectEvent(event.id)}
                  onKeyDown={(key) => {
                    if (key.key !== "Enter" && key.key !== " ") return;
                    key.preventDefault();
                    selectEvent(event.id);
                  }}
                >
                  <rect className={`bar ${event.dating.form}`} x={x} y={y0} width={bar} height={y1 - y0} />
                </g>
              ))}
            </g>
          </g>
        </svg>
      )}
    </div>
  );
}
