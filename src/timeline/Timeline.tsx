import { useRef } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { foldedScale, linearScale } from "../layout/foldedScale.ts";
import { type Mark, markLayout, ROW } from "../layout/markLayout.ts";
import { ticksOf } from "../layout/ticks.ts";
import { useChoice } from "../state/store.ts";
import { Axis } from "./Axis.tsx";
import { DatingGlyph } from "./DatingGlyph.tsx";
import { measureLabel } from "./measureLabel.ts";
import { Overview } from "./Overview.tsx";
import { roveFocus } from "./roveFocus.ts";
import { spokenName } from "./spokenName.ts";
import { useSize } from "./useSize.ts";

const GUTTER = 96;
const HEAD = 50;
const FOOT = 52;

/** The drawing: lanes by stage over a folded time axis, and the overview on linear time under it. */
export function Timeline({ corpus, events }: { corpus: Corpus; events: TimelineEvent[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const selected = useChoice((choice) => choice.event);
  const reading = useChoice((choice) => choice.reading);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const plot = Math.max(200, width - GUTTER - 8);
  // The axis stays when a filter narrows the events, so that marks keep their place.
  const datings = corpus.events.map((event) => event.dating);
  const scale = foldedScale(datings, plot);
  const whole = linearScale(datings, plot);
  const { lanes, height } = markLayout(events, corpus.stages, scale, plot, measureLabel);
  const order = lanes.flatMap((lane) => lane.marks);
  const stop = order.find(({ event }) => event.id === selected) ?? order[0];
  return (
    <div className="timeline" ref={frame} data-timeline="">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; the arrow keys move focus among the marks inside
        <svg
          role="group"
          width={width}
          height={HEAD + height + FOOT}
          aria-label="Timeline. Arrow keys move between events, Enter opens an event’s words."
          onKeyDown={(key) =>
            roveFocus(
              key,
              order.map(({ event }) => event),
            )
          }
        >
          {lanes.map(({ id, label, y0, y1 }, i) => (
            <g key={id} transform={`translate(0,${HEAD + y0})`} className={i % 2 ? "lane" : "lane odd"}>
              <rect width={width} height={y1 - y0} />
              <text x={8} y={LABEL_Y}>
                {label}
              </text>
            </g>
          ))}
          <g transform={`translate(${GUTTER},${HEAD})`}>
            <Axis scale={scale} ticks={ticksOf(scale, measureLabel)} height={height} />
            {order.map((mark) => (
              <MarkButton
                key={mark.event.id}
                mark={mark}
                selected={mark.event.id === selected}
                reading={mark.event.id === reading}
                tabbable={mark === stop}
                onSelect={() => selectEvent(mark.event.id)}
              />
            ))}
          </g>
          <g transform={`translate(${GUTTER},${HEAD + height + 12})`}>
            <text className="overview-label" x={8 - GUTTER} y={20}>
              True length
            </text>
            <Overview events={events} scale={whole} ticks={ticksOf(whole, measureLabel)} />
          </g>
        </svg>
      )}
    </div>
  );
}

const LABEL_Y = 21;

function MarkButton(props: {
  mark: Mark;
  selected: boolean;
  reading: boolean;
  tabbable: boolean;
  onSelect(): void;
}) {
  const { mark, selected, reading, tabbable, onSelect } = props;
  const { event, x0, x1, y, labelX, labelSide } = mark;
  const { form, min, max } = event.dating;
  const labelWidth = measureLabel(event.label);
  const left = Math.min(x0, labelX);
  const right = Math.max(x1, labelX + labelWidth);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      className={`mark ${event.stage} ${labelSide}${selected ? " selected" : ""}${reading ? " reading" : ""}`}
      data-event={event.id}
      tabIndex={tabbable ? 0 : -1}
      aria-label={spokenName(event)}
      aria-pressed={selected}
      onClick={onSelect}
      onKeyDown={(key) => {
        if (key.key !== "Enter" && key.key !== " ") return;
        key.preventDefault();
        onSelect();
      }}
    >
      <rect
        className="target"
        x={left - 4}
        y={y - ROW / 2}
        width={Math.max(24, right - left + 8)}
        height={ROW}
        rx={3}
      />
      <DatingGlyph
        form={form}
        approximate={Boolean(min?.approximate || max?.approximate)}
        x0={x0}
        x1={x1}
        y={y}
      />
      <text x={labelX} y={y + 4.5}>
        {event.label}
      </text>
    </g>
  );
}
