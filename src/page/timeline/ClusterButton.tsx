import type { Cluster } from "../../core/layout/clusters.ts";
import { activateOnEnterOrSpace } from "../ui/buttonKeys.ts";

interface ClusterButtonProps {
  cluster: Cluster;
  /** Left edge of the layer on the scale, in CSS pixels. */
  origin: number;
  open: boolean;
  tabbable: boolean;
  onOpen(): void;
}

/** Cluster as a chip with the number of its events; it opens their list. */
export function ClusterButton({ cluster, origin, open, tabbable, onOpen }: ClusterButtonProps) {
  const { key, left, right, y, label, count } = cluster;
  const width = right - left;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      className={open ? "cluster open" : "cluster"}
      transform={`translate(${left - origin},${y})`}
      data-key={key}
      data-y={y}
      tabIndex={tabbable ? 0 : -1}
      aria-label={
        count === 1
          ? "1 event without room of its own; opens it"
          : `${count} events without room of their own; opens their list`
      }
      aria-haspopup={count === 1 ? undefined : "dialog"}
      aria-expanded={count === 1 ? undefined : open}
      onClick={onOpen}
      onKeyDown={activateOnEnterOrSpace(onOpen)}
    >
      <rect className="hit-area" y={-12} width={width} height={24} />
      <rect className="cluster-box" x={1} y={-9} width={width - 2} height={16} rx={8} />
      <text x={width / 2} y={3.5} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}
