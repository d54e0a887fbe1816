import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import type { PlacedQuote, Suggestion } from "../../core/editing/protocol.ts";
import type { TextSpan } from "../../core/model/article.ts";
import { groupBy } from "../../core/model/groupBy.ts";

type Place = TextSpan & { article: string };

const meets = (one: Place, other: Place) =>
  one.article === other.article && one.start < other.end && other.start < one.end;

/** Returns whether a text is in a value, at any depth. */
function hasText(value: unknown, text: string): boolean {
  if (Array.isArray(value)) return value.some((item) => hasText(item, text));
  return value === text || (isJsonMap(value) && Object.values(value).some((item) => hasText(item, text)));
}

/**
 * Builds a function that returns whether a statement or a person has exactly the quotes of a suggestion, as
 * one has that was accepted.
 */
export function buildQuotedTest(quotes: readonly PlacedQuote[]): (suggestion: Suggestion) => boolean {
  const keyOf = (places: readonly Place[]) =>
    JSON.stringify(places.map(({ article, start, end }) => `${article} ${start} ${end}`).toSorted());
  const own = quotes.filter(({ at }) => at.includes("claims") || at.includes("described"));
  const lists = groupBy(own, ({ at }) => JSON.stringify(at.slice(0, -1)));
  const keys = new Set([...lists.values()].map(keyOf));
  return (suggestion) => keys.has(keyOf(suggestion.quotes));
}

/**
 * Builds a function that returns whether the annotation already has what a suggestion says: its words are
 * background, or an event quotes them and has the date, the people or the speaker. Of a finished event, each
 * quoted word was decided by an editor. Sentences about the same thing are quoted by one entry. A new name is
 * never there.
 */
export function buildAnnotatedTest(
  annotation: JsonMap,
  quotes: readonly PlacedQuote[],
): (suggestion: Suggestion) => boolean {
  const byArticle = groupBy(quotes, ({ article }) => article);
  const around = (place: Place) => (byArticle.get(place.article) ?? []).filter((one) => meets(one, place));
  const entryOf = ({ at: [kind, id] }: PlacedQuote) => `${kind} ${id}`;

  /** Returns whether an entry that quotes these words has them, and if not finished, also this part. */
  const isDecided = (place: Place, hasPart: (event: unknown, quote: PlacedQuote) => boolean) =>
    around(place).some((quote) => {
      const [kind, id] = quote.at;
      if (kind !== "events") return kind === "background";
      const event = fieldOf(annotation.events, String(id));
      return fieldOf(event, "draft") !== true || hasPart(event, quote);
    });
  const isQuoted = buildQuotedTest(quotes);
  const claimOf = (event: unknown, { at: [, , part, i] }: PlacedQuote) => {
    const claims = part === "claims" ? fieldOf(event, "claims") : undefined;
    return Array.isArray(claims) ? claims[Number(i)] : claims;
  };

  return (suggestion) => {
    const { kind, quotes: own, actors = [], newName } = suggestion;
    const [first, second] = own;
    if (isQuoted(suggestion)) return true;
    if (first === undefined || newName !== undefined) return false;
    if (kind === "date") return isDecided(first, (_, { at }) => at[2] === "date");
    if (kind === "quotation")
      return isDecided(first, (event, quote) => fieldOf(claimOf(event, quote), "speaker") !== undefined);
    if (kind === "name")
      return isDecided(own.at(-1) ?? first, (event) =>
        actors.every((id) => ["actors", "claims"].some((part) => hasText(fieldOf(event, part), id))),
      );
    const others = new Set(second ? around(second).map(entryOf) : []);
    return around(first).some((quote) => others.has(entryOf(quote)) || quote.at[0] === "background");
  };
}
