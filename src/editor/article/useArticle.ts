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

/** Returns the loaded text of an article; undefined if it is not loaded. */
export function loadedText(id: string): string | undefined {
  const found = editorQueries.getQueriesData<string>({ queryKey: ["article", id] });
  return found.map(([, text]) => text).findLast((text) => text !== undefined);
}
