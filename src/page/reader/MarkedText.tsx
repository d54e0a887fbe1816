import type { ExcerptUse } from "../../core/evidence/excerptUsage.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { activateOnEnterOrSpace } from "../ui/buttonKeys.ts";

/** Relation of a segment to the selected event: in view, under a claim, under the date, or none of these. */
export type MarkedTextState = "current" | "evidence" | "date" | "other";

interface MarkedTextProps {
  text: string;
  /** The excerpts that contain the whole segment; none for plain text. */
  excerpts: readonly Excerpt[];
  /** The events that rest on these excerpts. */
  uses: readonly ExcerptUse[];
  state: MarkedTextState;
  tabbable: boolean;
  /** Whether the list of the events is open. */
  expanded: boolean;
  /** Offset of the segment in the article, in UTF-16 code units. */
  start: number;
  onFocus(): void;
  /** `x` is the pointer's position in CSS pixels of the viewport; NaN for the keyboard. */
  onChoose(segment: HTMLElement, x: number): void;
}

/** Shows a segment of an article: plain, marked, or as a button that selects the events that rest on it. */
export function MarkedText(props: MarkedTextProps) {
  const { text, excerpts, uses, state, tabbable, expanded, start, onFocus, onChoose } = props;
  if (excerpts.length === 0) return text;
  const ids = excerpts.map(({ id }) => id).join(" ");
  if (uses.length === 0) {
    return (
      <mark className={`excerpt ${state}`} data-excerpt={ids}>
        {text}
      </mark>
    );
  }
  const several = uses.length > 1;
  const titles = uses.map(({ event }) => event.title);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element can't flow with the words of a paragraph
    <span
      role="button"
      tabIndex={tabbable ? 0 : -1}
      className={`excerpt ${state}`}
      data-excerpt={ids}
      data-start={start}
      aria-label={messages.usedWords(text, titles)}
      {...(several ? { "aria-haspopup": "dialog" as const, "aria-expanded": expanded } : {})}
      onFocus={onFocus}
      onClick={(click) => onChoose(click.currentTarget, click.clientX)}
      onKeyDown={(keyEvent) =>
        activateOnEnterOrSpace(() => onChoose(keyEvent.currentTarget, Number.NaN))(keyEvent)
      }
    >
      {text}
    </span>
  );
}
