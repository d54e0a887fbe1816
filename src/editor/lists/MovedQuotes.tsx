import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { buildReanchoring, groupMovedQuotes, type MovedWords } from "../../core/editing/movedQuotes.ts";
import { movedQuoteMessages as messages } from "../../core/messages/movedQuotes.ts";
import { setEditor, useShownForm } from "../state/editorStore.ts";
import { sendStep } from "../state/runOnServer.ts";
import { errorWords, serverApi } from "../state/serverApi.ts";
import { editorQueries, presentState, useEditState } from "../state/serverState.ts";
import { MovedQuoteItem } from "./MovedQuoteItem.tsx";
import { moveBetweenItems } from "./moveBetweenItems.ts";

/** Lists the quotes that a newer text of their article does not have, each with the words there now. */
export function MovedQuotes() {
  const version = useEditState()?.version;
  const form = useShownForm();
  const { data: moved } = useQuery({
    queryKey: ["moved", version],
    queryFn: serverApi.moved,
    placeholderData: (previous) => previous,
  });
  const all = groupMovedQuotes(moved ?? []);
  const known = useRef(0);
  useEffect(() => {
    if (all.length > known.current) setEditor({ notice: messages.found(all.length) });
    known.current = all.length;
  }, [all.length]);
  if (all.length === 0) return null;
  if (form) return <p className="soft">{messages.waiting(all.length)}</p>;

  const onlyMoved = all.filter(({ state }) => state === "moved");
  const acceptAllMoved = (keyEvent: KeyboardEvent<HTMLElement>) => {
    if (!keyEvent.shiftKey || keyEvent.key !== "Y" || onlyMoved.length === 0)
      return moveBetweenItems(keyEvent);
    keyEvent.preventDefault();
    void acceptQuotes(onlyMoved);
  };
  return (
    <section className="conflicts" aria-label={messages.heading} onKeyDown={acceptAllMoved}>
      <h2>{messages.heading}</h2>
      <p>{messages.lead}</p>
      <p className="soft">{messages.keys}</p>
      {onlyMoved.length > 1 && (
        <button type="button" onClick={() => void acceptQuotes(onlyMoved)}>
          {messages.acceptAll(onlyMoved.length)} <kbd>Shift Y</kbd>
        </button>
      )}
      <ol className="moved-list">
        {all.map((words) => (
          <MovedQuoteItem
            key={`${words.id} ${words.proposal?.start}`}
            words={words}
            onAccept={() => void acceptQuotes([words])}
          />
        ))}
      </ol>
    </section>
  );
}

/** Quotes the proposed words, and keeps those that need no change. */
async function acceptQuotes(words: readonly MovedWords[]): Promise<void> {
  const [first] = words;
  if (!first) return;
  const kept = words.filter(({ isFound }) => isFound);
  const replaced = words.filter(({ isFound }) => !isFound);
  const operations = buildReanchoring(presentState()?.annotation, replaced);
  const [one = "", isOne] = [first.proposal?.words, words.length === 1];
  const label = isOne ? messages.steps.reanchor(one) : messages.steps.reanchorAll(replaced.length);
  if (replaced.length > 0 && operations.length === 0) {
    setEditor({ failure: messages.outdated });
    return;
  }
  if (operations.length > 0 && !(await sendStep({ label, operations }))) return;
  try {
    for (const { id } of kept) await serverApi.dismiss(id);
  } catch (error) {
    setEditor({ failure: errorWords(error) });
    return;
  }
  const done = first.isFound ? messages.kept(one) : messages.used(one);
  setEditor({ notice: isOne ? done : messages.usedAll(words.length) });
  if (kept.length > 0) await editorQueries.invalidateQueries({ queryKey: ["moved"] });
}
