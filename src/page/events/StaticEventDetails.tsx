import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import { STANDING_LABELS } from "../../core/model/standing.ts";
import {
  ARTICLE_AS_SPEAKER,
  type Claim,
  type TimelineEvent,
  UNNAMED_SPEAKER,
} from "../../core/model/timelineEvent.ts";
import { type CorpusAccess, useCorpus } from "../state/useCorpus.tsx";

interface StaticEventDetailsProps {
  event: TimelineEvent;
}

/**
 * All that the reader would show of an event, in place: every claim with standing, speaker and words, how the date is
 * known, and what the articles leave open. For the build; in the page the reader has it.
 */
export function StaticEventDetails({ event }: StaticEventDetailsProps) {
  const { actor } = useCorpus();
  const { date, claims, silences } = event;
  return (
    <ul className="static-details static-only" aria-label="What is said of it, and the words">
      {claims.map((claim) => (
        <li key={claim.text}>
          <p>
            {claim.text}{" "}
            <span className="soft">
              {STANDING_LABELS[claim.standing]}, {claimSpeaker(actor, claim)}
            </span>
          </p>
          <StaticQuotes excerpts={claim.excerpts} />
        </li>
      ))}
      <li>
        <p>
          <span className="soft">How the date is known. {BASIS_LABELS[date.basis]}.</span> {date.reasoning}
        </p>
        <StaticQuotes excerpts={date.excerpts} />
      </li>
      {silences.map((silence) => (
        <li key={silence}>
          <span className="soft">Not said.</span> {silence}
        </li>
      ))}
    </ul>
  );
}

function StaticQuotes({ excerpts }: { excerpts: readonly string[] }) {
  const { excerpt, article, articleNumber } = useCorpus();
  return excerpts.map((id) => {
    const words = excerpt(id);
    const url = words && article(words.article)?.url;
    return (
      words && (
        <blockquote key={id} cite={url}>
          {words.exact} <a href={url}>Article {articleNumber(words.article)}</a>
        </blockquote>
      )
    );
  });
}

function claimSpeaker(actor: CorpusAccess["actor"], { speaker, reportedBy }: Claim): string {
  if (speaker === ARTICLE_AS_SPEAKER) return "the article’s own words";
  if (speaker === UNNAMED_SPEAKER) return "by whom, the article does not say";
  const name = actor(speaker)?.name ?? speaker;
  return reportedBy === undefined ? name : `${name}, as reported by ${actor(reportedBy)?.name ?? reportedBy}`;
}
