import { useId } from "react";
import { findOwnWords } from "../../core/editing/findOwnWords.ts";
import type { MovedWords } from "../../core/editing/movedQuotes.ts";
import type { Path, SentenceContext } from "../../core/editing/protocol.ts";
import { editorMessages } from "../../core/messages/editor.ts";
import { entryKindMessages as kindMessages } from "../../core/messages/entryKinds.ts";
import { movedQuoteMessages as messages } from "../../core/messages/movedQuotes.ts";
import { entryOfPath } from "../entryOfPath.ts";
import { openForm } from "../forms/formActions.ts";
import { titleOfEntry } from "../forms/titleOf.ts";
import { presentState } from "../state/serverState.ts";
import { showWords } from "../state/shownArticle.ts";
import { ChangedWords } from "./ChangedWords.tsx";

interface MovedQuoteItemProps {
  words: MovedWords;
  onAccept(): void;
}

/** Shows quoted words and those in the article now, side by side, and what became of them. */
export function MovedQuoteItem({ words, onAccept }: MovedQuoteItemProps) {
  const { id, article, old, context, state, proposal, isFound, places } = words;
  const isChanged = proposal && state === "changed";
  const name = presentState()?.articles.find((one) => one.id === article)?.name ?? article;
  const entries = listUsingEntries(places);
  const [stateId, sidesId] = [useId(), useId()];
  // The arrow keys go from button to button, past the words that it is about.
  const described = { "aria-describedby": `${stateId} ${sidesId}` };
  return (
    <li
      onKeyDown={(keyEvent) => {
        const isKey = keyEvent.key.toLowerCase() === "y" && !keyEvent.shiftKey;
        if (!isKey || !proposal || keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey) return;
        keyEvent.preventDefault();
        keyEvent.stopPropagation();
        onAccept();
      }}
    >
      <h3 id={stateId}>
        {messages.states[state]} <span className="soft">{name}</span>
      </h3>
      <p className="soft">{isFound ? messages.otherSentence : messages.meanings[state]}</p>
      <div className="conflict-sides" id={sidesId}>
        <div>
          <h4>{messages.earlier}</h4>
          <Sentence context={context}>
            {isChanged ? <ChangedWords earlier={old} later={proposal.words} side="earlier" /> : old}
          </Sentence>
        </div>
        <div>
          <h4>{state === "ambiguous" && proposal ? messages.closest : messages.now}</h4>
          {proposal ? (
            <Sentence context={proposal.context}>
              {isChanged ? (
                <ChangedWords earlier={old} later={proposal.words} side="later" />
              ) : (
                proposal.words
              )}
            </Sentence>
          ) : (
            <p>{state === "gone" ? messages.nothing : messages.unclear}</p>
          )}
        </div>
      </div>
      <div className="row">
        {proposal && state !== "gone" && (
          <>
            <button
              type="button"
              data-item={`${id} ${proposal.start}`}
              aria-keyshortcuts="y"
              {...described}
              onClick={onAccept}
            >
              {isFound ? messages.keep : messages.use[state]} <kbd>Y</kbd>
            </button>
            <button type="button" className="link" onClick={() => showWords(article, proposal)}>
              {editorMessages.showQuote}
            </button>
          </>
        )}
      </div>
      <p className="soft">{messages.usedIn}</p>
      {entries.map(({ kind, key, title, own }, i) => (
        <div key={`${kind} ${key}`} className="using-entry">
          <button
            type="button"
            className="link"
            {...(proposal || i > 0 ? {} : { "data-item": id, ...described })}
            onClick={() => void openForm(kind, key)}
          >
            {title}
          </button>
          {own.map((words) => (
            <p key={words} dir="auto">
              {words}
            </p>
          ))}
        </div>
      ))}
    </li>
  );
}

/** Shows quoted words in their sentence. */
function Sentence({
  context,
  children,
}: {
  context: SentenceContext | undefined;
  children: React.ReactNode;
}) {
  const { before = "", after = "" } = context ?? {};
  const Tag = before + after === "" ? "span" : "strong";
  return (
    <blockquote dir="auto" translate="no">
      {before !== "" && <span className="soft">{before}</span>}
      <Tag>{children}</Tag>
      {after !== "" && <span className="soft">{after}</span>}
    </blockquote>
  );
}

/** Returns the entries that have quotes at these paths, each once, with the sentences that rest on them. */
function listUsingEntries(places: readonly Path[]) {
  const annotation = presentState()?.annotation ?? {};
  const entries = places.flatMap((path) => entryOfPath(path) ?? []);
  const ownOf = (kind: string, key: string | number, title: string) => {
    const own = places.filter((path) => path[0] === kind && (kind === "case" || path[1] === key));
    const words = own.map((path) => findOwnWords(annotation, path));
    return [...new Set(words)].filter((one) => one !== "" && one !== title);
  };
  return [...new Map(entries.map((entry) => [`${entry.kind} ${entry.key}`, entry])).values()].map(
    ({ kind, key }) => {
      const title = kind === "case" ? kindMessages.lists.case : titleOfEntry(annotation, kind, key);
      return { kind, key, title, own: ownOf(kind, key, title) };
    },
  );
}
