import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { linksOf } from "../../core/model/link.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

interface LinkedEventsProps {
  event: TimelineEvent;
  current: string | null;
  /** Denials stand first and by themselves, in both events, so that neither side is read without the other. */
  only?: "denies";
}

/** Links to other events in words, read from this one. Where this one came out is told in its own section. */
export function LinkedEvents({ event, current, only }: LinkedEventsProps) {
  const { corpus, event: eventOf } = useCorpus();
  const selectEvent = useStore((state) => state.selectEvent);
  const ties = linksOf(event.id, corpus.links).filter(({ link }) =>
    only
      ? link.kind === only
      : link.kind !== "denies" && !(link.kind === "became-public-at" && link.from === event.id),
  );
  if (ties.length === 0) return null;
  return (
    <div className={only ? "linked-events denials" : "linked-events"}>
      {!only && <h3>Linked events</h3>}
      <ul>
        {ties.map(({ link, other, words }) => {
          const there = eventOf(other);
          if (!there) return null;
          return (
            <li key={`${link.from} ${link.kind} ${link.to}`}>
              <button type="button" className="event-link" onClick={() => selectEvent(other)}>
                {link.kind === "denies" && <Icon of="denial" />}
                {words.charAt(0).toUpperCase() + words.slice(1)}: {there.title}
              </button>
              <p className="soft">{formatEventDate(there.date)}</p>
              <ExcerptLinks event={event.id} excerpts={link.excerpts} at={current} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
