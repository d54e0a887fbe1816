import { groups } from "d3";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { type ExcerptUse, type ExcerptUseIndex, findExcerptUses } from "../../core/evidence/excerptUsage.ts";
import { type ArticleBlock, segmentArticle } from "../../core/evidence/passages.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { type Article, showGaps } from "../../core/model/article.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { allExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { TextSegment } from "../../core/text/segments.ts";
import { ArticleBlocks } from "../shared/ArticleBlocks.tsx";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { UsesOfWords } from "../shared/UsesOfWords.tsx";
import { selectEvent } from "../state/store.ts";
import { activateOnEnterOrSpace } from "../ui/buttonKeys.ts";

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
  const blocks = useMemo(() => segmentArticle(article, marked), [article, marked]);
  const listId = useId();
  const text = useRef<HTMLDivElement>(null);
  /** Offset of the segment whose events are listed. */
  const [chosen, setChosen] = useState<number | null>(null);
  const [focused, setFocused] = useState<{ start: number; current: string | undefined } | null>(null);
  const evidence = new Set(event ? allExcerptsOf(event) : []);
  const isButton = ({ over }: TextSegment<Excerpt>) => over.some(({ id }) => index.has(id));
  const isCurrent = ({ over }: TextSegment<Excerpt>) => over.some(({ id }) => id === current?.id);
  const buttons = blocks.flatMap(({ segments }) => segments).filter(isButton);
  const tabStop =
    focused && focused.current === current?.id
      ? focused.start
      : (buttons.find(isCurrent) ?? buttons[0])?.start;

  const renderMarked = (segment: TextSegment<Excerpt>, words: ReactNode) => {
    const { start, end, over } = segment;
    const isEvidence = over.some(({ id }) => evidence.has(id));
    const shown = {
      className: `excerpt ${isCurrent(segment) ? "current" : isEvidence ? "evidence" : "other"}`,
      "data-excerpt": over.map(({ id }) => id).join(" "),
    };
    if (!isButton(segment)) {
      return (
        <mark key={start} {...shown}>
          {words}
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
        aria-label={messages.usedWords(showGaps(article.text.slice(start, end)), titles)}
        aria-expanded={chosen === start}
        aria-controls={chosen === start ? listId : undefined}
        onFocus={() => setFocused({ start, current: current?.id })}
        onClick={choose}
        onKeyDown={activateOnEnterOrSpace(choose)}
      >
        {words}
      </span>
    );
  };
  const renderBelow = ({ segments }: ArticleBlock<Excerpt>) => {
    const open = segments.find(({ start }) => start === chosen);
    if (!open) return null;
    const uses = findExcerptUses(open.over, index);
    const close = () => {
      text.current?.querySelector<HTMLElement>("[aria-controls]")?.focus({ preventScroll: true });
      setChosen(null);
    };
    return (
      <UsesOfWords
        key={open.start}
        id={listId}
        label={messages.eventsOfWords(uses.length)}
        groups={groupUses(uses)}
        onClose={close}
      />
    );
  };
  const heading = { tabIndex: -1, "data-reader-heading": "" };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the segments inside are buttons; the keys move among them
    <div ref={text} className="article-text" onKeyDown={focusPhrase}>
      <ArticleBlocks {...{ article, blocks, heading, renderMarked, renderBelow }} />
    </div>
  );
}

/** Groups the events that rest on words by their use of the words. */
const groupUses = (uses: readonly ExcerptUse[]) =>
  groups(uses, (use) => use.as).map(([kind, ofKind]) => ({
    heading: messages.uses[kind],
    uses: ofKind.map(({ event, excerpt }) => ({
      key: event.id,
      title: event.title,
      note: formatEventDate(event.date),
      open: () => selectEvent(event.id, kind === "claim" ? excerpt : null),
    })),
  }));

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
