import type { Corpus } from "../../core/model/corpus.ts";
import { BASES } from "../../core/model/eventDate.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { WordsLinks } from "../shared/ExcerptLink.tsx";
import { Sign } from "../shared/Icon.tsx";

interface Props {
  corpus: Corpus;
  event: TimelineEvent;
  current: string | null;
}

/** How the date is known, step by step, and the words that each step rests on. */
export function DatingBasis({ corpus, event, current }: Props) {
  const { basis, reasoning, excerpts } = event.dating;
  return (
    <div className="dating">
      <h3>How the date is known</h3>
      <p>
        <span className={`badge ${basis}`}>
          <Sign of={basis} />
          {BASES[basis]}.
        </span>{" "}
        {reasoning}
      </p>
      <WordsLinks corpus={corpus} event={event.id} excerpts={excerpts} at={current} />
    </div>
  );
}
