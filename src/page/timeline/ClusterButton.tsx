import { type Cluster, clusterChipOf } from "../../core/layout/clusters.ts";
import { TARGET_SIZE } from "../../core/layout/limits.ts";
import { formatNumber } from "../../core/messages/language.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { useStore } from "../state/store.ts";
import { SvgButton, type SvgButtonProps } from "./SvgButton.tsx";

type ClusterChipProps = Parameters<typeof clusterChipOf>[0] & { count: number | string };

/** Draws the number of a cluster's events in a chip. */
export function ClusterChip({ count, ...extent }: ClusterChipProps) {
  const { rect, text } = clusterChipOf(extent);
  return (
    <>
      <rect className="cluster-box" {...rect} />
      <text {...text} textAnchor="middle">
        {typeof count === "number" ? formatNumber(count) : count}
      </text>
    </>
  );
}

interface ClusterButtonProps extends Pick<SvgButtonProps, "tabbable" | "onActivate"> {
  cluster: Cluster;
  /** Left edge of the layer on the scale, in CSS pixels. */
  origin: number;
  open: boolean;
  /** Visible text instead of the number. */
  text?: string | undefined;
  /** Whether its chip is whole, so that it has room for the number. */
  countShown?: boolean | undefined;
}

/** Draws events without room of their own as their number. A click opens their list, or the only event. */
export function ClusterButton(props: ClusterButtonProps) {
  const { cluster, origin, open, text, countShown = true, ...button } = props;
  const { key, left, right, y, height, events } = cluster;
  const count = events.length;
  const hasOpenEvent = useStore(({ event }) => event !== null && events.some(({ id }) => id === event));
  const x = left - origin;
  const width = right - left;
  const target = Math.max(TARGET_SIZE, height);
  return (
    <SvgButton
      {...button}
      id={key}
      className={["cluster", open && "open", hasOpenEvent && "selected"].filter(Boolean).join(" ")}
      data-y={y}
      aria-label={
        text === undefined ? timelineMessages.cluster(count) : `${text}. ${timelineMessages.openList}`
      }
      aria-current={hasOpenEvent || undefined}
      aria-haspopup={count === 1 ? undefined : "dialog"}
      aria-expanded={count === 1 ? undefined : open}
    >
      <rect className="hit-area" x={x} y={y - target / 2} width={width} height={target} />
      <ClusterChip
        left={x}
        right={x + width}
        y={y}
        height={height}
        count={countShown ? (text ?? count) : ""}
      />
    </SvgButton>
  );
}
