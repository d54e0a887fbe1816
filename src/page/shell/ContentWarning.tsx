import { shellMessages } from "../../core/messages/shell.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useDismissal } from "./contentWarningState.ts";

/** Renders the content warning with skip links. Its dismissal is stored on this device only. */
export function ContentWarning() {
  const { corpus } = useCorpus();
  const { isDismissed, setDismissed } = useDismissal(corpus.note);
  if (corpus.note === undefined || isDismissed) return null;
  return (
    <section className="row content-warning" aria-label={shellMessages.contentNote}>
      <p>
        {corpus.note}{" "}
        <span className="content-warning-links">
          {shellMessages.skipTo} <a href="#chronicle">{shellMessages.eventList}</a>
          {corpus.disagreements.length > 0 && (
            <>
              {" · "}
              <a href="#disagreements">{shellMessages.differences}</a>
            </>
          )}
          {" · "}
          <a href="#actors">{shellMessages.people}</a>
        </span>
      </p>
      <button
        type="button"
        className="interactive"
        onClick={() => {
          setDismissed(true);
          // The button disappears: focus the next section.
          document.getElementById("timeline")?.focus({ preventScroll: true });
        }}
      >
        {shellMessages.hideContentNote}
      </button>
    </section>
  );
}
