import { readerMessages as messages } from "../../core/messages/reader.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { languageOf } from "../../core/text/direction.ts";
import { quote, truncateAtWord } from "../../core/text/quote.ts";
import { openArticle, readExcerpt } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { IsolatedText } from "./IsolatedText.tsx";

/** Longest quote on a link, in UTF-16 code units. */
const MAX_LINK_LENGTH = 44;

interface ExcerptLinksProps {
  /** Ids of the excerpts. */
  excerpts: readonly string[];
  /** Id of the event to open at the quote; without one, the article opens there. */
  event?: string;
}

/** Shows a link for each excerpt, in a row: the beginning of the quote and the name of its article. */
export function ExcerptLinks({ excerpts, event }: ExcerptLinksProps) {
  const { excerpt, article: recordOf, articleName } = useCorpus();
  return (
    <span className="excerpt-links">
      {[...new Set(excerpts)]
        .flatMap((id) => excerpt(id) ?? [])
        .map(({ id, exact, article }) => (
          <button
            key={id}
            type="button"
            className="excerpt-link"
            data-reads={id}
            onClick={() => (event === undefined ? openArticle(article, id) : readExcerpt(id, event))}
          >
            <q {...languageOf(recordOf(article))} translate="no">
              {quote(truncateAtWord(exact, MAX_LINK_LENGTH))}
            </q>{" "}
            <small>
              <IsolatedText text={articleName(article)} />
            </small>
          </button>
        ))}
    </span>
  );
}

interface SourceLinkProps {
  excerpt: Excerpt;
  /** Id of the event to select with it; without one, the reader shows only the excerpt. */
  event?: string | undefined;
}

/** Opens a quote in the reader. In the prerendered page, links to the article's text. */
export function SourceLink({ excerpt: { id, exact, article }, event }: SourceLinkProps) {
  const { article: recordOf, articleName } = useCorpus();
  const name = articleName(article);
  return (
    <LinkButton
      className="to-excerpt"
      href={recordOf(article)?.url ?? ""}
      aria-label={messages.readIn(name, exact)}
      onClick={() => readExcerpt(id, event)}
    >
      <IsolatedText text={name} /> <span aria-hidden="true">›</span>
    </LinkButton>
  );
}
