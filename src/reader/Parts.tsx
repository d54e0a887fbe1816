import type { Corpus } from "../corpus/corpus.ts";
import { lookup } from "../corpus/lookup.ts";
import { ROLES } from "../event/actor.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { ActorName } from "../words/ActorName.tsx";
import { WordsLinks } from "../words/WordsLink.tsx";

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
