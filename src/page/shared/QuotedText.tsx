import { isolateDirection } from "../../core/text/direction.ts";
import { quote } from "../../core/text/quote.ts";
import { readExcerpt, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

interface QuotedTextProps {
  text: string;
  /** Ids of the excerpts that the text rests on. */
  excerpts: readonly string[];
}

/**
 * Shows a text of our own that opens its first quote in the reader; each further click opens the next quote.
 * Without a script it leads to the article's text.
 */
export function QuotedText({ text, excerpts }: QuotedTextProps) {
  const { excerpt, article, articleName } = useCorpus();
  const quotes = excerpts.flatMap((id) => excerpt(id) ?? []);
  const [first] = quotes;
  if (!first) return text;
  return (
    <a
      className="quoted-text"
      href={article(first.article)?.url}
      title={quotes
        .map(({ exact, article }) => `${quote(exact)} (${isolateDirection(articleName(article))})`)
        .join("\n")}
      onClick={(click) => {
        // A click with a modifier key opens the article's text in another tab.
        if (click.ctrlKey || click.metaKey || click.shiftKey) return;
        click.preventDefault();
        const current = quotes.findIndex(({ id }) => id === useStore.getState().excerpt);
        readExcerpt((quotes[current + 1] ?? first).id);
      }}
    >
      {text}
    </a>
  );
}
