import type { Article, Span } from "../article/article.ts";
import { evidenceOf, type TimelineEvent } from "../event/timelineEvent.ts";
import type { Excerpt } from "../excerpt/excerpt.ts";
import { type Segment, segmentsOf } from "../excerpt/segments.ts";
import { useChoice } from "../state/store.ts";

interface Props {
  article: Article;
  excerpts: Excerpt[];
  events: TimelineEvent[];
  /** Ids of the excerpts that the selected event rests on. */
  evidence: string[];
  /** Id of the excerpt that the reader stands at. */
  at: string | null;
}

/** An article's headline and paragraphs; words that an event's claims rest on are buttons that select it. */
export function ArticleText({ article, excerpts, events, evidence, at }: Props) {
  const claimed = new Set(events.flatMap(evidenceOf));
  const marked = excerpts.filter(({ id }) => claimed.has(id));
  const runs = (span: Span) =>
    segmentsOf(span, marked).map((segment) => (
      <Run key={segment.start} {...{ article, segment, events, evidence, at }} />
    ));
  return (
    <>
      <h3 className="headline">{runs(article.headline)}</h3>
      {article.paragraphs.map((span) => (
        <p key={span.start}>{runs(span)}</p>
      ))}
    </>
  );
}

function Run({
  article,
  segment,
  events,
  evidence,
  at,
}: Omit<Props, "excerpts"> & { segment: Segment<Excerpt> }) {
  const selected = useChoice((choice) => choice.event);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const text = article.text.slice(segment.start, segment.end);
  if (segment.over.length === 0) return text;
  const ids = segment.over.map(({ id }) => id);
  const state = ids.includes(at ?? "")
    ? "current"
    : ids.some((id) => evidence.includes(id))
      ? "evidence"
      : "other";
  const choose = () => {
    const next = eventAfter(eventsOf(segment.over, events), selected);
    if (next) selectEvent(next.event.id, next.excerpt);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element can't flow with the words of a paragraph
    <span
      role="button"
      tabIndex={state === "current" && ids.includes(at ?? "") ? 0 : -1}
      className={`words ${state}`}
      data-excerpt={ids.join(" ")}
      aria-label={`${text} — ${eventsOf(segment.over, events)
        .map(({ event }) => event.title)
        .join("; ")}`}
      onClick={choose}
      onKeyDown={(key) => {
        if (key.key !== "Enter" && key.key !== " ") return;
        key.preventDefault();
        choose();
      }}
    >
      {text}
    </span>
  );
}

interface Resting {
  event: TimelineEvent;
  excerpt: string;
}

/** The events whose claims rest on these excerpts, the narrowest excerpt first, each event once. */
function eventsOf(over: readonly Excerpt[], events: readonly TimelineEvent[]): Resting[] {
  const narrowFirst = [...over].sort((a, b) => a.end - a.start - (b.end - b.start));
  const found = new Map<string, Resting>();
  for (const { id } of narrowFirst) {
    for (const event of events) {
      if (!found.has(event.id) && evidenceOf(event).includes(id)) found.set(event.id, { event, excerpt: id });
    }
  }
  return [...found.values()];
}

/** The first event or, where one of them is selected, the next: clicking again walks through all. */
function eventAfter(resting: readonly Resting[], selected: string | null): Resting | undefined {
  const at = resting.findIndex(({ event }) => event.id === selected);
  return resting[(at + 1) % Math.max(1, resting.length)];
}
