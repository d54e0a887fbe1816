import {
  describeAttribution,
  describeSpeaker,
  describeSpeakerAfterType,
} from "../../core/evidence/statements.ts";
import type { Claim } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ActorLink } from "./ActorLink.tsx";
import { Icon } from "./Icon.tsx";

/** Shows the type of a statement as an icon and a label. */
function StandingBadge({ standing }: Pick<Claim, "standing">) {
  const { label, description } = useCorpus().standing(standing);
  return (
    <span className="badge" data-term={standing} title={description}>
      <Icon of={standing} />
      {label}
    </span>
  );
}

interface ClaimAttributionProps {
  claim: Claim;
  /**
   * "badge": with an icon, and with names that open the actors' cards. "plain": text without controls.
   * "print": the same with the type in bold.
   */
  form: "badge" | "plain" | "print";
}

/** Shows the type of a claim, its speaker, and who reports the speaker's words. */
export function ClaimAttribution({ claim, form }: ClaimAttributionProps) {
  const { corpus, standing } = useCorpus();
  if (form === "plain") return describeAttribution(corpus, claim);
  if (form === "badge") {
    return (
      <>
        <StandingBadge standing={claim.standing} /> <LinkedSpeaker claim={claim} />
      </>
    );
  }
  return (
    <>
      <strong>{standing(claim.standing).label}</strong>
      {describeSpeakerAfterType(corpus, claim)}
    </>
  );
}

/** Shows the speaker, and who reports the words, as links to their cards. */
function LinkedSpeaker({ claim }: { claim: Claim }) {
  const { corpus, actor } = useCorpus();
  const [speaker, reporter] = [actor(claim.speaker), actor(claim.reportedBy ?? "")];
  if (!speaker) return describeSpeaker(corpus, claim);
  return (
    <>
      <ActorLink actor={speaker} />
      {reporter && (
        <>
          , as reported by <ActorLink actor={reporter} />
        </>
      )}
    </>
  );
}
