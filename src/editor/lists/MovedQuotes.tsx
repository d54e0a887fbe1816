import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { buildReanchoring, groupMovedQuotes, type MovedWords } from "../../core/editing/movedQuotes.ts";
import { movedQuoteMessages as messages } from "../../core/messages/movedQuotes.ts";
import { setEditor, useShownForm } from "../state/editorStore.ts";
import { sendStep } from "../state/runOnServer.ts";
import { serverApi } from "../state/serverApi.ts";
import { presentState, useEditState } from "../state/serverState.ts";
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

/** Quotes the proposed words, and keeps those that need no change, in one step. */
async function acceptQuotes(words: readonly MovedWords[]): Promise<void> {
  const [first] = words;
  if (!first) return;
  const dismissed = words.filter(({ isFound }) => isFound).map(({ id }) => id);
  const operations = buildReanchoring(presentState()?.annotation, words);
  const [one = "", isOne] = [first.proposal?.words, words.length === 1];
  if (dismissed.length < words.length && operations.length === 0) {
    setEditor({ failure: messages.outdated });
    return;
  }
  const stepOfOne = messages.steps[first.isFound ? "keep" : "reanchor"];
  const label = isOne ? stepOfOne(one) : messages.acceptAll(words.length);
  if (!(await sendStep({ label, operations, ...(dismissed.length > 0 && { dismissed }) }))) return;
  const done = first.isFound ? messages.kept(one) : messages.used(one);
  setEditor({ notice: isOne ? done : messages.usedAll(words.length) });
}
