import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ArticleRecord, Corpus } from "../corpus/corpus.ts";
import { articleQuery } from "../corpus/queries.ts";
import { evidenceOf } from "../event/timelineEvent.ts";
import { useChoice } from "../state/store.ts";
import { ArticleText } from "./ArticleText.tsx";
import { EventView } from "./EventView.tsx";

const longDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

/** The source text beside the timeline: an article in full, its excerpts marked, the selected one in view. */
export function Reader({ corpus }: { corpus: Corpus }) {
  const choice = useChoice();
  const body = useRef<HTMLDivElement>(null);
  const event = corpus.events.find(({ id }) => id === choice.event);
  const evidence = event ? evidenceOf(event) : [];
  const at = choice.excerpt ?? evidence[0] ?? null;
  const excerpt = corpus.excerpts.find(({ id }) => id === at);
  const record =
    corpus.articles.find(({ id }) => id === (choice.article ?? excerpt?.article)) ?? corpus.articles[0];
  return (
    <aside className={event ? "reader open" : "reader"} aria-label="Reader: the articles’ own words">
      {event && <EventView corpus={corpus} event={event} current={at} />}
      <nav className="article-tabs" aria-label="Articles">
        {corpus.articles.map(({ id }, i) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === record?.id}
            onClick={() => choice.openArticle(id)}
          >
            Article {i + 1}
          </button>
        ))}
      </nav>
      <div className="article-scroll" ref={body}>
        {record && <OpenArticle corpus={corpus} record={record} evidence={evidence} at={at} body={body} />}
      </div>
    </aside>
  );
}

interface OpenProps {
  corpus: Corpus;
  record: ArticleRecord;
  evidence: string[];
  at: string | null;
  body: React.RefObject<HTMLDivElement | null>;
}

function OpenArticle({ corpus, record, evidence, at, body }: OpenProps) {
  const { data, error, isPending, refetch } = useQuery(articleQuery(record));
  useEffect(() => {
    if (data) scrollToExcerpt(body.current, at);
  }, [data, at, body]);
  if (isPending) return <p role="status">Loading the article…</p>;
  if (error) {
    return (
      <div role="alert">
        <p>{error.message}</p>
        <button type="button" onClick={() => void refetch()}>
          Try again
        </button>
      </div>
    );
  }
  const excerpts = corpus.excerpts.filter(({ article }) => article === record.id);
  return (
    <article>
      <p className="source">
        Article dated {longDate.format(new Date(`${record.date}T00:00:00Z`))} · <code>{record.file}</code>
      </p>
      <ArticleText article={data} excerpts={excerpts} events={corpus.events} evidence={evidence} at={at} />
    </article>
  );
}

/** Brings the excerpt to the upper third of the reader; moves the reader, never the page. */
function scrollToExcerpt(body: HTMLElement | null, id: string | null): void {
  if (!body) return;
  const words = id && body.querySelector(`[data-excerpt~="${id}"]`);
  if (!words) return;
  const offset = words.getBoundingClientRect().top - body.getBoundingClientRect().top;
  body.scrollTop += offset - body.clientHeight / 3;
}
