import type { ListedArticle } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { editorState, setEditor } from "../state/editorStore.ts";
import { presentState } from "../state/serverState.ts";
import { shownArticle } from "../state/shownArticle.ts";
import { loadedText } from "./useArticle.ts";

/** Finds the next unread sentence after a place: in the same article, else in the next one that has one. */
function findNextUnread(articles: readonly ListedArticle[], id: string | null, after: number) {
  const at = articles.findIndex((article) => article.id === id);
  const own = articles[at]?.unread.find(({ start }) => start >= after);
  if (own) return { article: id, sentence: own };
  const others = [...articles.slice(at + 1), ...articles.slice(0, at + 1)];
  const next = others.find(({ unread }) => unread.length > 0);
  const [sentence] = next?.unread ?? [];
  return next && sentence ? { article: next.id, sentence } : null;
}

/** Selects the next unread sentence, and moves the focus to its article. Says so if there is none. */
export function goToNextUnread(): void {
  const next = findNextUnread(
    presentState()?.articles ?? [],
    shownArticle(),
    editorState().selection?.end ?? 0,
  );
  if (!next) {
    setEditor({ notice: messages.noUnread });
    return;
  }
  const { start, end } = next.sentence;
  getSelection()?.removeAllRanges();
  const words = loadedText(next.article ?? "")?.slice(start, end);
  const notice = words === undefined ? "" : messages.selected(words);
  setEditor({ article: next.article, selection: { start, end }, target: { start, end }, notice });
  document.querySelector<HTMLElement>("[data-article]")?.focus({ preventScroll: true });
}
