import { Fragment } from "react";
import { describeArticleDate } from "../../core/dates/formatDay.ts";
import { describeCase } from "../../core/evidence/provenance.ts";
import { PRERENDER_LIMIT } from "../../core/layout/limits.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";

/** Renders the edition and the link to the coverage dialog. */
export function Footer() {
  const { corpus } = useCorpus();
  const isPrerendered = useIsPrerendered();
  return (
    <footer id="about" className="row soft footer">
      {isPrerendered && corpus.articles.length <= PRERENDER_LIMIT && (
        <ul className="static-only" aria-label={shellMessages.articles}>
          {corpus.articles.map((article) => (
            <li key={article.id}>
              {article.short}, {describeArticleDate(article)}: <a href={article.url}>{article.headline}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {shellMessages.edition} <code>{corpus.edition.slice(0, 12)}</code>
        {describeCase(corpus).map((fact) => (
          <Fragment key={fact}> · {fact}</Fragment>
        ))}
      </p>
      <button
        type="button"
        className="interactive"
        aria-haspopup="dialog"
        onClick={() => useStore.setState({ coverage: true })}
      >
        {shellMessages.coverage}
      </button>
    </footer>
  );
}
