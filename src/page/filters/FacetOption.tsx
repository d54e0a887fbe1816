interface FacetOptionProps {
  label: string;
  /** Definition of the option, shown on hover. */
  description?: string | undefined;
  /** Number of events that the option would show; null until it is counted. */
  count: number | null;
  chosen: boolean;
  onToggle(): void;
}

/** Toggles an option of a facet. An option that would show no event is dimmed. */
export function FacetOption({ label, description, count, chosen, onToggle }: FacetOptionProps) {
  return (
    <button
      type="button"
      className={count === 0 && !chosen ? "toggle none" : "toggle"}
      aria-pressed={chosen}
      title={description}
      onClick={onToggle}
    >
      {label} <span className="count">{count}</span>
      {chosen && <span aria-hidden="true"> ×</span>}
    </button>
  );
}
