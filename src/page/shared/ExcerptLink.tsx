import { quote, truncateAtWord } from "../../core/text/quote.ts";
import { readExcerpt, selectEvent } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";

/** Longest quote on a link, in UTF-16 code units. */
const MAX_LINK_LENGTH = 44;

interface ExcerptLinkProps {
  /** Id of the excerpt that the reader shows on a click. */
  excerpt: string;
  /** Id of the event to select with it; without one, the reader shows only the excerpt. */
  event?: string | undefined;
  /** Runs before the reader changes. */
  onGo?: (() => void) | undefined;
}

/** Finds the parts of a link to an excerpt. */
function useExcerptLink({ excerpt: id, event, onGo }: ExcerptLinkProps) {
  const { excerpt, article, articleNumber } = useCorpus();
  const target = excerpt(id);
  const record = target && article(target.article);
  if (!target || !record) return undefined;
  const onClick = () => {
    onGo?.();
    if (event === undefined) readExcerpt(id);
    else selectEvent(event, id);
  };
  return { exact: target.exact, url: record.url, number: articleNumber(record.id), onClick };
}

/** Shows the beginning of a quote and the number of its article, and opens the quote in the reader. */
function ExcerptLink({ current, ...target }: ExcerptLinkProps & { current: boolean }) {
  const link = useExcerptLink(target);
  if (!link) return null;
  const { exact, number, onClick } = link;
  return (
    <button
      type="button"
      className="excerpt-link"
      aria-pressed={current}
      aria-label={`Show the words in article ${number}: ${exact}`}
      onClick={onClick}
    >
      <q>{quote(truncateAtWord(exact, MAX_LINK_LENGTH))}</q> <small>{number}</small>
    </button>
  );
}

interface ExcerptLinksProps extends Omit<ExcerptLinkProps, "excerpt"> {
  /** Ids of the excerpts. */
  excerpts: readonly string[];
  /** Id of the excerpt that the reader shows. */
  current?: string | null;
}

/** Shows a link for each excerpt, in a row. */
export function ExcerptLinks({ excerpts, current, ...rest }: ExcerptLinksProps) {
  return (
    <span className="excerpt-links">
      {[...new Set(excerpts)].map((id) => (
        <ExcerptLink key={id} {...rest} excerpt={id} current={id === current} />
      ))}
    </span>
  );
}

/** Opens a quote in the reader. In the prerendered page, links to the article's text. */
export function SourceLink(target: ExcerptLinkProps) {
  const link = useExcerptLink(target);
  if (!link) return null;
  const { exact, url, number, onClick } = link;
  return (
    <LinkButton
      className="to-excerpt"
      href={url}
      aria-label={`Read it in article ${number}: ${exact}`}
      onClick={onClick}
    >
      Article {number} ›
    </LinkButton>
  );
}
