import { versionMessages as messages } from "../../core/messages/versions.ts";
import type { Article } from "../../core/model/article.ts";
import { type ChangedSentence, compareEditions } from "../../core/text/compareEditions.ts";
import { languageOf } from "../../core/text/direction.ts";

/** Lists what a later version of an article changed, sentence by sentence. */
export function EditionChanges({ earlier, later }: { earlier: Article; later: Article }) {
  const changes = compareEditions(earlier, later);
  if (changes.length === 0) return <p>{messages.noChanges}</p>;
  return (
    <ul className="edition-changes">
      {changes.map((runs) => (
        <li key={runs.map(({ words, in: where }) => where + words).join()}>
          {labelOf(runs)}
          {runs.map(({ words, in: where }) => {
            const Tag = where === "both" ? "span" : where === "earlier" ? "del" : "ins";
            return (
              <Tag key={where + words} {...languageOf(where === "later" ? later : earlier)} translate="no">
                {words}
              </Tag>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

/** Returns a label for a sentence that only one version has. */
function labelOf([first, ...others]: ChangedSentence): string {
  if (!first || others.length > 0 || first.in === "both") return "";
  return `${first.in === "earlier" ? messages.removed : messages.added} `;
}
