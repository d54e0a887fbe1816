import { type ReactNode, useState } from "react";
import { DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { sectionMessages as messages } from "../../core/messages/sections.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import type { Disagreement } from "../../core/model/disagreement.ts";
import { arrangeDifferences, type SubjectGroup } from "../../core/model/subjectGroups.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { StaticSlot } from "../ui/StaticSlot.tsx";
import { DifferenceTable } from "./DifferenceTable.tsx";

/**
 * Lists the differences: first those between articles, then disputed statements. A subject that several
 * differences share has a table of its own. Others within one article or in wording are in closed parts.
 */
export function Disagreements() {
  const { corpus } = useCorpus();
  const kind = useStore((state) => state.disagreementKind);
  const listed = corpus.disagreements.filter((one) => kind === null || one.kind === kind);
  const { comparedSubjects, disputedSubjects, others } = arrangeDifferences(listed, corpus.subjects);
  const { articles, disputed, within, wording } = others;
  return (
    <section
      id="disagreements"
      tabIndex={-1}
      className="page-section"
      aria-labelledby="disagreements-heading"
    >
      <h2 id="disagreements-heading">{shellMessages.differences}</h2>
      <p className="disagreements-lead">{messages.differencesLead}</p>
      {kind && (
        <p className="row interactive">
          {messages.onlyKind(DISAGREEMENT_LABELS[kind])}
          <button type="button" onClick={() => useStore.setState({ disagreementKind: null })}>
            {messages.allDifferences(corpus.disagreements.length)}
          </button>
        </p>
      )}
      {comparedSubjects.map((one) => (
        <ComparedSubject key={one.subject.id} {...one} heading={<h3>{one.subject.label}</h3>} />
      ))}
      {articles.length > 0 && (
        <DifferenceTable
          caption={<h3>{messages.articleDifferences(comparedSubjects.length)}</h3>}
          disagreements={articles}
        />
      )}
      {disputedSubjects.length + disputed.length > 0 && <h3>{messages.disputed}</h3>}
      {disputedSubjects.map((one) => (
        <ComparedSubject key={one.subject.id} {...one} heading={<h4>{one.subject.label}</h4>} />
      ))}
      {disputed.length > 0 && (
        <DifferenceTable
          caption={disputedSubjects.length > 0 ? <h4>{messages.otherDisputed}</h4> : null}
          disagreements={disputed}
        />
      )}
      {within.length > 0 && (
        <ClosedPart
          key={`within-${kind}`}
          isSection
          heading={messages.inOneArticle(within.length)}
          openAtFirst={kind !== null}
          disagreements={within}
        />
      )}
      {wording.length > 0 && (
        <ClosedPart
          key={`wording-${kind}`}
          isSection
          heading={messages.inWordingOnly(wording.length)}
          lead={messages.wordingLead}
          openAtFirst={kind !== null}
          disagreements={wording}
        />
      )}
    </section>
  );
}

/** Compares the differences of a subject in one table. A closed part has those in wording. */
function ComparedSubject({ heading, disagreements }: SubjectGroup<Disagreement> & { heading: ReactNode }) {
  const wording = disagreements.filter(({ kind }) => kind === "wording");
  return (
    <>
      <DifferenceTable
        caption={heading}
        disagreements={disagreements.filter(({ kind }) => kind !== "wording")}
      />
      {wording.length > 0 && (
        <ClosedPart
          heading={messages.moreInWording(wording.length)}
          lead={messages.wordingLead}
          disagreements={wording}
        />
      )}
    </>
  );
}

interface ClosedPartProps {
  heading: string;
  /** Whether it has a heading of its own. */
  isSection?: boolean;
  lead?: string;
  openAtFirst?: boolean;
  disagreements: readonly Disagreement[];
}

/** Shows differences in a part that can be opened. In the browser they are rendered once it is open. */
function ClosedPart(props: ClosedPartProps) {
  const { heading, isSection, lead, openAtFirst = false, disagreements } = props;
  const prerendered = useIsPrerendered();
  const [rendered, setRendered] = useState(openAtFirst);
  const content = () => (
    <>
      {lead !== undefined && <p className="disagreements-lead">{lead}</p>}
      <DifferenceTable caption={heading} captionHidden disagreements={disagreements} />
    </>
  );
  return (
    <details
      className="difference-fold"
      open={openAtFirst}
      // A part that is opened before hydration sends no event to React.
      ref={(details) => {
        if (details?.open) setRendered(true);
      }}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setRendered(true);
      }}
    >
      <summary>{isSection ? <h3>{heading}</h3> : heading}</summary>
      {prerendered && <StaticSlot>{import.meta.env.SSR && content()}</StaticSlot>}
      {!prerendered && rendered && content()}
    </details>
  );
}
