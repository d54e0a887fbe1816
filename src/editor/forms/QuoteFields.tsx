import { isJsonMap } from "../../core/editing/jsonMap.ts";
import type { Path, PlacedQuote } from "../../core/editing/protocol.ts";
import { articlesOfQuote, type QuoteEntry } from "../../core/editing/quoteOfSpan.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { buildQuoteSearch, isQuoteProblem } from "../../core/text/findQuote.ts";
import { takeSelectedQuote } from "../article/selectionActions.ts";
import { useEditorStore } from "../state/editorStore.ts";
import { loadArticleText, useEditState } from "../state/serverState.ts";
import { showError } from "../state/showError.ts";
import { showWords } from "../state/shownArticle.ts";
import { ProblemLines, useFieldProblems, useFieldValue } from "./FieldFrame.tsx";
import { type FormField, wordsOfField } from "./formFields.ts";
import { fieldName } from "./formStack.ts";

/** Shows the words of a quote in their article. */
async function showQuote(quote: QuoteEntry, placed: readonly PlacedQuote[]): Promise<void> {
  const [article = ""] = articlesOfQuote(quote);
  const { [article]: exact = "", prefix, suffix } = quote;
  const text = await loadArticleText(article);
  const place = buildQuoteSearch(text)({ exact, prefix, suffix });
  const known = placed.find((one) => one.article === article);
  showWords(article, isQuoteProblem(place) ? (known ?? { start: 0, end: 0 }) : place);
}

/** Renders the words of a quote, with the name of their article. */
function QuoteView({ quote, onRemove }: { quote: QuoteEntry; onRemove?: (() => void) | undefined }) {
  const state = useEditState();
  const [id = ""] = articlesOfQuote(quote);
  const article = state?.articles.find((one) => one.id === id);
  const words = quote[id] ?? "";
  return (
    <div className="quote-view">
      <blockquote lang={article?.language} dir="auto" translate="no">
        {words}
      </blockquote>
      <div className="row">
        <cite>{article?.name ?? id}</cite>
        <button
          type="button"
          className="link"
          aria-label={messages.withWords(messages.showQuote, words)}
          onClick={() => void showQuote(quote, state?.quotes ?? []).catch(showError)}
        >
          {messages.showQuote}
        </button>
        {onRemove && (
          <button
            type="button"
            className="link"
            aria-label={messages.withWords(messages.removeQuote, words)}
            onClick={onRemove}
          >
            {messages.removeQuote}
          </button>
        )}
      </div>
    </div>
  );
}

const isQuote = (value: unknown): value is QuoteEntry => isJsonMap(value);

/** Renders a button that takes the selected words of the article, if there are any. */
function SelectionButton({ onTake }: { onTake(quote: QuoteEntry): void }) {
  const hasSelection = useEditorStore(({ selection }) => selection !== null);
  return (
    <button
      type="button"
      aria-disabled={!hasSelection}
      onClick={() => {
        const selected = takeSelectedQuote();
        if (selected) onTake(selected.quote);
      }}
    >
      {messages.useSelection}
    </button>
  );
}

/** Renders a list of quotes. The selected words of the article can be added to it. */
export function QuotesField({ field, path }: { field: FormField; path: Path }) {
  const [value, change] = useFieldValue(path);
  const quotes = (Array.isArray(value) ? value : []).filter(isQuote);
  const { label } = wordsOfField(field);
  return (
    <fieldset className="field" data-field={fieldName(path)}>
      <legend>{label}</legend>
      <ul>
        {quotes.map((quote, i) => (
          <li key={JSON.stringify(quote)} data-field={fieldName([...path, i])}>
            <QuoteView quote={quote} onRemove={() => change(quotes.filter((_, other) => other !== i))} />
          </li>
        ))}
      </ul>
      <SelectionButton onTake={(quote) => change([...quotes, quote])} />
      <ProblemLines problems={useFieldProblems(path)} />
    </fieldset>
  );
}

/** Renders one quote, which the selected words of the article can replace. */
export function QuoteField({ field, path }: { field: FormField; path: Path }) {
  const [value, change] = useFieldValue(path);
  return (
    <fieldset className="field" data-field={fieldName(path)}>
      <legend>{wordsOfField(field).label}</legend>
      {isQuote(value) && <QuoteView quote={value} />}
      <SelectionButton onTake={change} />
      <ProblemLines problems={useFieldProblems(path)} />
    </fieldset>
  );
}
