import { ROLE_LABELS } from "../../core/model/actor.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { useCorpus } from "../state/useCorpus.tsx";

interface ParticipantsProps {
  event: TimelineEvent;
  current: string | null;
}

/** Who has a part in it, and which; each name leads to its card, each part to its own words. */
export function Participants({ event, current }: ParticipantsProps) {
  const { actor } = useCorpus();
  return (
    <div className="participants">
      <h3>Who has a part in it</h3>
      <ul>
        {event.actors.map(({ actor: id, role, excerpts }) => (
          <li key={`${id} ${role}`}>
            <ActorLink actor={actor(id)} /> <span className="soft">{ROLE_LABELS[role]}</span>{" "}
            <ExcerptLinks event={event.id} excerpts={excerpts} at={current} />
          </li>
        ))}
      </ul>
    </div>
  );
}
