import { shellMessages } from "../../core/messages/shell.ts";
import {
  DISAGREEMENT_KINDS,
  DISAGREEMENT_LABELS,
  type Disagreement,
  type DisagreementKind,
  sortByKind,
} from "../../core/model/disagreement.ts";
import { DisagreementCard } from "../shared/DisagreementCard.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";

/**
 * Lists the differences of one kind or of all, by priority; those in wording only are in a closed part.
 */
export function Disagreements() {
  const { corpus } = useCorpus();
  const kind = useStore((state) => state.disagreementKind);
  const prerendered = useIsPrerendered();
  const ofKind = (kind: DisagreementKind | null) =>
    corpus.disagreements.filter((one) => kind === null || one.kind === kind);
  const kinds = DISAGREEMENT_KINDS.filter((one) => ofKind(one).length > 0);
  const listed = sortByKind(ofKind(kind));
  const facts = listed.filter((one) => one.kind !== "wording");
  const wording = listed.filter((one) => one.kind === "wording");
  return (
    <section
      id="disagreements"
      tabIndex={-1}
      className="page-section"
      aria-labelledby="disagreements-heading"
    >
      <h2 id="disagreements-heading">{shellMessages.differences}</h2>
      <p className="disagreements-lead">
        Each stands as the articles print it, side by side. The page does not say which is right.
      </p>
      <fieldset className="row disagreement-kinds interactive">
        <legend className="unseen">Kind of difference</legend>
        {[null, ...kinds].map((one) => (
          <button
            key={one}
            type="button"
            className="toggle"
            aria-pressed={kind === one}
            onClick={() => useStore.setState({ disagreementKind: one })}
          >
            {one && <Icon of={one} />}
            {one ? DISAGREEMENT_LABELS[one] : "All"} <span className="count">{ofKind(one).length}</span>
          </button>
        ))}
      </fieldset>
      {facts.length > 1 && (
        <ul className="disagreement-index" aria-label={`${facts.length} differences, by subject`}>
          {facts.map(({ id, subject }) => (
            <li key={id}>
              <a className="link" href={`#differs-${id}`}>
                {subject}
              </a>
            </li>
          ))}
        </ul>
      )}
      <DisagreementGroup disagreements={facts} />
      {wording.length > 0 && (
        <details key={kind} className="wording-disagreements" open={prerendered || facts.length === 0}>
          <summary>
            {wording.length === 1 ? "1 difference" : `${wording.length} differences`} in wording only
          </summary>
          <p className="disagreements-lead">
            What the sides tell can all be so; they name or describe it otherwise. That this is all that
            differs is the editor’s judgement, and each can be read here.
          </p>
          <DisagreementGroup disagreements={wording} />
        </details>
      )}
    </section>
  );
}

function DisagreementGroup({ disagreements }: { disagreements: readonly Disagreement[] }) {
  return (
    <ul className="disagreement-list">
      {disagreements.map((disagreement) => (
        <li key={disagreement.id} id={`differs-${disagreement.id}`}>
          <DisagreementCard disagreement={disagreement} heading="h3" />
        </li>
      ))}
    </ul>
  );
}
