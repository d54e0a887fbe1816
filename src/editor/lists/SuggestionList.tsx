import { useQuery } from "@tanstack/react-query";
import type { JsonMap } from "../../core/editing/jsonMap.ts";
import { valueAt } from "../../core/editing/jsonPath.ts";
import type { Suggestion } from "../../core/editing/protocol.ts";
import { type QuoteEntry, quoteOfSpan } from "../../core/editing/quoteOfSpan.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { titleOfWords } from "../article/selectionActions.ts";
import { useOpenArticle } from "../article/useArticle.ts";
import { openForm, saveForm } from "../forms/formActions.ts";
import { appendToForm, changeEntry, openNewForm } from "../forms/formStack.ts";
import { editorState, setEditor, useEditorStore } from "../state/editorStore.ts";
import { noteFocus, returnFocus } from "../state/focusPlace.ts";
import { sendStep } from "../state/runOnServer.ts";
import { serverApi } from "../state/serverApi.ts";
import { editorQueries, loadArticleText, presentState, useEditState } from "../state/serverState.ts";
import { showError } from "../state/showError.ts";
import { showArticle, showWords } from "../state/shownArticle.ts";
import { listSuggestedValues } from "./listSuggestedValues.ts";
import { moveBetweenItems } from "./moveBetweenItems.ts";

/** Use of a suggestion. */
type SuggestionUse = "accept" | "edit" | "dismiss";

/** Keys while a suggestion has the focus. The delete key of a Mac is Backspace. */
const USE_KEYS: Readonly<Record<string, SuggestionUse>> = {
  y: "accept",
  Enter: "edit",
  Delete: "dismiss",
  Backspace: "dismiss",
};

/** Returns the last list of suggestions for an article, of any version of the case. */
const knownSuggestions = (id: string | null) =>
  editorQueries
    .getQueriesData<Suggestion[]>({ queryKey: ["suggestions", id] })
    .map(([, list]) => list)
    .findLast((list) => list !== undefined);

/** Lists the suggestions for the shown article. One key accepts, edits or dismisses one. */
export function SuggestionList() {
  const version = useEditState()?.version ?? 0;
  const { id } = useOpenArticle();
  const used = useEditorStore(({ usedSuggestions }) => usedSuggestions);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ["suggestions", id, version],
    queryFn: () => serverApi.suggestions(id ?? ""),
    enabled: id !== null,
    // A closed form uncovers the list, and the focus returns to its place in it.
    placeholderData: () => knownSuggestions(id),
  });
  if (data === undefined) return <p role="status">{messages.loading}</p>;
  // The list of a later version has what was not used, or was undone.
  const isUsed = (one: Suggestion) =>
    used.some(({ id, version: then }) => id === one.id && (isPlaceholderData || then >= version));
  const suggestions = data.filter((one) => !isUsed(one));
  if (suggestions.length === 0) return <p className="soft">{messages.noSuggestions}</p>;
  return (
    <>
      <p className="soft">{messages.suggestionKeys}</p>
      <ol className="suggestion-list" onKeyDown={moveBetweenItems}>
        {suggestions.map((suggestion) => (
          <SuggestionItem key={suggestion.id} suggestion={suggestion} />
        ))}
      </ol>
    </>
  );
}

function SuggestionItem({ suggestion }: { suggestion: Suggestion }) {
  const annotation = useEditState()?.annotation ?? {};
  const [first] = suggestion.quotes;
  // In a narrow window the article is above the list, which must stay in view.
  const show = () => first && matchMedia("(width > 47em)").matches && showWords(first.article, first);
  return (
    <li>
      <button
        type="button"
        className="list-button"
        data-item={suggestion.id}
        aria-keyshortcuts={Object.keys(USE_KEYS).join(" ")}
        onFocus={show}
        onClick={() => void applySuggestion(suggestion, "edit")}
        onKeyDown={(keyEvent) => {
          const { key, ctrlKey, metaKey, altKey } = keyEvent;
          const use = USE_KEYS[key.length === 1 ? key.toLowerCase() : key];
          if (use === undefined || ctrlKey || metaKey || altKey) return;
          keyEvent.preventDefault();
          keyEvent.stopPropagation();
          void applySuggestion(suggestion, use);
        }}
      >
        <span className="soft">{messages.suggestionKinds[suggestion.kind]}</span> {suggestion.title}
        {suggestion.quotes.map(({ article, start, words }) => (
          <q key={`${article} ${start}`} className="suggested-words" dir="auto" translate="no">
            {words}
          </q>
        ))}
        {listSuggestedValues(annotation, suggestion).map((words) => (
          <span key={words} className="suggested-value">
            {words}
          </span>
        ))}
      </button>
      <span className="row">
        <button type="button" onClick={() => void applySuggestion(suggestion, "accept")}>
          {messages.accept} <kbd>Y</kbd>
        </button>
        <button type="button" onClick={() => void applySuggestion(suggestion, "dismiss")}>
          {messages.dismiss} <kbd>Del</kbd>
        </button>
      </span>
    </li>
  );
}

