/** Lists what the link named and the case does not have. */
export function LinkWarnings({ notes, onDismiss }: { notes: readonly string[]; onDismiss(): void }) {
  return (
    <div className="link-warnings" role="alert">
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          onDismiss();
          // The button disappears: focus the next section.
          document.getElementById("timeline")?.focus({ preventScroll: true });
        }}
      >
        Dismiss
      </button>
    </div>
  );
}
