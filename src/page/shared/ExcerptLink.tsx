import type { Corpus } from "../../core/model/corpus.ts";
import { lookup } from "../../core/model/lookup.ts";
import { quoted } from "../../core/text/quotationMarks.ts";
import { clipped } from "../../core/text/truncate.ts";
import { useChoice } from "../state/store.ts";

interface Props {
  corpus: Corpus;
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
export function WordsLink({ corpus, excerpt: id, event, current = false, onGo }: Props) {
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const readExcerpt = useChoice((choice) => choice.readExcerpt);
  const { excerpt, numberOf } = lookup(corpus);
  const words = excerpt.get(id);
  if (!words) return null;
  const number = numberOf(words.article);
  return (
    <button
      type="button"
      className="words-link"
      aria-pressed={current}
      aria-label={`Show the words in article ${number}: ${words.exact}`}
      onClick={() => {
        onGo?.();
        if (event === undefined) readExcerpt(id);
        else selectEvent(event, id);
      }}
    >
      <q>{quoted(clipped(words.exact, 44))}</q> <small>{number}</small>
    </button>
  );
}

/** Several of them in a row. */
export function WordsLinks(
  props: Omit<Props, "excerpt" | "current"> & { excerpts: readonly string[]; at?: string | null },
) {
  const { excerpts, at, ...rest } = props;
  return (
    <span className="words-links">
      {[...new Set(excerpts)].map((id) => (
        <WordsLink key={id} {...rest} excerpt={id} current={id === at} />
      ))}
    </span>
  );
}
