import { findNameLanguage } from "../../core/evidence/nameLanguage.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Shows a name or a title in its own direction, apart from the text around it, with its language. */
export function IsolatedText({ text }: { text: string }) {
  return <bdi lang={findNameLanguage(useCorpus().corpus, text)}>{text}</bdi>;
}
