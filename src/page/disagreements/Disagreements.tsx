import { Fragment, useState } from "react";
import { DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { sectionMessages as messages } from "../../core/messages/sections.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import {
  DISAGREEMENT_KINDS,
  type Disagreement,
  type DisagreementKind,
  MARKED_KINDS,
  sortByKind,
} from "../../core/model/disagreement.ts";
import { DisagreementCard } from "../shared/DisagreementCard.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { StaticSlot } from "../ui/StaticSlot.tsx";

/**
 * Lists the differences of one kind or of all, by priority; those in wording only are in a closed part.
 */
export function Disagreements() {
  const { corpus } = useCorpus();
  const kind = useStore((state) => state.disagreementKind);
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
      <p className="disagreements-lead">{messages.differencesLead}</p>
      <fieldset className="row disagreement-kinds interactive">
        <legend className="unseen">{messages.differenceKind}</legend>
        {[null, ...kinds].map((one) => (
          <button
            key={one}
            type="button"
            className="toggle"
            aria-pressed={kind === one}
            onClick={() => useStore.setState({ disagreementKind: one })}
          >
            {one && <Icon of={one} />}
            {one ? DISAGREEMENT_LABELS[one] : messages.allKinds}{" "}
            <span className="count">{ofKind(one).length}</span>
          </button>
        ))}
      </fieldset>
      {facts.length > 1 && (
        <ul className="disagreement-index" aria-label={messages.differencesBySubject(facts.length)}>
          {facts.map(({ id, subject }) => (
            <li key={id}>
              <a className="link" href={`#differs-${id}`}>
                {subject}
              </a>
            </li>
          ))}
        </ul>
      )}
      {MARKED_KINDS.map((one) => {
        const disagreements = facts.filter(({ kind }) => kind === one);
        if (disagreements.length === 0) return null;
        return (
          <Fragment key={one}>
            <h3 className="disagreement-kind">
              <Icon of={one} />
              {DISAGREEMENT_LABELS[one]}
            </h3>
            <DisagreementGroup disagreements={disagreements} />
          </Fragment>
        );
      })}
      {wording.length > 0 && (
        <WordingDifferences key={kind} disagreements={wording} openAtFirst={facts.length === 0} />
      )}
    </section>
  );
}

interface WordingDifferencesProps {
  disagreements: readonly Disagreement[];
  openAtFirst: boolean;
}

/** Shows the differences in wording in a part that can be opened. Its cards are rendered once it is open. */
function WordingDifferences({ disagreements, openAtFirst }: WordingDifferencesProps) {
  const prerendered = useIsPrerendered();
  const [rendered, setRendered] = useState(openAtFirst);
  return (
    <details
      className="wording-disagreements"
      open={prerendered || openAtFirst}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !prerendered) setRendered(true);
      }}
    >
      <summary>
        <h3>{messages.inWordingOnly(disagreements.length)}</h3>
      </summary>
      <p className="disagreements-lead">{messages.wordingLead}</p>
      {prerendered && (
        <StaticSlot>{import.meta.env.SSR && <DisagreementGroup disagreements={disagreements} />}</StaticSlot>
      )}
      {!prerendered && rendered && <DisagreementGroup disagreements={disagreements} />}
    </details>
  );
}

function DisagreementGroup({ disagreements }: { disagreements: readonly Disagreement[] }) {
  return (
    <ul className="disagreement-list">
      {disagreements.map((disagreement) => (
        <li key={disagreement.id} id={`differs-${disagreement.id}`}>
          <DisagreementCard disagreement={disagreement} />
        </li>
      ))}
    </ul>
  );
}
