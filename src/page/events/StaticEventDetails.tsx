import type { Corpus } from "../../core/model/corpus.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import { corpusLookup } from "../../core/model/lookup.ts";
import { STANDING_LABELS } from "../../core/model/standing.ts";
import {
  ARTICLE_AS_SPEAKER,
  type Claim,
  type TimelineEvent,
  UNNAMED_SPEAKER,
} from "../../core/model/timelineEvent.ts";

interface StaticEventDetailsProps {
  corpus: Corpus;
  event: TimelineEvent;
}

/**
 * All that the reader would show of an event, in place: every claim with standing, speaker and words, how the date is
 * known, and what the articles leave open. For the build; in the page the reader has it.
 */
export function StaticEventDetails({ corpus, event }: StaticEventDetailsProps) {
  const { date, claims, silences } = event;
  return (
    <ul className="every-word still-only" aria-label="What is said of it, and the words">
      {claims.map((claim) => (
        <li key={claim.text}>
          <p>
            {claim.text}{" "}
            <span className="soft">
              {STANDING_LABELS[claim.standing]}, {claimSpeaker(corpus, claim)}
            </span>
          </p>
          <StaticQuotes corpus={corpus} excerpts={claim.excerpts} />
        </li>
      ))}
      <li>
        <p>
          <span className="soft">How the date is known. {BASIS_LABELS[date.basis]}.</span> {date.reasoning}
        </p>
        <StaticQuotes corpus={corpus} excerpts={date.excerpts} />
      </li>
      {silences.map((silence) => (
        <li key={silence}>
          <span className="soft">Not said.</span> {silence}
        </li>
      ))}
    </ul>
  );
}

function StaticQuotes({ corpus, excerpts }: { corpus: Corpus; excerpts: readonly string[] }) {
  const { excerpt, article, numberOf } = corpusLookup(corpus);
  return excerpts.map((id) => {
    const words = excerpt.get(id);
    const url = words && article.get(words.article)?.url;
    return (
      words && (
        <blockquote key={id} cite={url}>
          {words.exact} <a href={url}>Article {numberOf(words.article)}</a>
        </blockquote>
      )
    );
  });
}

function claimSpeaker(corpus: Corpus, { speaker, reportedBy }: Claim): string {
  if (speaker === ARTICLE_AS_SPEAKER) return "the article’s own words";
  if (speaker === UNNAMED_SPEAKER) return "by whom, the article does not say";
  const { actor } = corpusLookup(corpus);
  const name = actor.get(speaker)?.name ?? speaker;
  return reportedBy === undefined
    ? name
    : `${name}, as reported by ${actor.get(reportedBy)?.name ?? reportedBy}`;
}
