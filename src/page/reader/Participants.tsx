import { ROLES } from "../../core/model/actor.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { lookup } from "../../core/model/lookup.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ActorName } from "../shared/ActorLink.tsx";
import { WordsLinks } from "../shared/ExcerptLink.tsx";

interface Props {
  corpus: Corpus;
  event: TimelineEvent;
  current: string | null;
}

/** Who has a part in it, and which; each name leads to its card, each part to its own words. */
export function Parts({ corpus, event, current }: Props) {
  const { actor } = lookup(corpus);
  return (
    <div className="parts">
      <h3>Who has a part in it</h3>
      <ul>
        {event.actors.map(({ actor: id, role, excerpts }) => (
          <li key={`${id} ${role}`}>
            <ActorName actor={actor.get(id)} /> <span className="soft">{ROLES[role]}</span>{" "}
            <WordsLinks corpus={corpus} event={event.id} excerpts={excerpts} at={current} />
          </li>
        ))}
      </ul>
    </div>
  );
}
