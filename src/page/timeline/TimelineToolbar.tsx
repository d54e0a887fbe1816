import { LANES, type LanesBy } from "../../core/layout/lanes.ts";
import { useChoice } from "../state/store.ts";

interface Props {
  onZoom(factor: number): void;
  onWhole(): void;
}

const SCALES = { folded: "Empty years drawn short", linear: "True length" } as const;

/** Buttons for all that hands and keys can do to the drawing. */
export function TimelineTools({ onZoom, onWhole }: Props) {
  const lanes = useChoice((choice) => choice.lanes);
  const whole = useChoice((choice) => choice.viewport === null);
  const setLanes = useChoice((choice) => choice.setLanes);
  return (
    <div className="tools" role="toolbar" aria-label="Timeline">
      <TimeSwitch />
      <Switch label="Lanes" words={LANES} value={lanes} onChange={(by: LanesBy) => setLanes(by)} />
      <span className="zoom">
        {/* Not `disabled`: that would take the focus from who has just pressed it. */}
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

/** Empty years drawn short, or time at its true length. */
export function TimeSwitch() {
  const scale = useChoice((choice) => choice.scale);
  const setScale = useChoice((choice) => choice.setScale);
  return <Switch label="Time" words={SCALES} value={scale} onChange={setScale} />;
}

interface SwitchProps<K extends string> {
  label: string;
  words: Readonly<Record<K, string>>;
  value: K;
  onChange(value: K): void;
}

/** One of two, both in sight. */
function Switch<K extends string>({ label, words, value, onChange }: SwitchProps<K>) {
  return (
    <fieldset className="switch">
      <legend className="unseen">{label}</legend>
      {(Object.entries(words) as [K, string][]).map(([key, word]) => (
        <button key={key} type="button" aria-pressed={key === value} onClick={() => onChange(key)}>
          {word}
        </button>
      ))}
    </fieldset>
  );
}
