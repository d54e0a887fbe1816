import { useState } from "react";
import { listMessages } from "../../core/messages/list.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { AsOfSlider } from "./AsOfSlider.tsx";

/** Opens the slider for the as-of day. Nothing is computed before it is open. */
export function AsOfPanel({ events }: { events: readonly TimelineEvent[] }) {
  const chosen = useStore((state) => state.asOf !== null);
  const [open, setOpen] = useState(chosen);
  return (
    <details
      className="facet as-of"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{listMessages.asOf}</summary>
      {open && <AsOfSlider events={events} />}
    </details>
  );
}
