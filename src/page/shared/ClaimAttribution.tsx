import type { ReactNode } from "react";
import { describeSpeaker, describeSpeakerAfterType } from "../../core/evidence/statements.ts";
import { evidenceMessages } from "../../core/messages/evidence.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import type { Claim } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ActorLink } from "./ActorLink.tsx";
import { Icon } from "./Icon.tsx";
import { closeOnEscape } from "./shortcuts.ts";

interface StandingTypesProps {
  /** Ids of types of statement. */
  standings: readonly string[];
  /** Text that names the types. */
  children: ReactNode;
}

/** Shows types of statement. A click shows what each of them means, if the case says so. */
export function StandingTypes({ standings, children }: StandingTypesProps) {
  const { standing } = useCorpus();
  const defined = standings.map(standing).filter(({ description }) => description !== undefined);
  if (defined.length === 0) return children;
  return (
    <details
      className="standing-types"
      onKeyDown={closeOnEscape}
      onClick={(click) => click.stopPropagation()}
    >
      <summary>
        {children}{" "}
        <span className="standing-hint" role="img" aria-label={messages.meaning}>
          ?
        </span>
      </summary>
      {defined.map(({ id, label, description }) => (
        <p key={id}>
          <strong>{label}:</strong> {description}
        </p>
      ))}
    </details>
  );
}

interface ClaimAttributionProps {
  claim: Claim;
  /**
   * "badge": with an icon, the meaning of the type on demand, and names that open the actors' cards.
   * "print": text without controls, with the type in bold.
   */
  form: "badge" | "print";
}

/** Shows the type of a claim, its speaker, and who reports the speaker's words. */
export function ClaimAttribution({ claim, form }: ClaimAttributionProps) {
  const { corpus, standing } = useCorpus();
  const { label } = standing(claim.standing);
  if (form === "print") {
    return (
      <>
        <strong>{label}</strong>
        {describeSpeakerAfterType(corpus, claim)}
      </>
    );
  }
  return (
    <div className="soft attribution">
      <StandingTypes standings={[claim.standing]}>
        <Icon of={claim.standing} />
        <span>{label}</span>
      </StandingTypes>
      <LinkedSpeaker claim={claim} />
    </div>
  );
}

/** Shows the speaker, and who reports the words, as links to their cards. */
function LinkedSpeaker({ claim }: { claim: Claim }) {
  const { corpus, actor } = useCorpus();
  const [speaker, reporter] = [actor(claim.speaker), actor(claim.reportedBy ?? "")];
  if (!speaker) return <span>{describeSpeaker(corpus, claim)}</span>;
  return (
    <span>
      <ActorLink actor={speaker} />
      {reporter && (
        <>
          {evidenceMessages.asReportedBy} <ActorLink actor={reporter} />
        </>
      )}
    </span>
  );
}
