import type { Corpus } from "../../core/model/corpus.ts";
import { lookup } from "../../core/model/lookup.ts";
import { STANDINGS } from "../../core/model/standing.ts";
import { ARTICLE_SPEAKS, type Claim, type TimelineEvent, UNNAMED } from "../../core/model/timelineEvent.ts";
import { ActorName } from "../shared/ActorLink.tsx";
import { WordsLinks } from "../shared/ExcerptLink.tsx";
import { Sign } from "../shared/Icon.tsx";
import { CiteButton } from "./CiteButton.tsx";

interface Props {
  corpus: Corpus;
  event: TimelineEvent;
  current: string | null;
}

/** What is said, how far it goes, who says it, and the words. */
export function ClaimList({ corpus, event, current }: Props) {
  return (
    <ol className="claims">
      {event.claims.map((claim) => (
        <li key={claim.text}>
          <p className="standing">
            <span className={`badge ${claim.standing}`}>
              <Sign of={claim.standing} />
              {STANDINGS[claim.standing]}
            </span>{" "}
            <SpeakerName corpus={corpus} claim={claim} />
          </p>
          <p>{claim.text}</p>
          <div className="claim-foot">
            <WordsLinks corpus={corpus} event={event.id} excerpts={claim.excerpts} at={current} />
            <CiteButton corpus={corpus} cited={{ event, claim }} what="this claim" />
          </div>
        </li>
      ))}
    </ol>
  );
}

function SpeakerName({ corpus, claim: { speaker, reportedBy } }: { corpus: Corpus; claim: Claim }) {
  if (speaker === ARTICLE_SPEAKS) return <span>the article’s own words</span>;
  if (speaker === UNNAMED) return <span>by whom, the article does not say</span>;
  const { actor } = lookup(corpus);
  return (
    <>
      <ActorName actor={actor.get(speaker)} />
      {reportedBy !== undefined && (
        <>
          , as reported by <ActorName actor={actor.get(reportedBy)} />
        </>
      )}
    </>
  );
}
