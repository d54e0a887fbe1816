import type { Corpus } from "../corpus/corpus.ts";
import { lookup } from "../corpus/lookup.ts";
import { ROLES } from "../event/actor.ts";
import { evidenceOf, type TimelineEvent } from "../event/timelineEvent.ts";
import { wordsNaming } from "../event/wordsNaming.ts";
import { ActorName } from "../words/ActorName.tsx";
import { WordsLinks } from "../words/WordsLink.tsx";

interface Props {
  corpus: Corpus;
  event: TimelineEvent;
  current: string | null;
}

/** Who has a part in it, and which; each name leads to its card and to the words that name it. */
export function Parts({ corpus, event, current }: Props) {
  const { actor, excerpt } = lookup(corpus);
  const words = evidenceOf(event).flatMap((id) => excerpt.get(id) ?? []);
  return (
    <div className="parts">
      <h3>Who has a part in it</h3>
      <ul>
        {event.actors.map(({ actor: id, role }) => {
          const who = actor.get(id);
          if (!who) return null;
          // Who spoke is best shown by what was said.
          const spoken =
            role === "said" ? event.claims.find((claim) => claim.speaker === who.id)?.excerpts[0] : undefined;
          const naming = spoken ?? wordsNaming(who, words);
          return (
            <li key={`${id} ${role}`}>
              <ActorName actor={who} /> <span className="soft">{ROLES[role]}</span>{" "}
              {naming && <WordsLinks corpus={corpus} event={event.id} excerpts={[naming]} at={current} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
