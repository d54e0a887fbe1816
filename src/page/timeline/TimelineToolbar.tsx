import { shellMessages } from "../../core/messages/shell.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import { scaleNoteOf } from "./scaleNote.ts";

/** Buttons for everything that gestures and keys can do; `onZoom` zooms by a factor. */
export function TimelineToolbar(props: { onZoom(factor: number): void; onWhole(): void }) {
  const { onZoom, onWhole } = props;
  const lanes = useStore((state) => state.lanes);
  const whole = useStore((state) => state.viewport === null);
  return (
    <div className="row timeline-toolbar" role="toolbar" aria-label={shellMessages.timeline}>
      <ScaleSwitch />
      <SegmentedControl
        label={timelineMessages.lanes}
        words={timelineMessages.lanesBy}
        value={lanes}
        onChange={(by) => useStore.setState({ lanes: by })}
      />
      <span className="segmented timeline-zoom">
        {/* Not `disabled`: that would take the focus from the button that was just clicked. */}
        <button
          type="button"
          aria-label={timelineMessages.zoomOut}
          aria-disabled={whole}
          onClick={() => !whole && onZoom(0.5)}
        >
          −
        </button>
        <button type="button" aria-label={timelineMessages.zoomIn} onClick={() => onZoom(2)}>
          +
        </button>
        <button
          type="button"
          aria-label={timelineMessages.showAllDates}
          aria-disabled={whole}
          onClick={() => !whole && onWhole()}
        >
          {timelineMessages.showAll}
        </button>
      </span>
    </div>
  );
}

/** Switch between the folded and the linear scale, if they differ. */
function ScaleSwitch() {
  const { corpus } = useCorpus();
  const scale = useStore((state) => state.scale);
  if (scaleNoteOf(corpus) === "") return null;
  return (
    <SegmentedControl
      label={timelineMessages.scale}
      words={timelineMessages.scales}
      value={scale}
      onChange={(kind) => useStore.setState({ scale: kind })}
    />
  );
}
