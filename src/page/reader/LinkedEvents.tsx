import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { linksOf } from "../../core/model/link.ts";
import { corpusLookup } from "../../core/model/lookup.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useStore } from "../state/store.ts";

interface LinkedEventsProps {
  corpus: Corpus;
  event: TimelineEvent;
  current: string | null;
  /** Denials stand first and by themselves, in both events, so that neither side is read without the other. */
  only?: "denies";
}

/** Links to other events in words, read from this one. Where this one came out is told in its own section. */
export function LinkedEvents({ corpus, event, current, only }: LinkedEventsProps) {
  const selectEvent = useStore((state) => state.selectEvent);
  const ties = linksOf(event.id, corpus.links).filter(({ link }) =>
    only
      ? link.kind === only
      : link.kind !== "denies" && !(link.kind === "became-public-at" && link.from === event.id),
  );
  if (ties.length === 0) return null;
  return (
    <div className={only ? "ties denials" : "ties"}>
      {!only && <h3>Linked events</h3>}
      <ul>
        {ties.map(({ link, other, words }) => {
          const there = corpusLookup(corpus).event.get(other);
          if (!there) return null;
          return (
            <li key={`${link.from} ${link.kind} ${link.to}`}>
              <button type="button" className="event-link" onClick={() => selectEvent(other)}>
                {link.kind === "denies" && <Icon of="denial" />}
                {words.charAt(0).toUpperCase() + words.slice(1)}: {there.title}
              </button>
              <p className="soft">{formatEventDate(there.date)}</p>
              <ExcerptLinks corpus={corpus} event={event.id} excerpts={link.excerpts} at={current} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
