import type { VerticalCluster } from "../../../core/layout/verticalLayout.ts";
import { activateOnEnterOrSpace } from "../../ui/buttonKeys.ts";

interface VerticalClusterButtonProps {
  id: string;
  cluster: VerticalCluster;
  /** What there is beside the axis, in CSS pixels. */
  width: number;
  tabbable: boolean;
  onOpen(): void;
}

/** The events of a stretch of the upright axis, with their count and its share of the most. */
export function VerticalClusterButton({ id, cluster, width, tabbable, onOpen }: VerticalClusterButtonProps) {
  const { y0, y1, events, share } = cluster;
  // Room for the count beside the longest bar.
  const bar = 4 + share * (width - 40);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      className="cluster"
      data-key={id}
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${events.length} events; opens their list`}
      aria-haspopup="dialog"
      onClick={onOpen}
      onKeyDown={activateOnEnterOrSpace(onOpen)}
    >
      <rect className="hit-area" y={y0} width={width} height={y1 - y0} />
      <rect className="cluster-bar" y={y0 + 4} width={bar} height={16} />
      <text x={bar + 6} y={y0 + 16}>
        {events.length}
      </text>
    </g>
  );
}
