import { editorMessages as messages } from "../core/messages/editor.ts";
import { goToNextUnread } from "./article/goToNextUnread.ts";
import { useOpenArticle } from "./article/useArticle.ts";
import { setEditor } from "./state/editorStore.ts";
import { runOnServer } from "./state/runOnServer.ts";
import { serverApi } from "./state/serverApi.ts";
import { presentState, useEditState } from "./state/serverState.ts";
import { showArticle } from "./state/shownArticle.ts";

/** Undoes the last step, and announces it. */
export const undoStep = (): Promise<void> => moveInHistory("undo", messages.undoDone);

/** Repeats the step that was undone last, and announces it. */
export const redoStep = (): Promise<void> => moveInHistory("redo", messages.redoDone);

async function moveInHistory(move: "undo" | "redo", describe: (label: string) => string): Promise<void> {
  let label: string | undefined;
  const isDone = await runOnServer((base) => {
    label = presentState()?.[move][0];
    return label === undefined ? null : serverApi[move](base);
  });
  if (isDone && label !== undefined) setEditor({ notice: describe(label) });
}

/** Shows the article, what is unread, undo and redo, and the way to the page. */
export function EditorBar() {
  const state = useEditState();
  const { id } = useOpenArticle();
  const listed = state?.articles.find((one) => one.id === id);
  return (
    <header className="editor-bar row">
      <h1>{messages.heading}</h1>
      <label className="row">
        <span className="soft">{messages.article}</span>
        <select value={id ?? ""} onChange={({ target }) => showArticle(target.value)}>
          {state?.articles.map(({ id, name, date, unread }) => (
            <option key={id} value={id}>
              {messages.articleOption(name, date, unread.length)}
            </option>
          ))}
        </select>
      </label>
      {listed && listed.sentences > 0 && (
        <span className="count" role="status">
          {messages.unread(listed.unread.length, listed.sentences)}
        </span>
      )}
      <button type="button" aria-keyshortcuts="n" onClick={goToNextUnread}>
        {messages.nextUnread} <kbd>N</kbd>
      </button>
      <span className="bar-end row">
        <StepButton
          name={messages.undo}
          step={state?.undo[0]}
          describe={messages.undoStep}
          onRun={undoStep}
        />
        <StepButton
          name={messages.redo}
          step={state?.redo[0]}
          describe={messages.redoStep}
          onRun={redoStep}
        />
        <button type="button" aria-keyshortcuts="?" onClick={() => setEditor({ isShowingKeys: true })}>
          {messages.shortcuts} <kbd>?</kbd>
        </button>
        <a href="page/" target="_blank" rel="noreferrer">
          {messages.viewPage}
        </a>
      </span>
    </header>
  );
}

interface StepButtonProps {
  name: string;
  /** Label of the step; undefined if there is none. */
  step: string | undefined;
  describe(label: string): string;
  onRun(): void;
}

function StepButton({ name, step, describe, onRun }: StepButtonProps) {
  const label = step === undefined ? name : describe(step);
  return (
    <button type="button" aria-disabled={step === undefined} aria-label={label} title={label} onClick={onRun}>
      {name}
    </button>
  );
}
