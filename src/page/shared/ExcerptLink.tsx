import type { Excerpt } from "../../core/model/excerpt.ts";
import { quote, truncateAtWord } from "../../core/text/quote.ts";
import { readExcerpt } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";

/** Longest quote on a link, in UTF-16 code units. */
const MAX_LINK_LENGTH = 44;

interface ExcerptLinksProps {
  /** Ids of the excerpts. */
  excerpts: readonly string[];
  /** Id of the event to select with them. */
  event: string;
  /** Id of the excerpt that the reader shows. */
  current?: string | null;
}

/**
 * Shows a link for each excerpt, in a row: the beginning of the quote and the number of its article. A link
 * opens the quote in the reader.
 */
export function ExcerptLinks({ excerpts, event, current }: ExcerptLinksProps) {
  const { excerpt, articleNumber } = useCorpus();
  return (
    <span className="excerpt-links">
      {[...new Set(excerpts)]
        .flatMap((id) => excerpt(id) ?? [])
        .map(({ id, exact, article }) => (
          <button
            key={id}
            type="button"
            className="excerpt-link"
            aria-pressed={id === current}
            aria-label={`Show the words in article ${articleNumber(article)}: ${exact}`}
            onClick={() => readExcerpt(id, event)}
          >
            <q>{quote(truncateAtWord(exact, MAX_LINK_LENGTH))}</q> <small>{articleNumber(article)}</small>
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
  const { article: recordOf, articleNumber } = useCorpus();
  const number = articleNumber(article);
  return (
    <LinkButton
      className="to-excerpt"
      href={recordOf(article)?.url ?? ""}
      aria-label={`Read it in article ${number}: ${exact}`}
      onClick={() => readExcerpt(id, event)}
    >
      Article {number} ›
    </LinkButton>
  );
}
