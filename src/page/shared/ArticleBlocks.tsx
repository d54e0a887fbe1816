import { Fragment, type HTMLAttributes, type ReactNode } from "react";
import type { ArticleBlock } from "../../core/evidence/passages.ts";
import { type Article, showGaps, splitAtGaps, type TextSpan } from "../../core/model/article.ts";
import { languageOf } from "../../core/text/direction.ts";
import type { TextSegment } from "../../core/text/segments.ts";

interface ArticleBlocksProps<T extends TextSpan> {
  article: Article;
  blocks: readonly ArticleBlock<T>[];
  /** Attributes of the heading. */
  heading?: HTMLAttributes<HTMLHeadingElement>;
  /** Renders a segment that marked words cover. */
  renderMarked(segment: TextSegment<T>, words: ReactNode): ReactNode;
  /** Renders what is below a block. */
  renderBelow(block: ArticleBlock<T>): ReactNode;
}

/**
 * Renders the text of an article for the reader and for the editor: date line, headline and paragraphs. Each
 * has the offset of its first character in `data-block`.
 */
export function ArticleBlocks<T extends TextSpan>(props: ArticleBlocksProps<T>) {
  const { article, blocks, heading, renderMarked, renderBelow } = props;
  const language = languageOf(article);
  return blocks.map((block) => {
    const { span, segments } = block;
    const text = segments.map((segment) => {
      const words = <ArticleWords key={segment.start} text={article.text} span={segment} />;
      return segment.over.length === 0 ? words : renderMarked(segment, words);
    });
    const shared = { ...language, translate: "no", "data-block": span.start } as const;
    const isDateLine = span.start < article.headline.start;
    return (
      <Fragment key={span.start}>
        {span === article.headline ? (
          <h2 {...shared} {...heading} className="source-title">
            {text}
          </h2>
        ) : (
          <p {...shared} className={isDateLine ? "dateline" : undefined}>
            {text}
          </p>
        )}
        {renderBelow(block)}
      </Fragment>
    );
  });
}

/** Renders words of an article, with a sign for each gap. `data-gap` is the length of the gap in the text. */
function ArticleWords({ text, span }: { text: string; span: TextSpan }) {
  return splitAtGaps(text, span).map(({ start, end }) => {
    const part = text.slice(start, end);
    const shown = showGaps(part);
    if (shown === part) return part;
    return (
      <span key={start} data-gap={end - start}>
        {shown}
      </span>
    );
  });
}
