import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { Icon } from "../shared/Icon.tsx";

interface DateBasisProps {
  event: TimelineEvent;
  current: string | null;
}

/** How the date is known, step by step, and the words that each step rests on. */
export function DateBasis({ event, current }: DateBasisProps) {
  const { basis, reasoning, excerpts } = event.date;
  return (
    <div className="date-basis">
      <h3>How the date is known</h3>
      <p>
        <span className={`badge ${basis}`}>
          <Icon of={basis} />
          {BASIS_LABELS[basis]}.
        </span>{" "}
        {reasoning}
      </p>
      <ExcerptLinks event={event.id} excerpts={excerpts} at={current} />
    </div>
  );
}
