import { useEffect } from "react";
import type { EditState } from "../core/editing/protocol.ts";
import { editorMessages as messages } from "../core/messages/editor.ts";
import { findShortcut, SHORTCUTS } from "../page/shared/shortcuts.ts";
import { useDocumentEvent } from "../page/ui/useDocumentEvent.ts";
import { ArticlePane } from "./article/ArticlePane.tsx";
import { goToNextUnread } from "./article/goToNextUnread.ts";
import { useOpenArticle } from "./article/useArticle.ts";
import { EditorBar, redoStep, undoStep } from "./EditorBar.tsx";
import { EditorWarnings, findFileProblems, findUnreadable, PlacedProblems } from "./EditorWarnings.tsx";
import { EDITOR_KEYS, isCommand, isComposing, isDialogOpen, isInField } from "./editorShortcuts.ts";
import { saveForm } from "./forms/formActions.ts";
import { recoverForms, sendForms } from "./forms/formJournal.ts";
import { KeyList } from "./KeyList.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { editorState, setEditor, useEditorStore } from "./state/editorStore.ts";
import { useConnectionProblem, useEditState } from "./state/serverState.ts";

/** Closes the innermost open part: the selection, else the shown form, which is saved. */
function goBack(): void {
  const { selection, forms } = editorState();
  const isTyping = isInField(document.activeElement);
  if (selection && !isTyping) {
    getSelection()?.removeAllRanges();
    setEditor({ selection: null });
  } else if (forms.length > 0) void saveForm();
}

/** Moves the focus from the article to the form or list beside it, or back. */
function goToOtherColumn(): void {
  const article = document.querySelector<HTMLElement>("[data-article]");
  const side = document.querySelector(".side-panel");
  const first = side?.querySelector<HTMLElement>("input, select, textarea, button");
  // Without an article there is only one column.
  if (!article || article.contains(document.activeElement)) first?.focus();
  else article.focus({ preventScroll: true });
}

function runKey(keyEvent: KeyboardEvent): void {
  if (isDialogOpen() || isComposing(keyEvent)) return;
  const isEnter = keyEvent.key === "Enter" && (keyEvent.ctrlKey || keyEvent.metaKey);
  const isSave = isCommand(keyEvent, "s") || isEnter;
  const isUndo = isCommand(keyEvent, "z") && !isInField(keyEvent.target);
  if (isSave) void saveForm();
  else if (isUndo) void (keyEvent.shiftKey ? redoStep() : undoStep());
  else if (findShortcut(SHORTCUTS.close, keyEvent)) goBack();
  else if (findShortcut(EDITOR_KEYS.nextUnread, keyEvent)) goToNextUnread();
  else if (findShortcut(EDITOR_KEYS.otherColumn, keyEvent)) goToOtherColumn();
  else if (findShortcut(EDITOR_KEYS.listKeys, keyEvent)) setEditor({ isShowingKeys: true });
  else return;
  keyEvent.preventDefault();
}

/** Renders the editor: an article on the left, forms and lists on the right. */
export function EditorPage() {
  const state = useEditState();
  const connectionProblem = useConnectionProblem();
  const notice = useEditorStore((store) => store.notice);
  const isShowingKeys = useEditorStore((store) => store.isShowingKeys);
  useDocumentEvent("keydown", runKey);
  const isLoaded = state !== null;
  useEffect(() => {
    if (isLoaded) void recoverForms();
  }, [isLoaded]);
  useEffect(() => {
    if (connectionProblem === "") sendForms();
  }, [connectionProblem]);
  if (!state)
    return (
      <p className="page-message" role="status">
        {connectionProblem || messages.loading}
      </p>
    );
  return (
    <>
      <EditorBar />
      <EditorWarnings state={state} />
      <div className="editor-columns">
        <main id="case-article" className="editor-column" aria-label={messages.article}>
          <ArticleColumn />
        </main>
        <SidePanel />
      </div>
      <footer className="editor-status">
        <nav className="status-links" aria-label={messages.partsOfPage}>
          <a href="#case-article">{messages.article}</a>
          <a href="#case-entries">{messages.entriesLink}</a>
        </nav>
        <p className="status editor-notice" role="status">
          {notice}
        </p>
      </footer>
      {isShowingKeys && <KeyList />}
    </>
  );
}

/** Says why the case has no article to show. The warning above names an annotation that cannot be read. */
function NoArticle({ state }: { state: EditState }) {
  const problems = findFileProblems(state);
  if (findUnreadable(state).length > 0) return null;
  if (problems.length === 0) return <p>{messages.noArticles}</p>;
  return (
    <>
      <p>{messages.unreadableArticles}</p>
      <PlacedProblems problems={problems} />
    </>
  );
}

/** Shows the open article, or says why there is none. */
function ArticleColumn() {
  const { id, article, isLoading } = useOpenArticle();
  const state = useEditState();
  if (id === null) return state && <NoArticle state={state} />;
  if (article) return <ArticlePane key={article.id} article={article} />;
  if (isLoading) return <p role="status">{messages.loading}</p>;
  const problem = state?.problems.find(({ at }) => at[0] === "articles" && at[1] === id);
  return <p role="status">{problem ? messages.placedProblem(problem) : messages.articleMissing}</p>;
}
