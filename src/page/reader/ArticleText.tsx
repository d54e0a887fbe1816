import { Fragment, type KeyboardEvent, useId, useMemo, useState } from "react";
import { type ExcerptUseIndex, findExcerptUses } from "../../core/evidence/excerptUsage.ts";
import { blocksOf } from "../../core/evidence/passages.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { type Article, showGaps } from "../../core/model/article.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { allExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { languageOf } from "../../core/text/direction.ts";
import { segmentText, type TextSegment } from "../../core/text/segments.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { activateOnEnterOrSpace } from "../ui/buttonKeys.ts";
import { EventsOfWords } from "./EventsOfWords.tsx";

interface ArticleTextProps {
  article: Article;
  /** The excerpts that divide the text into segments. */
  marked: readonly Excerpt[];
  index: ExcerptUseIndex;
  /** The selected event. */
  event: TimelineEvent | undefined;
  /** The excerpt in view. */
  current: Excerpt | undefined;
}

/**
 * Shows the text of an article. Segments that events rest on are buttons with one tab stop. A click lists the
 * events below the paragraph.
 */
export function ArticleText({ article, marked, index, event, current }: ArticleTextProps) {
  const blocks = useMemo(
    () =>
      blocksOf(article).map((span) => {
        const overlapping = marked.filter(({ start, end }) => start < span.end && end > span.start);
        return { span, segments: segmentText(span, overlapping) };
      }),
    [article, marked],
  );
  const listId = useId();
  /** Offset of the segment whose events are listed. */
  const [chosen, setChosen] = useState<number | null>(null);
  const [focused, setFocused] = useState<{ start: number; current: string | undefined } | null>(null);
  const language = languageOf(article);
  const evidence = new Set(event ? allExcerptsOf(event) : []);
  const isButton = ({ over }: TextSegment<Excerpt>) => over.some(({ id }) => index.has(id));
  const isCurrent = ({ over }: TextSegment<Excerpt>) => over.some(({ id }) => id === current?.id);
  const buttons = blocks.flatMap(({ segments }) => segments).filter(isButton);
  const tabStop =
    focused && focused.current === current?.id
      ? focused.start
      : (buttons.find(isCurrent) ?? buttons[0])?.start;

  const renderSegment = (segment: TextSegment<Excerpt>) => {
    const { start, end, over } = segment;
    const text = showGaps(article.text.slice(start, end));
    if (over.length === 0) return text;
    const isEvidence = over.some(({ id }) => evidence.has(id));
    const shown = {
      className: `excerpt ${isCurrent(segment) ? "current" : isEvidence ? "evidence" : "other"}`,
      "data-excerpt": over.map(({ id }) => id).join(" "),
    };
    if (!isButton(segment)) {
      return (
        <mark key={start} {...shown}>
          {text}
        </mark>
      );
    }
    const choose = () => setChosen(chosen === start ? null : start);
    const titles = findExcerptUses(over, index).map((use) => use.event.title);
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button element can't flow with the words of a paragraph
      <span
        key={start}
        {...shown}
        role="button"
        tabIndex={start === tabStop ? 0 : -1}
        data-start={start}
        aria-label={messages.usedWords(text, titles)}
        aria-expanded={chosen === start}
        aria-controls={chosen === start ? listId : undefined}
        onFocus={() => setFocused({ start, current: current?.id })}
        onClick={choose}
        onKeyDown={activateOnEnterOrSpace(choose)}
      >
        {text}
      </span>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the segments inside are buttons; the keys move among them
    <div className="article-text" onKeyDown={focusPhrase}>
      {blocks.map(({ span, segments }) => {
        const open = segments.find(({ start }) => start === chosen);
        const text = segments.map(renderSegment);
        return (
          <Fragment key={span.start}>
            {span === article.headline ? (
              <h2 {...language} tabIndex={-1} data-reader-heading="" translate="no">
                {text}
              </h2>
            ) : (
              <p
                {...language}
                className={span.start < article.headline.start ? "dateline" : undefined}
                translate="no"
              >
                {text}
              </p>
            )}
            {open && (
              <EventsOfWords
                key={open.start}
                id={listId}
                uses={findExcerptUses(open.over, index)}
                onClose={() => setChosen(null)}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

/** Moves focus between the buttons in an article. */
function focusPhrase(keyEvent: KeyboardEvent<HTMLElement>): void {
  const move = findShortcut(SHORTCUTS.moveInArticle, keyEvent);
  const buttons = [...keyEvent.currentTarget.querySelectorAll<HTMLElement>("[data-start]")];
  const from = buttons.indexOf(document.activeElement as HTMLElement);
  if (from === -1 || move === undefined) return;
  const target = move === "first" ? buttons[0] : move === "last" ? buttons.at(-1) : buttons[from + move];
  if (!target) return;
  keyEvent.preventDefault();
  target.focus();
}
