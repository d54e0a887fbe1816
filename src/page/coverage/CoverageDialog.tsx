import { buildCoverage, unquotedWords } from "../../core/evidence/coverage.ts";
import { list } from "../../core/messages/language.ts";
import { provenanceMessages } from "../../core/messages/provenance.ts";
import { sectionMessages as messages } from "../../core/messages/sections.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import type { Article } from "../../core/model/article.ts";
import { languageOf } from "../../core/text/direction.ts";
import { quote } from "../../core/text/quote.ts";
import { EventLink } from "../shared/EventLink.tsx";
import { LoadedArticle } from "../shared/LoadedArticle.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Shows editors each article with every sentence marked by its use: evidence, background or nothing. */
export function CoverageDialog() {
  const { corpus } = useCorpus();
  return (
    <Dialog
      heading={shellMessages.coverage}
      above={messages.forEditors}
      closeLabel={messages.closeCoverage}
      onClose={() => useStore.setState({ dialog: null })}
    >
      <ul className="coverage-legend">
        {(["evidence", "background", "nothing"] as const).map((use) => (
          <li key={use}>
            <span className={`coverage-use ${use}`}>{USE_SIGNS[use]}</span>{" "}
            {messages.sentenceUses[use].meaning}
          </li>
        ))}
      </ul>
      {corpus.articles.map((record) => (
        <section key={record.id}>
          <h3 {...languageOf(record)} translate="no">
            {record.headline}
          </h3>
          {record.quotesSha256 !== undefined && <p className="soft">{provenanceMessages.onlyQuotes}.</p>}
          <LoadedArticle record={record}>{(article) => <Sentences article={article} />}</LoadedArticle>
        </section>
      ))}
    </Dialog>
  );
}

const USE_SIGNS = { evidence: "●", background: "○", nothing: "✕" } as const;

function Sentences({ article }: { article: Article }) {
  const { corpus, event } = useCorpus();
  const sentences = buildCoverage(corpus, article);
  const covered = sentences.filter(({ rests }) => rests !== "nothing");
  return (
    <>
      <p className="soft">{messages.sentenceCounts(covered.length, sentences.length)}</p>
      <ol>
        {sentences.map((sentence) => (
          <li key={sentence.start} className={`coverage-sentence ${sentence.rests}`}>
            <p>
              <span className={`coverage-use ${sentence.rests}`}>
                {USE_SIGNS[sentence.rests]} <small>{messages.sentenceUses[sentence.rests].name}</small>
              </span>{" "}
              <span {...languageOf(article)} translate="no">
                {article.text.slice(sentence.start, sentence.end)}
              </span>
            </p>
            <NotQuoted article={article} words={unquotedWords(article, sentence)} />
            {sentence.rests === "background" ? (
              <p className="soft">{sentence.reasons.join(" ")}</p>
            ) : (
              <ul>
                {sentence.events.map((id) => (
                  <li key={id}>
                    <EventLink event={event(id) ?? { id, title: id }} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function NotQuoted({ article, words }: { article: Article; words: readonly string[] }) {
  return (
    words.length > 0 && (
      <p className="coverage-rest">
        {messages.restNotQuoted}{" "}
        <span {...languageOf(article)} translate="no">
          {list(words.map(quote))}
        </span>
      </p>
    )
  );
}
