import type { Cluster } from "../layout/markLayout.ts";
import { onPress } from "./onPress.ts";

interface Props {
  cluster: Cluster;
  /** Where the drawing's origin lies on the scale, CSS pixels. */
  origin: number;
  open: boolean;
  tabbable: boolean;
  onOpen(): void;
}

/** Events that have no room of their own: their number, which opens the list of them. */
export function ClusterButton({ cluster, origin, open, tabbable, onOpen }: Props) {
  const { key, left, right, y, label, count } = cluster;
  const x = left - origin;
  const width = right - left;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      className={open ? "cluster open" : "cluster"}
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
      onKeyDown={onPress(onOpen)}
    >
      <rect className="target" x={x} y={y - 12} width={width} height={24} />
      <rect className="chip" x={x + 1} y={y - 9} width={width - 2} height={16} rx={8} />
      <text x={x + width / 2} y={y + 3.5} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}
