interface NoteMarksProps {
  /** Ids of excerpts. */
  of: readonly string[];
  /** The notes’ numbers by excerpt id. */
  notes: ReadonlyMap<string, number>;
}

/** Raised numbers that lead to the notes. */
export function NoteMarks({ of, notes }: NoteMarksProps) {
  const numbers = [...new Set(of)].flatMap((id) => notes.get(id) ?? []).sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  return <sup className="print-marks">{numbers.join(", ")}</sup>;
}
