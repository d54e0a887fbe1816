import { Fragment, useEffect, useMemo, useRef } from "react";
import { excerptUsesOf } from "../../core/evidence/excerptUsage.ts";
import { describeArticle } from "../../core/evidence/provenance.ts";
import { provenanceMessages } from "../../core/messages/provenance.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import type { Article } from "../../core/model/article.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { lazyPart } from "../ui/lazyPart.ts";
import { ArticleText } from "./ArticleText.tsx";
import { ExcerptMinimap } from "./ExcerptMinimap.tsx";

const ArticleVersions = lazyPart(
  async () => (await import("./ArticleVersions.tsx")).ArticleVersions,
  "editionChanges",
);

interface ArticlePaneProps {
  article: Article;
  record: ArticleRecord;
  event: TimelineEvent | undefined;
  /** The excerpt to scroll into view. */
  current: Excerpt | undefined;
  /** Changes with each selection, so that selecting the same excerpt again scrolls to it again. */
  selectionCount: number;
}

/** Shows an article in its own scrolling box, beside a minimap of its excerpts. */
export function ArticlePane({ article, record, event, current, selectionCount }: ArticlePaneProps) {
  const { corpus, articleName } = useCorpus();
  const index = excerptUsesOf(corpus);
  const later = corpus.articles.filter(({ editionOf }) => editionOf === record.id);
  const facts = [
    ...describeArticle(record, articleName),
    ...later.map(({ short }) => provenanceMessages.earlierVersion(short)),
  ];
  const versions = [...corpus.articles.filter(({ id }) => id === record.editionOf), ...later];
  // The excerpts that something rests on, and the one in view.
  const marked = useMemo(() => {
    const isMarked = ({ id }: Excerpt) => index.has(id) || id === current?.id;
    return corpus.excerpts.filter((excerpt) => excerpt.article === article.id && isMarked(excerpt));
  }, [corpus, article, index, current]);
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: selecting the same excerpt again scrolls to it again
  useEffect(() => {
    const box = body.current;
    if (!current || !box) return;
    let scrolledTo = scrollToExcerpt(box, current.id);
    // The box gets lower when the thread bar appears below it. Unless somebody has scrolled, keep the
    // excerpt in view.
    const observer = new ResizeObserver(() => {
      if (box.scrollTop === scrolledTo) scrolledTo = scrollToExcerpt(box, current.id);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [article, current, selectionCount]);
  return (
    <>
      <div className="article-scroll" ref={body}>
        <article lang={record.language}>
          <p className="article-source">
            {messages.article(facts.join(" · "))} · <code>{record.file}</code>
            {[record.sourceUrl, record.archived].map(
              (url) =>
                url !== undefined && (
                  <Fragment key={url}>
                    {" "}
                    · <a href={url}>{url === record.sourceUrl ? messages.source : messages.archivedCopy}</a>
                  </Fragment>
                ),
            )}
          </p>
          {versions.length > 0 && <ArticleVersions {...{ article, record, versions }} />}
          <ArticleText {...{ article, marked, index, event, current }} />
        </article>
      </div>
      <ExcerptMinimap {...{ body, marked, event }} current={current?.id} />
    </>
  );
}

/** Scrolls the reader until the excerpt is at a third of its height. Returns the offset in CSS pixels. */
function scrollToExcerpt(box: HTMLElement, id: string): number {
  const mark = box.querySelector(`[data-excerpt~="${id}"]`);
  if (mark) {
    const offset = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += offset - box.clientHeight / 3;
  }
  return box.scrollTop;
}
