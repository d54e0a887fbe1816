import { useState } from "react";
import { readerMessages } from "../../core/messages/reader.ts";
import { versionMessages as messages } from "../../core/messages/versions.ts";
import type { Article } from "../../core/model/article.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import { LoadedArticle } from "../shared/LoadedArticle.tsx";
import { openArticle } from "../state/store.ts";
import { EditionChanges } from "./EditionChanges.tsx";

interface ArticleVersionsProps {
  article: Article;
  record: ArticleRecord;
  /** The earlier version and the later ones. */
  versions: readonly ArticleRecord[];
}

/** Leads to the other versions of an article, and shows the changes if the whole texts are published. */
export function ArticleVersions({ article, record, versions }: ArticleVersionsProps) {
  return versions.map((other) => (
    <div key={other.id} className="soft article-version">
      <button type="button" className="link" onClick={() => openArticle(other.id)}>
        {readerMessages.readVersion(other.short)}
      </button>
      {record.quotesSha256 === undefined && other.quotesSha256 === undefined && (
        <Changes {...{ article, record, other }} />
      )}
    </div>
  ));
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
