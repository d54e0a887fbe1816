import type { ExcerptUse } from "../../core/evidence/excerptUsage.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";

/** How words stand to the chosen event: read now, under a claim, under the date, or of other events. */
export type MarkedTextState = "current" | "evidence" | "date" | "other";

interface MarkedTextProps {
  text: string;
  /** The excerpts that lie over the whole run; none for plain text. */
  over: readonly Excerpt[];
  resting: readonly ExcerptUse[];
  state: MarkedTextState;
  tabbable: boolean;
  /** Whether the list of the run’s events is open. */
  offered: boolean;
  /** Where the run begins, by which an open list finds it again. */
  start: number;
  onFocus(): void;
  /** `x` is the pointer’s, in CSS pixels of the window. */
  onChoose(run: HTMLElement, x: number): void;
}

/** A run of the article’s words: plain, merely marked, or a button that leads to the events that rest on it. */
export function MarkedText(props: MarkedTextProps) {
  const { text, over, resting, state, tabbable, offered, start, onFocus, onChoose } = props;
  if (over.length === 0) return text;
  const ids = over.map(({ id }) => id).join(" ");
  if (resting.length === 0) {
    return (
      <mark className={`excerpt ${state}`} data-excerpt={ids}>
        {text}
      </mark>
    );
  }
  const several = resting.length > 1;
  const titles = resting.map(({ event }) => event.title).join("; ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element can't flow with the words of a paragraph
    <span
      role="button"
      tabIndex={tabbable ? 0 : -1}
      className={`excerpt ${state}`}
      data-excerpt={ids}
      data-start={start}
      aria-label={`${text} — ${several ? `${resting.length} events: ` : ""}${titles}`}
      {...(several ? { "aria-haspopup": "dialog" as const, "aria-expanded": offered } : {})}
      onFocus={onFocus}
      onClick={(click) => onChoose(click.currentTarget, click.clientX)}
      onKeyDown={(key) => {
        if (key.key !== "Enter" && key.key !== " ") return;
        key.preventDefault();
        onChoose(key.currentTarget, Number.NaN);
      }}
    >
      {text}
    </span>
  );
}
