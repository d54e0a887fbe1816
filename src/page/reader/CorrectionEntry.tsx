import { describeCorrected } from "../../core/evidence/corrections.ts";
import { correctionMessages } from "../../core/messages/corrections.ts";
import type { Correction } from "../../core/model/corpus.ts";

/** Shows when the page was corrected, what was wrong and what is right. */
export function CorrectionEntry({ correction }: { correction: Correction }) {
  return (
    <>
      <p className="strong">{describeCorrected(correction)}</p>
      <p>
        {correctionMessages.wrong} {correction.wrong}
      </p>
      <p>
        {correctionMessages.right} {correction.right}
      </p>
    </>
  );
}
