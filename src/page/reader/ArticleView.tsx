import { Fragment, useMemo, useRef } from "react";
import { excerptUsesOf } from "../../core/evidence/excerptUsage.ts";
import { describeArticle } from "../../core/evidence/provenance.ts";
import { provenanceMessages } from "../../core/messages/provenance.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import type { Article } from "../../core/model/article.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { isolateDirection } from "../../core/text/direction.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { ArticleVersions } from "./ArticleVersions.tsx";
import { useScrollToExcerpt } from "./useScrollToExcerpt.ts";

interface ArticleViewProps {
  article: Article;
  record: ArticleRecord;
  /** The open event, whose quotes are highlighted. */
  event: TimelineEvent | undefined;
  /** The excerpt to scroll to. */
  current: Excerpt | undefined;
  /** Changes with each selection. */
  selectionCount: number;
}

/** Shows a whole article. Every phrase that events rest on is marked, and lists them on a click. */
export function ArticleView({ article, record, event, current, selectionCount }: ArticleViewProps) {
  const { corpus, articleName } = useCorpus();
  const content = useRef<HTMLElement>(null);
  const index = excerptUsesOf(corpus);
  const later = corpus.articles.filter(({ editionOf }) => editionOf === record.id);
  const facts = [
    ...describeArticle(record, articleName),
    ...later.map(({ short }) => provenanceMessages.earlierVersion(isolateDirection(short))),
    messages.markedPhrases,
  ];
  const versions = [...corpus.articles.filter(({ id }) => id === record.editionOf), ...later];
  // The excerpts that something rests on, and the one in view.
  const marked = useMemo(() => {
    const isMarked = ({ id }: Excerpt) => index.has(id) || id === current?.id;
    return corpus.excerpts.filter((excerpt) => excerpt.article === article.id && isMarked(excerpt));
  }, [corpus, article, index, current]);
  useScrollToExcerpt(content, current?.id, `${selectionCount}`);
  return (
    <article className="article-view source-text" ref={content}>
      <p className="soft article-source">
        <strong>
          <IsolatedText text={record.short} />
        </strong>{" "}
        · {facts.join(" · ")}
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
  );
}
