import { Fragment } from "react";
import { CORRECTIONS_FILE, GUIDE_FILE } from "../../core/citation/permalink.ts";
import { describeArticleDate } from "../../core/dates/formatDay.ts";
import { describeCase } from "../../core/evidence/provenance.ts";
import { PRERENDER_LIMIT } from "../../core/layout/limits.ts";
import { correctionMessages } from "../../core/messages/corrections.ts";
import { guideMessages } from "../../core/messages/guide.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { shortcutMessages } from "../../core/messages/shortcuts.ts";
import { languageOf } from "../../core/text/direction.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { type AppState, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";

/** Renders the edition and the ways to explanations of the page. */
export function Footer() {
  const { corpus } = useCorpus();
  const isPrerendered = useIsPrerendered();
  return (
    <footer id="about" className="row soft footer">
      {isPrerendered && corpus.articles.length <= PRERENDER_LIMIT && (
        <ul className="static-only" aria-label={shellMessages.articles}>
          {corpus.articles.map((article) => (
            <li key={article.id}>
              <IsolatedText text={article.short} />, {describeArticleDate(article)}:{" "}
              <a href={article.url} {...languageOf(article)} translate="no">
                {article.headline}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {shellMessages.edition} <code>{corpus.edition.slice(0, 12)}</code>
        {describeCase(corpus).map((fact) => (
          <Fragment key={fact}> · {fact}</Fragment>
        ))}{" "}
        · {shellMessages.madeWith}
      </p>
      <a href={GUIDE_FILE}>{guideMessages.title}</a>
      {corpus.corrections && <a href={CORRECTIONS_FILE}>{correctionMessages.title}</a>}
      <DialogButton dialog="coverage" name={shellMessages.coverage} />
      <DialogButton dialog="shortcuts" name={shortcutMessages.list} />
    </footer>
  );
}

function DialogButton({ dialog, name }: { dialog: AppState["dialog"]; name: string }) {
  return (
    <button
      type="button"
      className="interactive"
      aria-haspopup="dialog"
      onClick={() => useStore.setState({ dialog })}
    >
      {name}
    </button>
  );
}
