import { memo, useState } from "react";
import { listMessages } from "../../core/messages/list.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { lazyPart } from "../ui/lazyPart.ts";

const AsOfSlider = lazyPart(
  async () => (await import("./AsOfSlider.tsx")).AsOfSlider,
  "dateSlider",
  () => shellMessages.loading,
);

/** Opens the slider for the as-of day. Nothing is loaded or computed before it is open. */
export const AsOfPanel = memo(function AsOfPanel({ events }: { events: readonly TimelineEvent[] }) {
  const [expanded, setExpanded] = useState(false);
  const chosen = useStore((state) => state.asOf !== null);
  const open = expanded || chosen;
  return (
    <details
      className="as-of interactive"
      open={open}
      onToggle={({ currentTarget }) => setExpanded(currentTarget.open)}
    >
      <summary className="link">{listMessages.asOf}</summary>
      {open && <AsOfSlider events={events} />}
    </details>
  );
});
