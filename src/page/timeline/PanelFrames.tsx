import type { Drawing } from "../../core/layout/drawing.ts";
import { headerBaseline } from "../../core/layout/panelHeader.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";

interface PanelFramesProps
  extends Pick<Drawing, "headers" | "gutters" | "headings" | "tickLabelY" | "headerHeight" | "height"> {
  /** Left edge of the layer on the scale, in CSS pixels. */
  origin: number;
  /** Half of a row, in CSS pixels. */
  unit: number;
}

/** Draws panels with their headers and ticks, what each gutter leaves out, and the names of groups. */
export function PanelFrames(props: PanelFramesProps) {
  const { headers, gutters, headings, tickLabelY, headerHeight, height, origin, unit } = props;
  const line = (i: number) => headerBaseline(i, unit);
  return (
    <>
      {headers.map(({ key, left, right, title, unit: name, unitX, subtitle, textX, ...header }) => (
        <g key={key} className="panel-frame">
          <rect x={left - origin} width={right - left} height={headerHeight + height} />
          <path
            className="panel-rule"
            d={`M${left - origin},${headerHeight}H${right - origin}${header.marks
              .map((x) => `M${x - origin},${headerHeight}v${-0.35 * unit}`)
              .join("")}`}
          />
          <path
            className="panel-grid"
            d={header.lines.map((x) => `M${x - origin},${headerHeight}V${headerHeight + height}`).join("")}
          />
          <g data-panel={key} textAnchor={header.isCentered ? "middle" : undefined}>
            {title.map((text, i) => (
              <text key={text} className="panel-title" x={textX - origin} y={line(i)}>
                {text}
              </text>
            ))}
            {unitX !== null && (
              <text className="panel-subtitle" x={unitX - origin} y={line(0)}>
                {name}
              </text>
            )}
            {subtitle.map((text, i) => (
              <text key={text} className="panel-subtitle" x={textX - origin} y={line(title.length + i)}>
                {text}
              </text>
            ))}
          </g>
          {header.ticks.map(({ time, x, label }) => (
            <text key={time} className="panel-subtitle" textAnchor="middle" x={x - origin} y={tickLabelY}>
              {label}
            </text>
          ))}
        </g>
      ))}
      {gutters.map(({ key, left, right, duration, note, noteY }) => {
        const x = (left + right) / 2 - origin;
        return (
          <g key={key} className="panel-gutter" textAnchor="middle">
            {duration.map((text, i) => (
              <text key={text} className="panel-title" x={x} y={line(i)}>
                {text}
              </text>
            ))}
            <text className="panel-subtitle" x={x} y={line(duration.length)}>
              {timelineMessages.leftOut}
            </text>
            {noteY !== null &&
              note.map((text, i) => (
                <text key={text} className="panel-note" x={x} y={headerHeight + noteY + line(i) - unit}>
                  {text}
                </text>
              ))}
          </g>
        );
      })}
      {headings.map(({ key, label, x, y }) => (
        <text key={key} className="group-heading" x={x - origin} y={headerHeight + y}>
          {label}
        </text>
      ))}
    </>
  );
}
