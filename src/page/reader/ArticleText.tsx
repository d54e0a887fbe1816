import { useCallback, useMemo, useState } from "react";
import { type ExcerptUseIndex, findExcerptUses } from "../../core/evidence/excerptUsage.ts";
import { type Article, dateLineOf, type TextSpan } from "../../core/model/article.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { segmentText, type TextSegment } from "../../core/text/segments.ts";
import { useStore } from "../state/store.ts";
import { EventPicker, type PickerOffer } from "./EventPicker.tsx";
import { moveExcerptFocus } from "./excerptKeys.ts";
import { MarkedText, type MarkedTextState } from "./MarkedText.tsx";

interface ArticleTextProps {
  article: Article;
  /** The excerpts that cut the text into runs. */
  marked: Excerpt[];
  index: ExcerptUseIndex;
  /** The chosen event. */
  event: TimelineEvent | undefined;
  at: Excerpt | null;
}

/** An article’s dateline, headline and paragraphs. Words that events rest on are buttons, all of them one tab stop. */
export function ArticleText({ article, marked, index, event, at }: ArticleTextProps) {
  const blocks = useMemo(() => buildBlocks(article, marked), [article, marked]);
  const selectEvent = useStore((state) => state.selectEvent);
  const [offer, setOffer] = useState<PickerOffer | null>(null);
  const closeOffer = useCallback(() => setOffer(null), []);
  const [roved, setRoved] = useState<{ start: number; at: string | undefined } | null>(null);
  const runs = blocks.flatMap(({ segments }) => segments).filter(({ over }) => isClickable(over, index));
  const stop =
    roved && roved.at === at?.id
      ? roved.start
      : (runs.find(({ over }) => over.some(({ id }) => id === at?.id)) ?? runs[0])?.start;

  const choose = (segment: TextSegment<Excerpt>, run: HTMLElement, x: number) => {
    const resting = findExcerptUses(segment.over, index);
    const [only] = resting;
    if (only && resting.length === 1) selectEvent(only.event.id, only.excerpt);
    else setOffer({ resting, run, at: focusAdjacent(run, x) });
  };
  const stateOf = segmentState(event, at);
  const drawn = (segments: TextSegment<Excerpt>[]) =>
    segments.map((segment) => (
      <MarkedText
        key={segment.start}
        text={article.text.slice(segment.start, segment.end)}
        over={segment.over}
        resting={findExcerptUses(segment.over, index)}
        state={stateOf(segment.over)}
        tabbable={segment.start === stop}
        offered={offer?.run.dataset.start === String(segment.start)}
        start={segment.start}
        onFocus={() => setRoved({ start: segment.start, at: at?.id })}
        onChoose={(run, x) => choose(segment, run, x)}
      />
    ));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the runs inside are the buttons; the keys move among them
    <div className="article-text" onKeyDown={moveExcerptFocus}>
      {blocks.map(({ tag: Tag, name, span, segments }) => (
        <Tag key={span.start} className={name}>
          {drawn(segments)}
        </Tag>
      ))}
      {offer && (
        <EventPicker
          offer={offer}
          onChoose={({ event: next, excerpt }) => {
            setOffer(null);
            selectEvent(next.id, excerpt);
          }}
          onClose={closeOffer}
        />
      )}
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
    const near = marked.filter(({ start, end }) => start < span.end && end > span.start);
    return { tag, name, span, segments: segmentText(span, near) };
  };
  return [
    block("p", "dateline", dateLineOf(article)),
    block("h3", "headline", article.headline),
    ...article.paragraphs.map((span) => block("p", "paragraph", span)),
  ];
}

function isClickable(over: readonly Excerpt[], index: ExcerptUseIndex): boolean {
  return over.some(({ id }) => index.has(id));
}

/** How a run stands to the chosen event, the strongest tie first. */
function segmentState(event: TimelineEvent | undefined, at: Excerpt | null) {
  const evidence = new Set(event ? claimExcerptsOf(event) : []);
  const dating = new Set(event?.date.excerpts);
  return (over: readonly Excerpt[]): MarkedTextState => {
    if (over.some(({ id }) => id === at?.id)) return "current";
    if (over.some(({ id }) => evidence.has(id))) return "evidence";
    return over.some(({ id }) => dating.has(id)) ? "date" : "other";
  };
}

/** At the line of the run that was pressed: under it, or over it where there is more room. */
function focusAdjacent(run: HTMLElement, x: number): PickerOffer["at"] {
  const lines = [...run.getClientRects()];
  const line =
    lines.find(({ left, right }) => x >= left && x <= right) ?? lines[0] ?? run.getBoundingClientRect();
  const left = Math.max(8, Math.min(line.left, innerWidth - 348));
  const under = innerHeight - line.bottom;
  return under > line.top
    ? { left, top: line.bottom + 4, maxHeight: under - 12 }
    : { left, bottom: innerHeight - line.top + 4, maxHeight: line.top - 12 };
}
