import { buildPermalink } from "../../core/citation/permalink.ts";
import { buildEmbedSnippet, buildFrameUrl } from "../../core/export/embedSnippet.ts";
import { shareMessages } from "../../core/messages/share.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { serializeUrl } from "../state/url/url.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useCopy } from "../ui/useCopy.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { ExportOptions } from "./ExportOptions.tsx";

interface SharePanelProps {
  events: readonly TimelineEvent[];
  /** Reason why the system's share sheet has just failed. */
  failure?: string | undefined;
}

/** Offers links to the view and the selected event, HTML to embed the view, and files to download. */
export function SharePanel({ events, failure }: SharePanelProps) {
  const { corpus, event: eventOf } = useCorpus();
  const event = eventOf(useStore((state) => state.event) ?? "");
  // The pages of events link to the file. Ids of annotations must be the same from there.
  const page = `${location.origin}${location.pathname.replace(/\/index\.html$/, "/")}`;
  const viewUrl = `${page}${useStore(serializeUrl)}`;
  const { share, result } = useCopy(failure, viewUrl);
  return (
    <>
      <section className="row share-section" aria-label={shareMessages.link}>
        <h3>{shareMessages.link}</h3>
        <CopyButton text={viewUrl} success={shareMessages.viewCopied}>
          {shareMessages.copyView}
        </CopyButton>
        {event && (
          <CopyButton text={buildPermalink(page, event.id)} success={shareMessages.eventCopied}>
            {shareMessages.copyEvent}
          </CopyButton>
        )}
        {"share" in navigator && (
          <>
            <button type="button" onClick={() => void share(document.title, viewUrl)}>
              {shareMessages.share}
            </button>
            {result}
          </>
        )}
      </section>
      <section className="row share-section" aria-label={shareMessages.embed}>
        <h3>{shareMessages.embedHeading}</h3>
        <CopyButton text={buildEmbedSnippet(viewUrl, corpus.title)} success={shareMessages.embedCopied}>
          {shareMessages.copyEmbed}
        </CopyButton>
        <CopyButton text={buildFrameUrl(viewUrl)} success={shareMessages.frameUrlCopied}>
          {shareMessages.copyFrameUrl}
        </CopyButton>
      </section>
      <ExportOptions events={events} page={page} />
    </>
  );
}
