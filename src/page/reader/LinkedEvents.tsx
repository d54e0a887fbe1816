import { datingInWords } from "../../core/dates/formatEventDate.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { tiesOf } from "../../core/model/link.ts";
import { lookup } from "../../core/model/lookup.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { WordsLinks } from "../shared/ExcerptLink.tsx";
import { Sign } from "../shared/Icon.tsx";
import { useChoice } from "../state/store.ts";

interface Props {
  corpus: Corpus;
  event: TimelineEvent;
  current: string | null;
  /** Denials stand first and by themselves, in both events, so that neither side is read without the other. */
  only?: "denies";
}

/** Links to other events in words, read from this one. Where this one came out is told in its own section. */
export function Ties({ corpus, event, current, only }: Props) {
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const ties = tiesOf(event.id, corpus.links).filter(({ link }) =>
    only
      ? link.kind === only
      : link.kind !== "denies" && !(link.kind === "came-out-at" && link.from === event.id),
  );
  if (ties.length === 0) return null;
  return (
    <div className={only ? "ties denials" : "ties"}>
      {!only && <h3>Linked events</h3>}
      <ul>
        {ties.map(({ link, other, words }) => {
          const there = lookup(corpus).event.get(other);
          if (!there) return null;
          return (
            <li key={`${link.from} ${link.kind} ${link.to}`}>
              <button type="button" className="event-link" onClick={() => selectEvent(other)}>
                {link.kind === "denies" && <Sign of="denial" />}
                {words.charAt(0).toUpperCase() + words.slice(1)}: {there.title}
              </button>
              <p className="soft">{datingInWords(there.dating)}</p>
              <WordsLinks corpus={corpus} event={event.id} excerpts={link.excerpts} at={current} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
