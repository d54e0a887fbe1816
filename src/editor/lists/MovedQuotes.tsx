import { useQuery } from "@tanstack/react-query";
import type { MovedQuote } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { sendStep } from "../forms/formActions.ts";
import { showWords } from "../state/editorStore.ts";
import { serverApi } from "../state/serverApi.ts";
import { useEditState } from "../state/serverState.ts";

/** Lists the quotes that a newer text of their article does not have, each with the closest new words. */
export function MovedQuotes() {
  const version = useEditState()?.version;
  const { data: moved = [] } = useQuery({
    queryKey: ["moved", version],
    queryFn: serverApi.moved,
    placeholderData: (previous) => previous,
  });
  if (moved.length === 0) return null;
  return (
    <section className="conflicts" aria-label={messages.moved}>
      <h2>{messages.moved}</h2>
      <p>{messages.movedLead}</p>
      <ul>
        {moved.map((quote) => (
          <MovedQuoteItem key={quote.at.join("/")} quote={quote} />
        ))}
      </ul>
    </section>
  );
}

function MovedQuoteItem({ quote: { at, article, old, proposal } }: { quote: MovedQuote }) {
  const replace = () => {
    if (!proposal) return;
    const { words, prefix, suffix } = proposal;
    const value = { [article]: words, ...(prefix && { prefix }), ...(suffix && { suffix }) };
    const label = messages.stepLabels.reanchor(words);
    void sendStep({ label, operations: [{ do: "set", path: at, value }] });
  };
  return (
    <li>
      <div className="conflict-sides">
        <div>
          <h4>{messages.oldWords}</h4>
          <blockquote dir="auto" translate="no">
            {old}
          </blockquote>
        </div>
        <div>
          <h4>{messages.newWords}</h4>
          {proposal ? (
            <blockquote dir="auto" translate="no">
              {proposal.words}
            </blockquote>
          ) : (
            <p>{messages.gone}</p>
          )}
        </div>
      </div>
      {proposal && (
        <div className="row">
          <button type="button" data-item={at.join("/")} onClick={replace}>
            {messages.reanchor}
          </button>
          <button type="button" className="link" onClick={() => showWords(article, proposal)}>
            {messages.showQuote}
          </button>
        </div>
      )}
    </li>
  );
}
