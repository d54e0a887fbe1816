import { STANDING_LABELS } from "../../core/model/standing.ts";
import {
  ARTICLE_AS_SPEAKER,
  type Claim,
  type TimelineEvent,
  UNNAMED_SPEAKER,
} from "../../core/model/timelineEvent.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { CiteButton } from "./CiteButton.tsx";

interface ClaimListProps {
  event: TimelineEvent;
  current: string | null;
}

/** What is said, how far it goes, who says it, and the words. */
export function ClaimList({ event, current }: ClaimListProps) {
  return (
    <ol className="claim-list">
      {event.claims.map((claim) => (
        <li key={claim.text}>
          <p className="claim-standing">
            <span className={`badge ${claim.standing}`}>
              <Icon of={claim.standing} />
              {STANDING_LABELS[claim.standing]}
            </span>{" "}
            <SpeakerName claim={claim} />
          </p>
          <p>{claim.text}</p>
          <div className="claim-foot">
            <ExcerptLinks event={event.id} excerpts={claim.excerpts} at={current} />
            <CiteButton cited={{ event, claim }} what="this claim" />
          </div>
        </li>
      ))}
    </ol>
  );
}

function SpeakerName({ claim: { speaker, reportedBy } }: { claim: Claim }) {
  const { actor } = useCorpus();
  if (speaker === ARTICLE_AS_SPEAKER) return <span>the article’s own words</span>;
  if (speaker === UNNAMED_SPEAKER) return <span>by whom, the article does not say</span>;
  return (
    <>
      <ActorLink actor={actor(speaker)} />
      {reportedBy !== undefined && (
        <>
          , as reported by <ActorLink actor={actor(reportedBy)} />
        </>
      )}
    </>
  );
}
