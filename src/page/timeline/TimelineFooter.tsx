import { GUIDE_FILE } from "../../core/citation/permalink.ts";
import { guideMessages } from "../../core/messages/guide.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { describeShortcuts } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";
import { isEmbedded } from "../ui/isEmbedded.ts";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";

/** Switch between panels, each at its own scale, and one panel to scale. */
function ScaleSwitch() {
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

interface TimelineFooterProps {
  /** Numbers of events before, in and after the view. */
  counts: { earlier: number; inView: number; later: number };
  isWhole: boolean;
  /** Switches between the time of the shown events and that of all; absent if all are shown. */
  onAllTime?: (() => void) | undefined;
  showsAllTime?: boolean;
  /** Zooms by a factor. */
  onZoom(factor: number): void;
  onWhole(): void;
  onEarlier(): void;
  onLater(): void;
}

/**
 * Controls below the drawing: what is out of view, how wheel and keys work, scale and zoom. The scale is here
 * because at most 16 controls may precede the drawing, and the head of a case has up to 16. So is the link
 * to the explanation of the key.
 */
export function TimelineFooter(props: TimelineFooterProps) {
  const { counts, isWhole, onAllTime, showsAllTime, onZoom, onWhole, onEarlier, onLater } = props;
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
      <span>{timelineMessages.gestures(describeShortcuts("moveInTimeline", "openEvent"))}</span>
      <a href={GUIDE_FILE} {...(isEmbedded() && { target: "_blank", rel: "noopener" })}>
        {guideMessages.title}
      </a>
      <div className="row timeline-controls">
        {onAllTime && (
          <button type="button" aria-pressed={showsAllTime} onClick={onAllTime}>
            {timelineMessages.showAllTime}
          </button>
        )}
        <ScaleSwitch />
        <span className="segmented">
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
    </div>
  );
}
