import { QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import type { EditState } from "../../core/editing/protocol.ts";
import { errorWords, serverApi } from "./serverApi.ts";

/** Milliseconds until the server is asked again after it did not answer. */
const RETRY_AFTER = 1000;

/** Cache of the answers of the server. */
export const editorQueries = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
});

const stateQuery = queryOptions<EditState | null>({ queryKey: ["state"], queryFn: () => null });
const connectionQuery = queryOptions<string>({ queryKey: ["connection"], queryFn: () => "" });

// `serverApi` keeps what did not change. A comparison of 20,000 events takes a second.
editorQueries.setQueryDefaults(stateQuery.queryKey, { structuralSharing: false });

/** Returns the present state of the case; null until the server has answered. */
export const presentState = () => editorQueries.getQueryData(stateQuery.queryKey) ?? null;

/** Replaces the state by a newer one. */
export function setState(state: EditState): void {
  const known = presentState();
  if (known === null || state.version >= known.version)
    editorQueries.setQueryData(stateQuery.queryKey, state);
}

/** Replaces all answers by those of a server that may be another one, whose versions begin at 1 again. */
function startAgain(state: EditState): void {
  editorQueries.setQueryData(stateQuery.queryKey, state);
  const isOfVersion = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[0] !== stateQuery.queryKey[0] && queryKey[0] !== connectionQuery.queryKey[0];
  void editorQueries.invalidateQueries({ predicate: isOfVersion });
}

/** Asks the server for each new state of the case, for as long as the editor is open. */
export async function followServer(): Promise<never> {
  let isLost = false;
  while (true) {
    try {
      const state = await serverApi.state(isLost ? undefined : presentState()?.version);
      if (isLost) startAgain(state);
      else setState(state);
      isLost = false;
      editorQueries.setQueryData(connectionQuery.queryKey, "");
    } catch (error) {
      isLost = true;
      // The page says that the connection is lost, and this asks again.
      editorQueries.setQueryData(connectionQuery.queryKey, errorWords(error));
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    }
  }
}

/** Returns the state of the case as the server last sent it; null until then. */
export const useEditState = (): EditState | null =>
  useQuery({ ...stateQuery, enabled: false, initialData: null }).data;

/** Returns the reason why the server did not answer the last request; "" if it did. */
export const useConnectionProblem = (): string =>
  useQuery({ ...connectionQuery, enabled: false, initialData: "" }).data;

/** Loads the text of an article, unless it is loaded already. */
export const loadArticleText = (id: string): Promise<string> =>
  editorQueries.fetchQuery({
    queryKey: ["article", id, presentState()?.version],
    queryFn: () => serverApi.article(id),
  });

/** Returns the text of an article; undefined until it is loaded. */
export function useArticleText(id: string | null, version: number | undefined) {
  return useQuery({
    queryKey: ["article", id, version],
    queryFn: () => serverApi.article(id ?? ""),
    enabled: id !== null,
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });
}
