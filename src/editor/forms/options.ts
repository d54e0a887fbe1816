import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { BASIS_LABELS, DISAGREEMENT_LABELS, LINK_LABELS } from "../../core/messages/labels.ts";
import { builtInRoles, builtInStandings } from "../../core/model/builtInTerms.ts";
import { ARTICLE_AS_SPEAKER, UNNAMED_SPEAKER } from "../../core/model/timelineEvent.ts";
import type { OptionSource } from "./formFields.ts";

/** An option of a choice. */
export interface FieldOption {
  id: string | number;
  label: string;
  description?: string | undefined;
  /** Other words that find it. */
  aliases?: readonly string[];
}

const optionsOf = (labels: Readonly<Record<string, string>>): FieldOption[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

/** Returns the terms of a part of the annotation. A term may be only its label. */
function termsOf(annotation: JsonMap, part: string): FieldOption[] {
  const terms = fieldOf(annotation, part);
  return Object.entries(isJsonMap(terms) ? terms : {}).map(([id, term]) => {
    const words = isJsonMap(term) ? (term.label ?? term.title ?? term.name) : term;
    const description = fieldOf(term, "description");
    const aliases = fieldOf(term, "aliases");
    return {
      id,
      label: String(words ?? id),
      ...(typeof description === "string" && { description }),
      ...(Array.isArray(aliases) && { aliases: aliases.map(String) }),
    };
  });
}

/** Returns the built-in terms with the changes of the annotation, and its own ones after them. */
function withBuiltIn(
  builtIn: readonly { id: string; label: string; description?: string | undefined }[],
  own: FieldOption[],
): FieldOption[] {
  const changed = builtIn.map((term) => ({ ...term, ...own.find(({ id }) => id === term.id) }));
  return [...changed, ...own.filter(({ id }) => !builtIn.some((term) => term.id === id))];
}

/** Returns the roles that people can have in an event. */
export const findRoles = (annotation: JsonMap): FieldOption[] =>
  withBuiltIn(builtInRoles(), termsOf(annotation, "roles"));

/** Returns the options of a source in a case. */
export function findOptions(annotation: JsonMap, source: OptionSource): FieldOption[] {
  switch (source) {
    case "standings":
      return withBuiltIn(builtInStandings(), termsOf(annotation, "standings"));
    case "speakers":
      return [
        { id: ARTICLE_AS_SPEAKER, label: messages.articleSpeaks },
        { id: UNNAMED_SPEAKER, label: messages.unnamedSpeaker },
        ...termsOf(annotation, "actors"),
      ];
    case "bases":
      return optionsOf(BASIS_LABELS);
    case "weights":
      return [1, 2, 3].map((id) => ({ id, label: messages.weights[id - 1] ?? `${id}` }));
    case "dateMeanings":
      return optionsOf(messages.dateMeanings);
    case "publishing":
      return optionsOf(messages.publishing);
    case "actorKinds":
      return optionsOf(messages.actorKinds);
    case "disagreementKinds":
      return optionsOf(DISAGREEMENT_LABELS);
    case "linkKinds":
      return optionsOf(LINK_LABELS);
    default:
      return termsOf(annotation, source);
  }
}
