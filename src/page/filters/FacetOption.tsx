interface FacetOptionProps {
  label: string;
  /** How many events choosing it would show; null while that is being counted. */
  count: number | null;
  chosen: boolean;
  onToggle(): void;
}

/** One option of a facet, with its count; a chosen one is pressed, and a press takes it back; an option that would show nothing is dimmed, and says so. */
export function FacetOption({ label, count, chosen, onToggle }: FacetOptionProps) {
  return (
    <button
      type="button"
      className={count === 0 && !chosen ? "button none" : "button"}
      aria-pressed={chosen}
      onClick={onToggle}
    >
      {label} <span className="count">{count}</span>
      {chosen && <span aria-hidden="true"> ×</span>}
    </button>
  );
}
