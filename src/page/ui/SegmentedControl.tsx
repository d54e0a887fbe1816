interface SegmentedControlProps<K extends string> {
  label: string;
  words: Readonly<Record<K, string>>;
  value: K;
  onChange(value: K): void;
}

/** Choice of one value, with all options visible. */
export function SegmentedControl<K extends string>({
  label,
  words,
  value,
  onChange,
}: SegmentedControlProps<K>) {
  return (
    <fieldset className="segmented">
      <legend className="unseen">{label}</legend>
      {(Object.entries(words) as [K, string][]).map(([key, word]) => (
        <button key={key} type="button" aria-pressed={key === value} onClick={() => onChange(key)}>
          {word}
        </button>
      ))}
    </fieldset>
  );
}
