import type { ReactNode } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { selectEvent } from "../state/store.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { IsolatedText } from "./IsolatedText.tsx";

interface EventLinkProps {
  event: Pick<TimelineEvent, "id" | "title">;
  /** Content of the link; without it, the title of the event. */
  children?: ReactNode;
}

/** Selects an event. In the prerendered page, links to its entry in the event list. */
export function EventLink({
  event: { id, title },
  children = <IsolatedText text={title} />,
}: EventLinkProps) {
  return (
    <LinkButton className="link event-link" href={`#event-${id}`} onClick={() => selectEvent(id)}>
      {children}
    </LinkButton>
  );
}
