import { useCallback, useMemo, useState } from "react";
import { type RestingIndex, restingOn } from "../../core/evidence/excerptUsage.ts";
import { type Article, datelineOf, type Span } from "../../core/model/article.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { evidenceOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { type Segment, segmentsOf } from "../../core/text/segments.ts";
import { useChoice } from "../state/store.ts";
import { type Offer, OfferedEvents } from "./EventPicker.tsx";
import { roveWords } from "./excerptKeys.ts";
import { Words, type WordsState } from "./MarkedText.tsx";

interface Props {
  article: Article;
  /** The excerpts that cut the text into runs. */
  marked: Excerpt[];
  index: RestingIndex;
  /** The chosen event. */
  event: TimelineEvent | undefined;
  at: Excerpt | null;
}

/** An article’s dateline, headline and paragraphs. Words that events rest on are buttons, all of them one tab stop. */
export function ArticleText({ article, marked, index, event, at }: Props) {
  const blocks = useMemo(() => blocksOf(article, marked), [article, marked]);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const [offer, setOffer] = useState<Offer | null>(null);
  const closeOffer = useCallback(() => setOffer(null), []);
  const [roved, setRoved] = useState<{ start: number; at: string | undefined } | null>(null);
  const runs = blocks.flatMap(({ segments }) => segments).filter(({ over }) => isPressable(over, index));
  const stop =
    roved && roved.at === at?.id
      ? roved.start
      : (runs.find(({ over }) => over.some(({ id }) => id === at?.id)) ?? runs[0])?.start;

  const choose = (segment: Segment<Excerpt>, run: HTMLElement, x: number) => {
    const resting = restingOn(segment.over, index);
    const [only] = resting;
    if (only && resting.length === 1) selectEvent(only.event.id, only.excerpt);
    else setOffer({ resting, run, at: beside(run, x) });
  };
  const stateOf = stateIn(event, at);
  const drawn = (segments: Segment<Excerpt>[]) =>
    segments.map((segment) => (
      <Words
        key={segment.start}
        text={article.text.slice(segment.start, segment.end)}
        over={segment.over}
        resting={restingOn(segment.over, index)}
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
    <div className="article-text" onKeyDown={roveWords}>
      {blocks.map(({ tag: Tag, name, span, segments }) => (
        <Tag key={span.start} className={name}>
          {drawn(segments)}
        </Tag>
      ))}
      {offer && (
        <OfferedEvents
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

interface Block {
  tag: "p" | "h3";
  name: "dateline" | "headline" | "paragraph";
  span: Span;
  segments: Segment<Excerpt>[];
}

function blocksOf(article: Article, marked: Excerpt[]): Block[] {
  const block = (tag: Block["tag"], name: Block["name"], span: Span) => {
    const near = marked.filter(({ start, end }) => start < span.end && end > span.start);
    return { tag, name, span, segments: segmentsOf(span, near) };
  };
  return [
    block("p", "dateline", datelineOf(article)),
    block("h3", "headline", article.headline),
    ...article.paragraphs.map((span) => block("p", "paragraph", span)),
  ];
}

function isPressable(over: readonly Excerpt[], index: RestingIndex): boolean {
  return over.some(({ id }) => index.has(id));
}

/** How a run stands to the chosen event, the strongest tie first. */
function stateIn(event: TimelineEvent | undefined, at: Excerpt | null) {
  const evidence = new Set(event ? evidenceOf(event) : []);
  const dating = new Set(event?.dating.excerpts);
  return (over: readonly Excerpt[]): WordsState => {
    if (over.some(({ id }) => id === at?.id)) return "current";
    if (over.some(({ id }) => evidence.has(id))) return "evidence";
    return over.some(({ id }) => dating.has(id)) ? "dating" : "other";
  };
}

/** At the line of the run that was pressed: under it, or over it where there is more room. */
function beside(run: HTMLElement, x: number): Offer["at"] {
  const lines = [...run.getClientRects()];
  const line =
    lines.find(({ left, right }) => x >= left && x <= right) ?? lines[0] ?? run.getBoundingClientRect();
  const left = Math.max(8, Math.min(line.left, innerWidth - 348));
  const under = innerHeight - line.bottom;
  return under > line.top
    ? { left, top: line.bottom + 4, maxHeight: under - 12 }
    : { left, bottom: innerHeight - line.top + 4, maxHeight: line.top - 12 };
}