/** Returns the quotes of a suggestion as the annotation has them. Leaves out those without one place. */
async function quotesOf({ quotes }: Suggestion): Promise<QuoteEntry[]> {
  const entries: QuoteEntry[] = [];
  for (const { article, start, end } of quotes) {
    const quote = quoteOfSpan(article, await loadArticleText(article), { start, end });
    if (quote) entries.push(quote);
  }
  return entries;
}

/** Builds a new entry of a suggestion: a person for a new name, else an event with its quotes. */
function entryOfSuggestion(suggestion: Suggestion, quotes: QuoteEntry[]): JsonMap {
  const { newName, speaker, edtf, actors } = suggestion;
  if (newName !== undefined) return { name: newName, described: quotes };
  const isKnown = speaker !== undefined && actors?.includes(speaker);
  const claim = {
    text: "",
    ...(isKnown && { speaker }),
    excerpts: quotes,
  };
  return {
    // The words of this program are no title: nobody wrote them about the case.
    title: titleOfWords(suggestion.quotes[0]?.words ?? ""),
    ...(edtf !== undefined && { date: { edtf, excerpts: quotes.slice(0, 1) } }),
    ...(actors && actors.length > 0 && { actors: { mentioned: actors.map((id) => ({ actors: [id] })) } }),
    claims: [claim],
  };
}

/** Accepts a suggestion as an unfinished entry, opens it in a form, or dismisses it for good. */
async function applySuggestion(suggestion: Suggestion, use: SuggestionUse): Promise<void> {
  // A repeated Y would be typed into the form that is saved.
  if (editorState().isAccepting) return;
  const place = noteFocus();
  setEditor({ isAccepting: use === "accept" });
  try {
    if (use === "dismiss") {
      const label = messages.dismissStep(suggestion.title);
      if (!(await sendStep({ label, operations: [], dismissed: [suggestion.id] }))) return;
      setEditor({ notice: messages.dismissed(suggestion.title) });
    }
    if (use !== "dismiss") await openSuggestion(suggestion);
    if (use === "edit" || (use === "accept" && !(await saveForm()))) return;
    const { id } = suggestion;
    const version = presentState()?.version ?? 0;
    setEditor({ usedSuggestions: [...editorState().usedSuggestions, { id, version }] });
    // The next suggestion has the place of this one.
    setTimeout(() => editorState().forms.length === 0 && returnFocus(place));
  } catch (error) {
    showError(error);
  } finally {
    setEditor({ isAccepting: false });
  }
}

/** Opens the form of a suggestion. An open event gets its words as a statement. */
async function openSuggestion(suggestion: Suggestion): Promise<void> {
  const entry = entryOfSuggestion(suggestion, await quotesOf(suggestion));
  const open = editorState().forms.at(-1);
  const claim = valueAt(entry, ["claims", 0]);
  const [article] = suggestion.quotes;
  if (article) showArticle(article.article);
  if (open?.kind === "events" && claim !== undefined) appendToForm(open.entry, ["claims"], claim, ["text"]);
  else if (suggestion.newName !== undefined) await openSuggestedName(suggestion, entry);
  else if (presentState()) openNewForm("events", entry, ["title"]);
}

/** Opens the form of a new person, or that of the one known person who may have the name, with it. */
async function openSuggestedName({ newName, actors = [] }: Suggestion, entry: JsonMap): Promise<void> {
  const [known, ...others] = actors;
  if (known === undefined || others.length > 0) return openNewForm("actors", entry, ["kind"]);
  await openForm("actors", known);
  const form = editorState().forms.at(-1);
  if (form?.kind !== "actors" || form.key !== known) return;
  const aliases = Array.isArray(form.entry.aliases) ? form.entry.aliases : [];
  changeEntry({ ...form.entry, aliases: [...aliases, newName] }, ["aliases"]);
}
