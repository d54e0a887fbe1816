import { type KeyboardEvent, useMemo, useState } from "react";
import { type ExcerptUse, type ExcerptUseIndex, findExcerptUses } from "../../core/evidence/excerptUsage.ts";
import { type Article, dateLineOf, showGaps, type TextSpan } from "../../core/model/article.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { segmentText, type TextSegment } from "../../core/text/segments.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { selectEvent } from "../state/store.ts";
import { lazyPart } from "../ui/lazyPart.ts";
import type { PickerChoice } from "./EventPicker.tsx";
import { MarkedText, type MarkedTextState } from "./MarkedText.tsx";

const EventPicker = lazyPart(async () => (await import("./EventPicker.tsx")).EventPicker, "eventPicker");

interface ArticleTextProps {
  article: Article;
  /** The excerpts that divide the text into segments. */
  marked: Excerpt[];
  index: ExcerptUseIndex;
  /** The selected event. */
  event: TimelineEvent | undefined;
  /** The excerpt in view. */
  current: Excerpt | undefined;
}

/** Shows the text of an article. Segments that events rest on are buttons with one tab stop. */
export function ArticleText({ article, marked, index, event, current }: ArticleTextProps) {
  const blocks = useMemo(() => buildBlocks(article, marked), [article, marked]);
  const [choice, setChoice] = useState<PickerChoice | null>(null);
  const [focused, setFocused] = useState<{ start: number; current: string | undefined } | null>(null);
  const buttons = blocks
    .flatMap(({ segments }) => segments)
    .filter(({ over }) => over.some(({ id }) => index.has(id)));
  const tabStop =
    focused && focused.current === current?.id
      ? focused.start
      : (buttons.find(({ over }) => over.some(({ id }) => id === current?.id)) ?? buttons[0])?.start;

  const choose = (uses: ExcerptUse[], segment: HTMLElement, x: number) => {
    const [only] = uses;
    if (only && uses.length === 1) selectEvent(only.event.id, only.excerpt);
    else setChoice({ uses, segment, position: placePicker(segment, x) });
  };
  const stateOf = segmentState(event, current);
  const renderSegment = ({ start, end, over }: TextSegment<Excerpt>) => {
    const uses = findExcerptUses(over, index);
    return (
      <MarkedText
        key={start}
        text={showGaps(article.text.slice(start, end))}
        excerpts={over}
        uses={uses}
        state={stateOf(over)}
        tabbable={start === tabStop}
        expanded={choice?.segment.dataset.start === String(start)}
        start={start}
        onFocus={() => setFocused({ start, current: current?.id })}
        onChoose={(segment, x) => choose(uses, segment, x)}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the segments inside are buttons; the keys move among them
    <div className="article-text" onKeyDown={moveFocus}>
      {blocks.map(({ tag: Tag, name, span, segments }) => (
        <Tag key={span.start} className={name}>
          {segments.map(renderSegment)}
        </Tag>
      ))}
      {choice && <EventPicker choice={choice} onClose={() => setChoice(null)} />}
    </div>
  );
}

interface TextBlock {
  tag: "p" | "h3";
  name: "dateline" | "headline" | "paragraph";
  span: TextSpan;
  segments: TextSegment<Excerpt>[];
}

function buildBlocks(article: Article, marked: Excerpt[]): TextBlock[] {
  const block = (tag: TextBlock["tag"], name: TextBlock["name"], span: TextSpan) => {
    const overlapping = marked.filter(({ start, end }) => start < span.end && end > span.start);
    return { tag, name, span, segments: segmentText(span, overlapping) };
  };
  return [
    block("p", "dateline", dateLineOf(article)),
    block("h3", "headline", article.headline),
    ...article.paragraphs.map((span) => block("p", "paragraph", span)),
  ];
}

/** Returns a function that finds the state of a segment from its excerpts: the first that applies. */
function segmentState(event: TimelineEvent | undefined, current: Excerpt | undefined) {
  const claimExcerpts = new Set(event ? claimExcerptsOf(event) : []);
  const dateExcerpts = new Set(event?.date.excerpts);
  return (over: readonly Excerpt[]): MarkedTextState => {
    if (over.some(({ id }) => id === current?.id)) return "current";
    if (over.some(({ id }) => claimExcerpts.has(id))) return "evidence";
    return over.some(({ id }) => dateExcerpts.has(id)) ? "date" : "other";
  };
}

/** Moves focus among the buttons of an article: a roving tab index, so that Tab leaves the article. */
function moveFocus(keyEvent: KeyboardEvent<HTMLElement>): void {
  const buttons = [...keyEvent.currentTarget.querySelectorAll<HTMLElement>(".excerpt[role=button]")];
  const from = buttons.indexOf(document.activeElement as HTMLElement);
  const move = findShortcut(SHORTCUTS.moveInArticle, keyEvent);
  if (from === -1 || move === undefined) return;
  const target = move === "first" ? buttons[0] : move === "last" ? buttons.at(-1) : buttons[from + move];
  if (!target) return;
  keyEvent.preventDefault();
  target.focus();
}

/**
 * Places the event picker at the line of the segment that was clicked: below it, or above it if there is
 * more room. `x` is in CSS pixels of the viewport.
 */
function placePicker(segment: HTMLElement, x: number): PickerChoice["position"] {
  const lines = [...segment.getClientRects()];
  const line =
    lines.find(({ left, right }) => x >= left && x <= right) ?? lines[0] ?? segment.getBoundingClientRect();
  const left = Math.max(8, Math.min(line.left, innerWidth - 348));
  const roomBelow = innerHeight - line.bottom;
  return roomBelow > line.top
    ? { left, top: line.bottom + 4, maxHeight: roomBelow - 12 }
    : { left, bottom: innerHeight - line.top + 4, maxHeight: line.top - 12 };
}
