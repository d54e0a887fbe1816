import { greatest } from "d3";
import { useMemo } from "react";
import { type Article, isArticleProblem, parseArticle } from "../../core/model/article.ts";
import { useEditorStore } from "../state/editorStore.ts";
import { editorQueries, useArticleText, useEditState } from "../state/serverState.ts";

/** An article of the case in the editor. */
export interface OpenArticle {
  /** Id of the article; null if the case has none. */
  id: string | null;
  /** The parsed article; undefined until it is loaded, or if it cannot be read. */
  article: Article | undefined;
  isLoading: boolean;
}

/** Returns the article that is shown: the chosen one, or the first one of the case. */
export function useOpenArticle(): OpenArticle {
  const state = useEditState();
  const chosen = useEditorStore(({ article }) => article);
  const listed = state?.articles.find(({ id }) => id === chosen) ?? state?.articles[0];
  const id = listed?.id ?? null;
  const { data: text, isLoading } = useArticleText(id, state?.version);
  const language = listed?.language;
  const article = useMemo(() => {
    if (id === null || text === undefined) return undefined;
    const parsed = parseArticle(id, text, language);
    return isArticleProblem(parsed) ? undefined : parsed;
  }, [id, text, language]);
  return { id, article, isLoading };
}

/** Returns the text of an article that was loaded last; undefined if none is. */
export function loadedText(id: string): string | undefined {
  // A server that was started again counts its versions from 1, so the highest one may be old.
  const texts = editorQueries.getQueryCache().findAll({ queryKey: ["article", id] });
  return greatest(texts, ({ state }) => state.dataUpdatedAt)?.state.data as string | undefined;
}
