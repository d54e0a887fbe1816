import type { TimelineEvent } from "../event/timelineEvent.ts";
import type { TimeScale } from "../layout/foldedScale.ts";
import type { Tick } from "../layout/ticks.ts";

/** The same events on true linear time, so that no fold misleads. */
export function Overview({
  events,
  scale,
  ticks,
}: {
  events: TimelineEvent[];
  scale: TimeScale;
  ticks: Tick[];
}) {
  return (
    <g className="overview">
      {ticks.map(({ time, x, label }) => (
        <text key={time} x={x} y={36} textAnchor="middle">
          {label}
        </text>
      ))}
      <line x1={0} x2={scale.stretches.at(-1)?.x1 ?? 0} y1={22} y2={22} />
      {events.map(({ id, dating: { min, max } }) => {
        const end = scale.x(max ? max.time + 1 : (min?.time ?? 0));
        const start = scale.x(min?.time ?? (max ? max.time : 0));
        return <rect key={id} x={start} y={8} width={Math.max(2, end - start)} height={14} />;
      })}
    </g>
  );
}
