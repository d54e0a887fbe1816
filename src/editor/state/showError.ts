import { setEditor } from "./editorStore.ts";
import { errorWords } from "./serverApi.ts";

/** Shows the reason why an action failed, until the next one succeeds or the person closes it. */
export const showError = (error: unknown): void => setEditor({ failure: errorWords(error) });
