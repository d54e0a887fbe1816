import type { Corpus } from "../corpus/corpus.ts";
import { DISAGREEMENT_KINDS, type DisagreementKind } from "../event/disagreement.ts";
import { Sign } from "../sign/Sign.tsx";
import { useChoice } from "../state/store.ts";
import { DisagreementCard } from "./DisagreementCard.tsx";

/** All places where the words differ, by kind or all together. */
export function Disagreements({ corpus }: { corpus: Corpus }) {
  const kind = useChoice((choice) => choice.differing);
  const setDiffering = useChoice((choice) => choice.setDiffering);
  const kinds = (Object.keys(DISAGREEMENT_KINDS) as DisagreementKind[]).filter((one) =>
    corpus.disagreements.some((disagreement) => disagreement.kind === one),
  );
  const listed = corpus.disagreements.filter((disagreement) => kind === null || disagreement.kind === kind);
  const count = (one: string) => corpus.disagreements.filter((other) => other.kind === one).length;
  return (
    <section
      id="disagreements"
      tabIndex={-1}
      className="disagreements"
      aria-labelledby="disagreements-heading"
    >
      <h2 id="disagreements-heading">Where the words differ</h2>
      <p className="lead">
        Each stands as the articles print it, side by side. The page does not say which is right.
      </p>
      <fieldset className="kinds">
        <legend className="unseen">Kind of disagreement</legend>
        <button type="button" aria-pressed={kind === null} onClick={() => setDiffering(null)}>
          All <span className="count">{corpus.disagreements.length}</span>
        </button>
        {kinds.map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setDiffering(one)}>
            <Sign of={one} />
            {DISAGREEMENT_KINDS[one]} <span className="count">{count(one)}</span>
          </button>
        ))}
      </fieldset>
      <ul className="disagreement-list">
        {listed.map((disagreement) => (
          <li key={disagreement.id}>
            <DisagreementCard corpus={corpus} disagreement={disagreement} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
