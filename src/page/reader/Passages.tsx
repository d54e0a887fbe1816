import { useQueries } from "@tanstack/react-query";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  addContext,
  buildPassages,
  claimsOfPassage,
  type DecisiveWords,
  decisiveWordsOf,
  type Passage,
  sourceQuotesOf,
  textFromQuotes,
} from "../../core/evidence/passages.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { type Article, showGaps, type TextSpan } from "../../core/model/article.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { languageOf } from "../../core/text/direction.ts";
import { segmentText } from "../../core/text/segments.ts";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { LoadedArticle } from "../shared/LoadedArticle.tsx";
import { articleQuery } from "../state/queries.ts";
import { openArticle } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { CiteButton } from "./CiteButton.tsx";
import { ReportLink } from "./ReportLink.tsx";
import { useScrollToExcerpt } from "./useScrollToExcerpt.ts";

/** Smallest share of the reader's height that source text has. The page promises 45 %. */
const MIN_SOURCE_SHARE = 0.48;

interface PassagesProps {
  event: TimelineEvent;
  current: Excerpt | undefined;
  selectionCount: number;
}

/**
 * Shows the quotes of an event, each in its paragraph. Until an article is loaded, its quotes are from the
 * corpus. If they are short, neighbouring paragraphs follow.
 */
export function Passages({ event, current, selectionCount }: PassagesProps) {
  const { corpus, article: recordOf } = useCorpus();
  const list = useRef<HTMLOListElement>(null);
  const quotes = useMemo(() => sourceQuotesOf(corpus, event), [corpus, event]);
  const decisive = useMemo(() => decisiveWordsOf(corpus, event), [corpus, event]);
  const records = [...new Set(quotes.map(({ article }) => article))].flatMap((id) => recordOf(id) ?? []);
  const loaded = useQueries({ queries: records.map((record) => articleQuery(corpus, record)) }).flatMap(
    ({ data }) => data ?? [],
  );
  const articleOf = (id: string) => loaded.find((one) => one.id === id);
  const [context, setContext] = useState(0);
  const passages = addContext(buildPassages(quotes, articleOf), articleOf, context);
  const shown = passages.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  // Adds paragraphs one by one, before the browser paints, while the articles have more.
  useLayoutEffect(() => {
    const measure = () => {
      const reader = list.current?.closest("[data-reader]");
      const texts = list.current?.querySelectorAll("blockquote") ?? [];
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const bottom = texts[texts.length - 1]?.getBoundingClientRect().bottom ?? top;
      if (reader && shown === context && bottom - top < MIN_SOURCE_SHARE * reader.clientHeight)
        setContext(context + 1);
    };
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  });
  useScrollToExcerpt(list, current?.id, `${selectionCount} ${loaded.length}`);
  return (
    <ol className="passages" ref={list}>
      {passages.map((passage, i) => (
        <PassageEntry
          key={passage.quotes[0]?.id}
          {...{ event, passage, decisive, current }}
          article={articleOf(passage.article)}
          isFirst={passages.findIndex(({ article }) => article === passage.article) === i}
        />
      ))}
    </ol>
  );
}

interface PassageEntryProps {
  event: TimelineEvent;
  passage: Passage;
  decisive: readonly DecisiveWords[];
  current: Excerpt | undefined;
  /** The article, once it is loaded. */
  article: Article | undefined;
  /** Whether it is the first passage of its article, which shows the state of the request. */
  isFirst: boolean;
}

function PassageEntry({ event, passage, decisive, current, article, isFirst }: PassageEntryProps) {
  const { corpus, article: recordOf, articleName } = useCorpus();
  const { blocks, before, after, quotes } = passage;
  const record = recordOf(passage.article);
  const words = decisive.filter(
    (one) =>
      one.article === passage.article && blocks.some(({ start, end }) => one.start < end && one.end > start),
  );
  const [first] = quotes;
  const name = articleName(passage.article);
  const render = (block: TextSpan) => (
    <p key={block.start} className={blocks.includes(block) ? undefined : "context"}>
      <PassageText {...{ block, article, quotes, words, current }} />
    </p>
  );
  return (
    <li className={words.length > 0 ? "passage differs" : "passage"}>
      <div className="passage-head">
        <strong>
          <IsolatedText text={name} />
        </strong>
        {claimsOfPassage(corpus, event, passage).map((claim) => (
          <ClaimAttribution key={claim.text} claim={claim} form="badge" />
        ))}
      </div>
      <blockquote className="source-text" cite={record?.url} {...languageOf(record)} translate="no">
        {[...before, ...blocks, ...after].map(render)}
      </blockquote>
      {isFirst && !article && record && <LoadedArticle record={record}>{() => null}</LoadedArticle>}
      {first && (
        <div className="row passage-foot">
          <button
            type="button"
            className="link"
            aria-label={messages.readInNamedArticle(name)}
            onClick={() => openArticle(passage.article, first.id)}
          >
            {messages.readInArticle}
          </button>
          <CiteButton cited={{ event, excerpt: first }} label={messages.citeQuote} />
          <ReportLink event={event} quotes={quotes} />
        </div>
      )}
    </li>
  );
}

interface PassageTextProps {
  block: TextSpan;
  article: Article | undefined;
  quotes: readonly Excerpt[];
  words: readonly DecisiveWords[];
  current: Excerpt | undefined;
}

/** Shows a paragraph with its quotes highlighted, and the words on which articles differ underlined. */
function PassageText({ block, article, quotes, words, current }: PassageTextProps) {
  const text = article?.text.slice(block.start, block.end) ?? textFromQuotes(block, quotes);
  const overlapping = [...quotes, ...words].filter(
    ({ start, end }) => start < block.end && end > block.start,
  );
  return segmentText(block, overlapping).map(({ start, end, over }) => {
    const part = showGaps(text.slice(start - block.start, end - block.start));
    const ids = over.flatMap((one) => ("id" in one ? one.id : []));
    if (ids.length === 0) return part;
    const isCurrent = current === undefined || ids.includes(current.id);
    return (
      <mark
        key={start}
        className={isCurrent ? "excerpt current" : "excerpt evidence"}
        data-excerpt={ids.join(" ")}
      >
        {over.length > ids.length ? <em>{part}</em> : part}
      </mark>
    );
  });
}
