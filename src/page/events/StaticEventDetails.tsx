import { BASIS_LABELS } from "../../core/messages/labels.ts";
import { listMessages as messages } from "../../core/messages/list.ts";
import { describePlaceAndTags } from "../../core/model/indexCorpus.ts";
import { allExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { quote } from "../../core/text/quote.ts";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { useCorpus } from "../state/useCorpus.tsx";

/**
 * Shows everything that the reader would show of an event: claims with type, speaker and quotes, the
 * basis of the date, and what the articles leave open. Only the build renders it, for readers without
 * scripts.
 */
export function StaticEventDetails({ event }: { event: TimelineEvent }) {
  const { corpus } = useCorpus();
  const { date, claims, silences } = event;
  const placeAndTags = describePlaceAndTags(corpus, event);
  const own = new Set(allExcerptsOf(event));
  const isOther = (id: string, i: number, ids: readonly string[]) => !own.has(id) && ids.indexOf(id) === i;
  const links = corpus.links.filter(({ from, to }) => from === event.id || to === event.id);
  const others = [
    [messages.quotesOnPeople, event.actors.flatMap(({ excerpts }) => excerpts).filter(isOther)],
    [messages.quotesOnLinks, links.flatMap(({ excerpts }) => excerpts).filter(isOther)],
  ] as const;
  return (
    <ul className="static-details static-only" aria-label={messages.staticDetails}>
      {claims.map((claim) => (
        <li key={claim.text}>
          <p>
            {claim.text}{" "}
            <span className="soft">
              <ClaimAttribution claim={claim} form="plain" />
            </span>
          </p>
          <StaticQuotes excerpts={claim.excerpts} />
        </li>
      ))}
      <li>
        <p>
          <span className="soft">
            {messages.howDated}: {BASIS_LABELS[date.basis]}.
          </span>{" "}
          {date.reasoning}
        </p>
        <StaticQuotes excerpts={date.excerpts} />
      </li>
      {others.map(
        ([label, excerpts]) =>
          excerpts.length > 0 && (
            <li key={label}>
              <p className="soft">{label}:</p>
              <StaticQuotes excerpts={excerpts} />
            </li>
          ),
      )}
      {placeAndTags !== "" && <li className="soft">{placeAndTags}</li>}
      {silences.map((silence) => (
        <li key={silence}>
          <span className="soft">{messages.leftOut(corpus.articles.length)}:</span> {silence}
        </li>
      ))}
    </ul>
  );
}

function StaticQuotes({ excerpts }: { excerpts: readonly string[] }) {
  const { excerpt, article, articleName } = useCorpus();
  const quotes = excerpts.flatMap((id) => excerpt(id) ?? []);
  return quotes.map(({ id, exact, article: source }) => (
    <blockquote key={id} cite={article(source)?.url}>
      {quote(exact)} <a href={article(source)?.url}>{articleName(source)}</a>
    </blockquote>
  ));
}
