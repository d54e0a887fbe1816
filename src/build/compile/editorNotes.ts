import { findContactUrl } from "../../core/citation/contact.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import type { PositionFinder, YamlPath } from "./annotationProblems.ts";
import type { Annotation } from "./annotationSchema.ts";

/** Words of a text that a reader cannot understand without another text. */
export interface UnclearWords {
  found: string;
  /** Advice to the editor. */
  todo: string;
}

const PRONOUN = /^(?:he|she|it|they|his|her|its|their)\b/i;
/** The acronym IT, and titles such as "Her Majesty". */
const NO_PRONOUN =
  /^(?:IT\b|(?:His|Her|Their) (?:Royal |Imperial |Serene )?(?:Majest|Highness|Honou?r|Excellenc|Eminence|Grace|Holiness|Lordship|Ladyship|Worship))/;
/** "This" or "Those" before a verb. Before a noun ("this request"), the word needs no other text. */
const BARE_DEMONSTRATIVE =
  /^(?:this|that|these|those)(?:['’]s\b|(?: (?:also|later|then|never|always|again|probably|already|only))? (?:(?:is|was|are|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should)(?:n['’]t)?|cannot|means?|meant|makes?|made|led|leads?|happen(?:s|ed)|follow(?:s|ed)|show(?:s|ed)|caused|came|became)\b)/i;
const RESULT = /^as a result\b(?! of\b)/i;
const UNNAMED_ARTICLE =
  /\b(?:(?:the|an) other|another|one|the (?:first|second|third|fourth|former|latter)) article\b|\bone of the (?:two )?articles\b/i;

/** Finds words of an English text that need another text: a pronoun at its start, or an unnamed article. */
export function findUnclearWords(text: string): UnclearWords | undefined {
  const start = text.replace(/^[\s"'“‘]+/, "");
  const firstWord = /^\w*/.exec(start)?.[0] ?? "";
  if (PRONOUN.test(start) && !NO_PRONOUN.test(start))
    return { found: firstWord, todo: `write the name or noun instead of “${firstWord}”` };
  if (BARE_DEMONSTRATIVE.test(start))
    return { found: firstWord, todo: `write a noun after “${firstWord}”, or a name instead of it` };
  const [result] = RESULT.exec(start) ?? [];
  if (result !== undefined) return { found: result, todo: `name the cause: “${result} of …”` };
  const [article] = UNNAMED_ARTICLE.exec(text) ?? [];
  if (article !== undefined) return { found: article, todo: "name the article: write its id in braces" };
  return undefined;
}

interface ShownText {
  what: string;
  text: string;
  path: YamlPath;
}

/** Yields the texts of an annotation that the page or an export also shows alone. */
function* textsShownAlone({ events, disagreements }: Annotation): Generator<ShownText> {
  for (const [id, { title, claims }] of Object.entries(events)) {
    yield { what: "title", text: title, path: ["events", id, "title"] };
    for (const [i, { text }] of claims.entries())
      yield { what: "claim", text, path: ["events", id, "claims", i, "text"] };
  }
  for (const [id, disagreement] of Object.entries(disagreements)) {
    const path = ["disagreements", id];
    for (const key of ["title", "differs", "shared"] as const)
      yield { what: "text", text: disagreement[key], path: [...path, key] };
    for (const [i, { says }] of disagreement.sides.entries())
      yield { what: "side", text: says, path: [...path, "sides", i, "says"] };
  }
}

/** Finds what an editor should improve and what prevents nothing. Returns a note for each place. */
export function findEditorNotes(annotation: Annotation, positionOf: PositionFinder): Problem[] {
  const { language, standfirst = [], contact } = annotation.case;
  const unquoted = standfirst.flatMap(({ text, excerpts }, i): Problem[] => {
    if (excerpts.length > 0) return [];
    const todo = "add excerpts: a list of the words that say it";
    const position = positionOf(["case", "standfirst", i, "text"]);
    return [{ ...position, wrong: "this clause has no quotes", found: formatValue(text), todo }];
  });
  const unlinked = contact !== undefined && findContactUrl(contact) === undefined;
  const todo = "write a mail address or a web address, with which readers can report errors";
  const wrong = "this contact is no address, so no link leads to it";
  const position = positionOf(["case", "contact"]);
  const contacts = unlinked ? [{ ...position, wrong, found: formatValue(contact), todo }] : [];
  return [
    ...unquoted,
    ...contacts,
    ...(/^en\b/i.test(language) ? findUnclearTexts(annotation, positionOf) : []),
  ];
}

/** Finds the English texts that seem unclear alone. */
function findUnclearTexts(annotation: Annotation, positionOf: PositionFinder): Problem[] {
  const notes = new Map<string, Problem>();
  for (const { what, text, path } of textsShownAlone(annotation)) {
    const unclear = findUnclearWords(text);
    if (unclear === undefined) continue;
    const position = positionOf(path);
    // An alias has the position of its anchor, so that a text has one note.
    notes.set(`${position.line}:${position.col}`, {
      ...position,
      wrong: `this ${what} is not clear on its own`,
      found: formatValue(unclear.found),
      todo: unclear.todo,
    });
  }
  return [...notes.values()];
}
