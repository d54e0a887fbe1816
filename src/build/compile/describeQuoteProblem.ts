import { list } from "../../core/messages/language.ts";
import type { TextSpan } from "../../core/model/article.ts";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import type { Problem, ShownPassage } from "../../core/model/problem.ts";
import type { ClosestPassage } from "../../core/text/closestPassage.ts";
import {
  proposeContext,
  type QuoteProblem,
  type SourceQuote,
  wholeWordsAround,
} from "../../core/text/findQuote.ts";
import { describeCharacter } from "../../core/text/typography.ts";

/** An article as messages name it, and a search for passages in it. */
interface Source {
  file: string;
  text: string;
  findClosest(exact: string): ClosestPassage | undefined;
}

/** The description of a problem. `fix`: the words to write in place of the quote. */
type Description = Pick<Problem, "wrong" | "todo" | "passage"> & { words?: string };

/** Most places of a repeated quote that a message lists, and most of them for which it has a proposal. */
const MAX_PLACES = 20;
const MAX_PROPOSALS = 5;

/** Describes why a quote is not a part of its article, and what to do. */
export function describeQuoteProblem(
  problem: QuoteProblem,
  quote: SourceQuote,
  { file, text, findClosest }: Source,
): Description {
  const wordsOf = ({ start, end }: TextSpan) => text.slice(start, end);
  const showAt = (at: number, note: string) => showPassage(file, text, at, note);
  if (problem.kind === "repeated") {
    const { places } = problem;
    return {
      wrong: `this quote occurs ${places.length} times in ${file} (${listPlaces(text, places)})`,
      todo: `quote more words${describeProposals(text, places)}`,
    };
  }
  if (problem.kind === "elsewhere") {
    const key =
      quote.prefix === undefined ? "suffix" : quote.suffix === undefined ? "prefix" : "prefix or suffix";
    return {
      wrong: `${file} has these words, but not with this ${key} (${listPlaces(text, problem.places)})`,
      todo: `correct the ${key}${describeProposals(text, problem.places)}`,
    };
  }
  if (problem.kind === "cut") {
    const { place, edge, inside } = problem;
    const whole = wholeWordsAround(text, place);
    const confirm = inside === "word" ? ", or add part-of-word: true" : "";
    return {
      wrong: `this quote ${edge} inside a ${inside} of ${file}`,
      todo: `quote all of it: “${whole}”${confirm}`,
    };
  }
  if (problem.kind === "differs") {
    const { place, differences, isUnique } = problem;
    const words = wordsOf(place);
    const at = firstDifference(quote.exact, words);
    const isTypography = !differences.includes("capital letters");
    const isFixable = isTypography && isUnique;
    return {
      wrong: `this quote is not in ${file} character for character: ${list(differences)} differ`,
      todo: `write it as the article does: “${words}”${isFixable ? ", or run check with --fix" : ""}`,
      passage: showAt(
        place.start + at,
        `the article has ${describeCharacter(words, at)}, the quote has ${describeCharacter(quote.exact, at)}`,
      ),
      ...(isFixable ? { words: words.replaceAll("\r\n", "\n") } : {}),
    };
  }
  const closest = findClosest(quote.exact);
  if (closest === undefined)
    return {
      wrong: `this quote is not in ${file}`,
      todo: "copy the article’s words, or write the id of the right article",
    };
  const note = closest.quoteHas === "" ? "the spaces differ" : `the quote has “${closest.quoteHas}” here`;
  return {
    wrong: `this quote is not in ${file}: the closest passage has other words`,
    todo: `copy the article’s words: “${wordsOf(closest)}”`,
    passage: showAt(closest.differsAt, note),
  };
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

const placeOf = (text: string, { start }: TextSpan) => {
  const { line, col } = lineAndColumn(text, start);
  return `${line}:${col}`;
};

function listPlaces(text: string, places: readonly TextSpan[]): string {
  const shown = places.slice(0, MAX_PLACES).map((place) => placeOf(text, place));
  const more = places.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** Describes the prefix and suffix that choose each place: `, or add for 3:9 prefix: "the"`. */
function describeProposals(text: string, places: readonly TextSpan[]): string {
  const proposals = places.slice(0, MAX_PROPOSALS).flatMap((place) => {
    const context = proposeContext(text, places, place);
    if (context === null) return [];
    const keys = Object.entries(context).map(([key, words]) => `${key}: ${JSON.stringify(words)}`);
    return `for ${placeOf(text, place)} ${keys.join(", ")}`;
  });
  return proposals.length > 0 ? `, or add ${proposals.join("; ")}` : "";
}

/** Length of the shown text on each side of the caret, in UTF-16 code units. */
const SHOWN_LENGTH = 40;

/** Returns the words of a line around an offset, with a note. */
function showPassage(file: string, text: string, at: number, note: string): ShownPassage {
  const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const before = text.slice(lineStart, at);
  const after = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? "";
  const from = before.length > SHOWN_LENGTH ? before.indexOf(" ", before.length - SHOWN_LENGTH) + 1 : 0;
  const to = after.length > SHOWN_LENGTH ? after.lastIndexOf(" ", SHOWN_LENGTH) : after.length;
  // A sign for each invisible character, so that a mark has something to point at.
  const show = (part: string) => part.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "·");
  const rest = show(after.slice(0, to > 0 ? to : SHOWN_LENGTH));
  return {
    place: `${file}:${placeOf(text, { start: at, end: at })}`,
    before: `${from > 0 ? "… " : ""}${show(before.slice(from))}`,
    after: rest + (rest.length < after.length ? " …" : ""),
    note,
  };
}
