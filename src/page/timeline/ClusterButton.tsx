import { type Cluster, clusterChipOf } from "../../core/layout/clusters.ts";
import type { VerticalCluster } from "../../core/layout/verticalLayout.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { SvgButton, type SvgButtonProps } from "./SvgButton.tsx";

type ClusterChipProps = Parameters<typeof clusterChipOf>[0] & { count: number };

/** Draws the number of a cluster's events in a chip. */
export function ClusterChip({ count, ...extent }: ClusterChipProps) {
  const { rect, text } = clusterChipOf(extent);
  return (
    <>
      <rect className="cluster-box" {...rect} />
      <text {...text} textAnchor="middle">
        {count}
      </text>
    </>
  );
}

interface ClusterButtonProps extends Pick<SvgButtonProps, "tabbable" | "onActivate"> {
  cluster: Cluster;
  /** Left edge of the layer on the scale, in CSS pixels. */
  origin: number;
  open: boolean;
}

/** Draws events without room of their own as their number. A click opens their list, or the only event. */
export function ClusterButton({ cluster, origin, open, ...button }: ClusterButtonProps) {
  const { key, left, right, y, events } = cluster;
  const count = events.length;
  const width = right - left;
  return (
    <SvgButton
      {...button}
      id={key}
      className={open ? "cluster open" : "cluster"}
      transform={`translate(${left - origin},${y})`}
      data-y={y}
      aria-label={timelineMessages.cluster(count)}
      aria-haspopup={count === 1 ? undefined : "dialog"}
      aria-expanded={count === 1 ? undefined : open}
    >
      <rect className="hit-area" y={-12} width={width} height={24} />
      <ClusterChip left={0} right={width} y={0} count={count} />
    </SvgButton>
  );
}

interface VerticalClusterButtonProps extends Pick<SvgButtonProps, "id" | "tabbable" | "onActivate"> {
  cluster: VerticalCluster;
  /** Width beside the axis, in CSS pixels. */
  width: number;
}

/** Draws a cluster of the vertical axis as a bar whose length is its share of the greatest count. */
export function VerticalClusterButton({ cluster, width, ...button }: VerticalClusterButtonProps) {
  const { y0, y1, events, share } = cluster;
  // The count has its room to the right of the longest bar.
  const bar = 4 + share * (width - 40);
  return (
    <SvgButton
      {...button}
      className="cluster"
      aria-label={timelineMessages.verticalCluster(events.length)}
      aria-haspopup="dialog"
    >
      <rect className="hit-area" y={y0} width={width} height={y1 - y0} />
      <rect className="cluster-bar" y={y0 + 4} width={bar} height={16} />
      <text x={bar + 6} y={y0 + 16}>
        {events.length}
      </text>
    </SvgButton>
  );
}
