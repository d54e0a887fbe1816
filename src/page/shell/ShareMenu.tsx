import { useState } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { Popover } from "../ui/Popover.tsx";
import { SharePanel } from "./menus.ts";

/**
 * Opens the system's share sheet on touch devices that have one, with the address of the view. Otherwise, and
 * if that fails, opens the panel to share and download.
 */
export function ShareMenu({ events }: { events: readonly TimelineEvent[] }) {
  const [failed, setFailed] = useState(false);
  const prerendered = useIsPrerendered();
  if (!prerendered && !failed && "share" in navigator && matchMedia("(pointer: coarse)").matches) {
    const share = () =>
      navigator.share({ title: document.title, url: location.href }).catch((error: Error) => {
        // Closing the sheet is not an error.
        if (error.name !== "AbortError") setFailed(true);
      });
    return (
      <span className="popover plain">
        <button type="button" className="popover-button" onClick={() => void share()}>
          {shellMessages.share}
        </button>
      </span>
    );
  }
  return (
    <Popover className="plain" name={shellMessages.shareAndDownload} label={shellMessages.share}>
      <SharePanel events={events} />
    </Popover>
  );
}
