import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import { LINKED_KINDS } from "../../core/editing/references.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { guideMessages } from "../../core/messages/guide.ts";
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

const optionsOf = (
  labels: Readonly<Record<string, string>>,
  meanings: Readonly<Partial<Record<string, string>>> = {},
): FieldOption[] => Object.entries(labels).map(([id, label]) => ({ id, label, description: meanings[id] }));

/** Returns the terms of a part of the annotation. A term may be only its label. */
function termsOf(
  annotation: JsonMap,
  part: string,
  labelOf: (id: string, words: string) => string = (_, words) => words,
): FieldOption[] {
  const terms = fieldOf(annotation, part);
  return Object.entries(isJsonMap(terms) ? terms : {}).map(([id, term]) => {
    const words = isJsonMap(term) ? (term.title ?? term.name ?? term.label) : term;
    const description = fieldOf(term, "description");
    const shorter = [fieldOf(term, "label"), fieldOf(term, "short")].filter((one) => one !== words);
    const aliases = [shorter, fieldOf(term, "aliases")].flat().filter((one) => typeof one === "string");
    return {
      id,
      label: labelOf(id, String(words ?? id)),
      ...(typeof description === "string" && { description }),
      ...(aliases.length > 0 && { aliases }),
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
    case "eventsAndRemoved":
      return [...termsOf(annotation, "events"), ...termsOf(annotation, "retired", messages.removedEvent)];
    case "linked":
      return LINKED_KINDS.flatMap((kind) => termsOf(annotation, kind));
    case "bases":
      return optionsOf(BASIS_LABELS, guideMessages.bases);
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
