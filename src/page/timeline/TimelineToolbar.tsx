import { shellMessages } from "../../core/messages/shell.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { describeShortcuts, SHORTCUTS } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";

/** Switch between panels, each at its own scale, and one panel to scale. */
export function ScaleSwitch() {
  const scale = useStore((state) => state.scale);
  return (
    <SegmentedControl
      label={timelineMessages.scale}
      words={timelineMessages.scales}
      value={scale}
      onChange={(kind) => useStore.setState({ scale: kind })}
    />
  );
}

/** Controls above the drawing. */
export function TimelineToolbar() {
  return (
    <div className="row timeline-toolbar" role="toolbar" aria-label={shellMessages.timeline}>
      <ScaleSwitch />
    </div>
  );
}

interface TimelineFooterProps {
  /** Numbers of events before, in and after the view. */
  counts: { earlier: number; inView: number; later: number };
  isWhole: boolean;
  /** Zooms by a factor. */
  onZoom(factor: number): void;
  onWhole(): void;
  onEarlier(): void;
  onLater(): void;
}

const { moveInTimeline, openEvent } = SHORTCUTS;

/** Controls below the drawing: what is out of view, zoom, and how wheel and keys work. */
export function TimelineFooter(props: TimelineFooterProps) {
  const { counts, isWhole, onZoom, onWhole, onEarlier, onLater } = props;
  const { earlier, later } = timelineMessages;
  return (
    <div className="row soft timeline-footer interactive">
      {counts.earlier > 0 && (
        <button type="button" onClick={onEarlier}>
          {earlier(counts.earlier)}
        </button>
      )}
      {!isWhole && <span>{timelineMessages.inView(counts.inView)}</span>}
      {counts.later > 0 && (
        <button type="button" onClick={onLater}>
          {later(counts.later)}
        </button>
      )}
      <span className="timeline-hint">
        {timelineMessages.gestures(describeShortcuts(moveInTimeline, openEvent))}
      </span>
      <span className="segmented timeline-zoom">
        {/* Not `disabled`: that would take the focus from the button that was just clicked. */}
        <button
          type="button"
          aria-label={timelineMessages.zoomOut}
          aria-disabled={isWhole}
          onClick={() => !isWhole && onZoom(0.5)}
        >
          −
        </button>
        <button type="button" aria-label={timelineMessages.zoomIn} onClick={() => onZoom(2)}>
          +
        </button>
        <button
          type="button"
          aria-label={timelineMessages.showAllDates}
          aria-disabled={isWhole}
          onClick={() => !isWhole && onWhole()}
        >
          {timelineMessages.showAll}
        </button>
      </span>
    </div>
  );
}
