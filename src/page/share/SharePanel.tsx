import { useState } from "react";
import { buildPermalink } from "../../core/citation/permalink.ts";
import { buildEmbedSnippet } from "../../core/export/embedSnippet.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { serializeUrl } from "../state/url/url.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ExportOptions } from "./ExportOptions.tsx";

/** Offers links to the view and the selected event, HTML to embed the view, and files to download. */
export function SharePanel({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus, event: eventOf } = useCorpus();
  const event = eventOf(useStore((state) => state.event) ?? "");
  const page = `${location.origin}${location.pathname}`;
  const viewUrl = `${page}${useStore(serializeUrl)}`;
  const [status, setStatus] = useState("");
  const copy = (text: string, what: string) =>
    navigator.clipboard.writeText(text).then(
      () => setStatus(`${what} copied.`),
      () => setStatus(`The browser did not allow copying. Here it is: ${text}`),
    );
  const share = () =>
    navigator.share({ title: document.title, url: viewUrl }).catch((error: Error) => {
      // Closing the share sheet of the system is not an error.
      if (error.name !== "AbortError") setStatus(`Sharing failed: ${error.message}`);
    });
  return (
    <>
      <section className="row share-section" aria-label="Link">
        <h3>Link</h3>
        <button type="button" onClick={() => void copy(viewUrl, "Link to this view")}>
          Copy link to this view
        </button>
        {event && (
          <button
            type="button"
            onClick={() => void copy(buildPermalink(page, "event", event.id), "Link to this event")}
          >
            Copy link to the open event
          </button>
        )}
        {"share" in navigator && (
          <button type="button" onClick={() => void share()}>
            Share…
          </button>
        )}
      </section>
      <section className="row share-section" aria-label="Embed">
        <h3>Embed this view in another page</h3>
        <button type="button" onClick={() => void copy(buildEmbedSnippet(viewUrl, corpus.title), "Frame")}>
          Copy the frame’s HTML
        </button>
      </section>
      <p className="share-status" role="status">
        {status}
      </p>
      <ExportOptions events={events} page={page} onStatus={setStatus} />
    </>
  );
}
