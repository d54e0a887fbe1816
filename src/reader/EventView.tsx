import type { Corpus } from "../corpus/corpus.ts";
import { ROLES } from "../event/actor.ts";
import { BASES } from "../event/dating.ts";
import { datingInWords } from "../event/datingInWords.ts";
import { DISAGREEMENT_KINDS } from "../event/disagreement.ts";
import { STANDINGS } from "../event/standing.ts";
import { ARTICLE_SPEAKS, type Claim, type TimelineEvent, UNNAMED } from "../event/timelineEvent.ts";
import { useChoice } from "../state/store.ts";

interface Props {
  corpus: Corpus;
  event: TimelineEvent;
  /** Id of the excerpt that the reader stands at. */
  current: string | null;
}

/** All that the articles have on one event, each line leading to its words. */
export function EventView({ corpus, event, current }: Props) {
  const { closeEvent } = useChoice();
  const { dating } = event;
  const differs = corpus.disagreements.filter(({ events }) => events.includes(event.id));
  const nameOf = (id: string) => corpus.actors.find((actor) => actor.id === id)?.name ?? id;
  return (
    <section className="event-view" aria-label="The selected event">
      <header>
        <p className="date">{sentence(datingInWords(dating))}</p>
        <button type="button" className="close" onClick={closeEvent} aria-label="Close this event">
          ×
        </button>
        <h2>{event.title}</h2>
      </header>
      <div className="event-scroll">
        <p className="reasoning">
          <strong>{BASES[dating.basis]}.</strong> {dating.reasoning}{" "}
          <Sources corpus={corpus} excerpts={dating.excerpts} current={current} event={event} />
        </p>
        <ol className="claims">
          {event.claims.map((claim) => (
            <li key={claim.text}>
              <p className="standing">
                <span className={`badge ${claim.standing}`}>{STANDINGS[claim.standing]}</span>
                {speakerInWords(claim, nameOf)}
              </p>
              <p>
                {claim.text}{" "}
                <Sources corpus={corpus} excerpts={claim.excerpts} current={current} event={event} />
              </p>
            </li>
          ))}
        </ol>
        {event.silences.length > 0 && (
          <div className="silences">
            <h3>What the articles do not say</h3>
            <ul>
              {event.silences.map((silence) => (
                <li key={silence}>{silence}</li>
              ))}
            </ul>
          </div>
        )}
        {differs.length > 0 && (
          <div className="disagreements">
            <h3>Where the words differ</h3>
            {differs.map(({ id, kind, title, differs: how, sides }) => (
              <div key={id} className="disagreement">
                <h4>
                  {title} <small>{DISAGREEMENT_KINDS[kind]}</small>
                </h4>
                <ul className="sides">
                  {sides.map(({ says, excerpt, words }) => (
                    <li key={excerpt + words}>
                      <p>{says}</p>
                      <blockquote>{emphasised(corpus, excerpt, words)}</blockquote>
                    </li>
                  ))}
                </ul>
                <p>{how}</p>
              </div>
            ))}
          </div>
        )}
        <p className="parts">
          {event.actors.map(({ actor, role }) => `${nameOf(actor)} ${ROLES[role]}`).join(" · ")}
        </p>
      </div>
    </section>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function speakerInWords({ speaker, reportedBy }: Claim, nameOf: (id: string) => string): string {
  if (speaker === ARTICLE_SPEAKS) return "the article’s own words";
  if (speaker === UNNAMED) return "by whom, the article does not say";
  return reportedBy ? `${nameOf(speaker)}, as reported by ${nameOf(reportedBy)}` : nameOf(speaker);
}

function emphasised(corpus: Corpus, id: string, words: string) {
  const exact = corpus.excerpts.find((excerpt) => excerpt.id === id)?.exact ?? "";
  const [before, after] = exact.split(words);
  return (
    <>
      {before}
      <em>{words}</em>
      {after}
    </>
  );
}

/** One small button per excerpt, which brings the reader to its words. */
function Sources({ corpus, excerpts, current, event }: Props & { excerpts: string[] }) {
  const selectEvent = useChoice((choice) => choice.selectEvent);
  return (
    <span className="sources">
      {excerpts.map((id, i) => {
        const excerpt = corpus.excerpts.find((other) => other.id === id);
        const article = corpus.articles.findIndex((record) => record.id === excerpt?.article) + 1;
        return (
          <button
            key={id}
            type="button"
            aria-pressed={id === current}
            aria-label={`Show the words in article ${article}: ${excerpt?.exact}`}
            onClick={() => selectEvent(event.id, id)}
          >
            {i === 0 ? "words " : ""}
            {article}
          </button>
        );
      })}
    </span>
  );
}
