/** What the address named that the case does not have. */
export function Notes({ notes, onDismiss }: { notes: string[]; onDismiss(): void }) {
  return (
    <div className="notes" role="alert">
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <button type="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
