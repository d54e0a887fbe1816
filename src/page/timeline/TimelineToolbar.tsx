import { LANE_LABELS } from "../../core/layout/lanes.ts";
import { useStore } from "../state/store.ts";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";

const SCALE_LABELS = { folded: "Empty years drawn short", linear: "True length" } as const;

/** Buttons for everything that gestures and keys can do; `onZoom` zooms by a factor. */
export function TimelineToolbar(props: { onZoom(factor: number): void; onWhole(): void }) {
  const { onZoom, onWhole } = props;
  const lanes = useStore((state) => state.lanes);
  const whole = useStore((state) => state.viewport === null);
  return (
    <div className="row timeline-toolbar" role="toolbar" aria-label="Timeline">
      <ScaleSwitch />
      <SegmentedControl
        label="Lanes"
        words={LANE_LABELS}
        value={lanes}
        onChange={(by) => useStore.setState({ lanes: by })}
      />
      <span className="segmented timeline-zoom">
        {/* Not `disabled`: that would take the focus from the button that was just clicked. */}
        <button
          type="button"
          aria-label="Zoom out"
          aria-disabled={whole}
          onClick={() => !whole && onZoom(0.5)}
        >
          −
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => onZoom(2)}>
          +
        </button>
        <button type="button" aria-disabled={whole} onClick={() => !whole && onWhole()}>
          Whole case
        </button>
      </span>
    </div>
  );
}

/** Switch between axis breaks and a linear scale. */
export function ScaleSwitch() {
  const scale = useStore((state) => state.scale);
  return (
    <SegmentedControl
      label="Time"
      words={SCALE_LABELS}
      value={scale}
      onChange={(kind) => useStore.setState({ scale: kind })}
    />
  );
}
