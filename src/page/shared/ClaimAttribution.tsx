import { STANDING_LABELS, type Standing } from "../../core/model/standing.ts";
import { ARTICLE_AS_SPEAKER, type Claim, UNNAMED_SPEAKER } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ActorLink } from "./ActorLink.tsx";
import { Icon } from "./Icon.tsx";

/** Shows the type of a statement as an icon and a label. */
export function StandingBadge({ standing }: { standing: Standing }) {
  return (
    <span className={`badge ${standing}`}>
      <Icon of={standing} />
      {STANDING_LABELS[standing]}
    </span>
  );
}

interface ClaimAttributionProps {
  claim: Claim;
  /**
   * "badge": with an icon, and with names that open the actors' cards. "plain": text without controls.
   * "print": text that omits the article as the speaker of its own statements.
   */
  form: "badge" | "plain" | "print";
}

/** Shows the type of a claim, its speaker, and who reports the speaker's words. */
export function ClaimAttribution({ claim, form }: ClaimAttributionProps) {
  const { standing, speaker } = claim;
  const label = STANDING_LABELS[standing];
  if (form === "badge") {
    return (
      <>
        <StandingBadge standing={standing} /> <ClaimSpeaker claim={claim} linked />
      </>
    );
  }
  const omitted = form === "print" && speaker === ARTICLE_AS_SPEAKER && standing === "stated";
  return (
    <>
      {form === "print" ? <strong>{label}</strong> : label}
      {!omitted && (
        <>
          , <ClaimSpeaker claim={claim} linked={false} />
        </>
      )}
    </>
  );
}

function ClaimSpeaker({ claim: { speaker, reportedBy }, linked }: { claim: Claim; linked: boolean }) {
  const { actor } = useCorpus();
  if (speaker === ARTICLE_AS_SPEAKER) return "the article’s own words";
  if (speaker === UNNAMED_SPEAKER) return "by whom, the article does not say";
  const name = (id: string) => (linked ? <ActorLink actor={actor(id)} /> : (actor(id)?.name ?? id));
  return (
    <>
      {name(speaker)}
      {reportedBy !== undefined && <>, as reported by {name(reportedBy)}</>}
    </>
  );
}
