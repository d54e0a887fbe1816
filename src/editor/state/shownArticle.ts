import type { TextSpan } from "../../core/model/article.ts";
import { editorState, setEditor } from "./editorStore.ts";
import { presentState } from "./serverState.ts";

/** Returns the id of the shown article; null if the case has none. */
export function shownArticle(): string | null {
  const articles = presentState()?.articles ?? [];
  const { article } = editorState();
  return (articles.find(({ id }) => id === article) ?? articles[0])?.id ?? null;
}

/** Shows an article. A selection in another one would choose words of this one that nobody selected. */
export function showArticle(article: string): void {
  setEditor({ ...(article !== shownArticle() && { selection: null }), article, target: null });
}

/** Shows words in their article. */
export function showWords(article: string, span: TextSpan): void {
  showArticle(article);
  setEditor({ target: { ...span } });
}
