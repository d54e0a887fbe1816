import type { Corpus } from "../../core/model/corpus.ts";
import { corpusLookup } from "../../core/model/lookup.ts";
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
import { CiteButton } from "./CiteButton.tsx";

interface ClaimListProps {
  corpus: Corpus;
  event: TimelineEvent;
  current: string | null;
}

/** What is said, how far it goes, who says it, and the words. */
export function ClaimList({ corpus, event, current }: ClaimListProps) {
  return (
    <ol className="claims">
      {event.claims.map((claim) => (
        <li key={claim.text}>
          <p className="standing">
            <span className={`badge ${claim.standing}`}>
              <Icon of={claim.standing} />
              {STANDING_LABELS[claim.standing]}
            </span>{" "}
            <SpeakerName corpus={corpus} claim={claim} />
          </p>
          <p>{claim.text}</p>
          <div className="claim-foot">
            <ExcerptLinks corpus={corpus} event={event.id} excerpts={claim.excerpts} at={current} />
            <CiteButton corpus={corpus} cited={{ event, claim }} what="this claim" />
          </div>
        </li>
      ))}
    </ol>
  );
}

function SpeakerName({ corpus, claim: { speaker, reportedBy } }: { corpus: Corpus; claim: Claim }) {
  if (speaker === ARTICLE_AS_SPEAKER) return <span>the article’s own words</span>;
  if (speaker === UNNAMED_SPEAKER) return <span>by whom, the article does not say</span>;
  const { actor } = corpusLookup(corpus);
  return (
    <>
      <ActorLink actor={actor.get(speaker)} />
      {reportedBy !== undefined && (
        <>
          , as reported by <ActorLink actor={actor.get(reportedBy)} />
        </>
      )}
    </>
  );
}
