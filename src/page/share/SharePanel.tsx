import { useState } from "react";
import { buildPermalink } from "../../core/citation/permalink.ts";
import { buildEmbedSnippet } from "../../core/export/embedSnippet.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { serializeUrl } from "../state/url/url.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ExportOptions } from "./ExportOptions.tsx";

/** This page's address without what is chosen. */
function currentUrl(): string {
  return `${location.origin}${location.pathname}`;
}

/** A link to this view or to the open event, the frame for another page, and the files to take away. */
export default function SharePanel({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus, event: eventOf } = useCorpus();
  const chosen = useStore((state) => state.event);
  const address = useStore((choice) => serializeUrl(choice));
  const [said, setSaid] = useState("");
  const event = eventOf(chosen ?? "");
  const view = `${currentUrl()}${address}`;
  const copy = (text: string, what: string) =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(`${what} copied.`),
      () => setSaid(`The browser did not allow copying. Here it is: ${text}`),
    );
  const share = () =>
    navigator.share({ title: document.title, url: view }).catch((error: Error) => {
      // To close the system's own sheet is no failure.
      if (error.name !== "AbortError") setSaid(`Sharing failed: ${error.message}`);
    });
  return (
    <>
      <section className="share-section" aria-label="Link">
        <h3>Link</h3>
        <button type="button" className="button" onClick={() => void copy(view, "Link to this view")}>
          Copy link to this view
        </button>
        {event && (
          <button
            type="button"
            className="button"
            onClick={() => void copy(buildPermalink(currentUrl(), "event", event.id), "Link to this event")}
          >
            Copy link to the open event
          </button>
        )}
        {"share" in navigator && (
          <button type="button" className="button" onClick={() => void share()}>
            Share…
          </button>
        )}
      </section>
      <section className="share-section" aria-label="Embed">
        <h3>Embed this view in another page</h3>
        <button
          type="button"
          className="button"
          onClick={() => void copy(buildEmbedSnippet(view, corpus.title), "Frame")}
        >
          Copy the frame’s HTML
        </button>
      </section>
      <p className="share-status" role="status">
        {said}
      </p>
      <ExportOptions events={events} page={currentUrl()} say={setSaid} />
    </>
  );
}
