import { useState } from "react";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import type { Article } from "../../core/model/article.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import { LoadedArticle } from "../shared/LoadedArticle.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { lazyPart } from "../ui/lazyPart.ts";

const EditionChanges = lazyPart(
  async () => (await import("./EditionChanges.tsx")).EditionChanges,
  "editionChanges",
);

/** Offers the changes between an article and each version of it that the case has in full. */
export function ArticleVersions({ article, record }: { article: Article; record: ArticleRecord }) {
  const { corpus } = useCorpus();
  const others = corpus.articles.filter(
    ({ id, editionOf }) => id === record.editionOf || editionOf === record.id,
  );
  return others
    .filter((other) => record.quotesSha256 === undefined && other.quotesSha256 === undefined)
    .map((other) => <Changes key={other.id} {...{ article, record, other }} />);
}

interface ChangesProps {
  article: Article;
  record: ArticleRecord;
  /** An earlier or later version. */
  other: ArticleRecord;
}

function Changes({ article, record, other }: ChangesProps) {
  const [open, setOpen] = useState(false);
  const isLater = record.editionOf === other.id;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {isLater ? messages.changes(other.short, record.short) : messages.changes(record.short, other.short)}
      </summary>
      {open && (
        <LoadedArticle record={other}>
          {(loaded) => (
            <EditionChanges earlier={isLater ? loaded : article} later={isLater ? article : loaded} />
          )}
        </LoadedArticle>
      )}
    </details>
  );
}
