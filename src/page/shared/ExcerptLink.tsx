import { quote, truncateAtWord } from "../../core/text/quote.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

interface ExcerptLinkProps {
  /** Id of the excerpt that it leads to. */
  excerpt: string;
  /** The event to choose with it; none to go to the words alone. */
  event?: string | undefined;
  /** Whether the reader stands there. */
  current?: boolean;
  /** Called before the reader moves. */
  onGo?: () => void;
}

/** The way from a line of ours to the words that it rests on: the words’ beginning, and the article’s number. */
export function ExcerptLink({ excerpt: id, event, current = false, onGo }: ExcerptLinkProps) {
  const selectEvent = useStore((state) => state.selectEvent);
  const readExcerpt = useStore((state) => state.readExcerpt);
  const { excerpt, articleNumber } = useCorpus();
  const words = excerpt(id);
  if (!words) return null;
  const number = articleNumber(words.article);
  return (
    <button
      type="button"
      className="excerpt-link"
      aria-pressed={current}
      aria-label={`Show the words in article ${number}: ${words.exact}`}
      onClick={() => {
        onGo?.();
        if (event === undefined) readExcerpt(id);
        else selectEvent(event, id);
      }}
    >
      <q>{quote(truncateAtWord(words.exact, 44))}</q> <small>{number}</small>
    </button>
  );
}

/** Several of them in a row. */
export function ExcerptLinks(
  props: Omit<ExcerptLinkProps, "excerpt" | "current"> & { excerpts: readonly string[]; at?: string | null },
) {
  const { excerpts, at, ...rest } = props;
  return (
    <span className="excerpt-links">
      {[...new Set(excerpts)].map((id) => (
        <ExcerptLink key={id} {...rest} excerpt={id} current={id === at} />
      ))}
    </span>
  );
}
