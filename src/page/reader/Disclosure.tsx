import { formatArticleDay } from "../../core/dates/formatDay.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { disclosuresOf } from "../../core/evidence/disclosure.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

interface DisclosureProps {
  event: TimelineEvent;
  current: string | null;
}

/** When it became public, as far as the articles tell, and by when it was in print. Nothing else is claimed. */
export function Disclosure({ event, current }: DisclosureProps) {
  const { corpus, article, articleNumber } = useCorpus();
  const selectEvent = useStore((state) => state.selectEvent);
  const disclosure = disclosuresOf(corpus).get(event.id);
  const record = article(disclosure?.article ?? "");
  if (!disclosure || !record) return null;
  const printed = `in print by ${formatArticleDay(record)}, the date of article ${articleNumber(record.id)}`;
  return (
    <div className="disclosure">
      <h3>When it became public</h3>
      {disclosure.at.length === 0 ? (
        <p>The articles do not say when this became known. It was {printed}.</p>
      ) : (
        <>
          <ul>
            {disclosure.at.map(({ event: there, link }) => (
              <li key={there.id}>
                <button type="button" className="event-link" onClick={() => selectEvent(there.id)}>
                  Became public at: {there.title}
                </button>
                <p className="soft">{formatEventDate(there.date)}</p>
                <ExcerptLinks event={event.id} excerpts={link.excerpts} at={current} />
              </li>
            ))}
          </ul>
          <p>It was {printed}.</p>
        </>
      )}
    </div>
  );
}
