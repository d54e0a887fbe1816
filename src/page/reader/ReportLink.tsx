import { buildPermalink } from "../../core/citation/permalink.ts";
import { buildReportUrl } from "../../core/citation/reportLink.ts";
import { correctionMessages } from "../../core/messages/corrections.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Opens a mail or a form about an error in quotes of an event. Renders nothing without a contact. */
export function ReportLink({ event, quotes }: { event: TimelineEvent; quotes: readonly Excerpt[] }) {
  const { corpus } = useCorpus();
  const link = buildPermalink(location.href, event.id);
  const url = buildReportUrl(corpus, { event, excerpts: quotes, link });
  if (url === undefined) return null;
  // A form of another site may not be shown in a frame.
  const target = url.startsWith("mailto:") ? {} : { target: "_blank", rel: "noopener" };
  return (
    <a className="link" href={url} {...target}>
      {correctionMessages.report}
    </a>
  );
}
