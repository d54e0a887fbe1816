import { bisectLeft } from "d3";
import type { Article, TextSpan } from "../../core/model/article.ts";
import { findKnownNames, findNewNames, type KnownActor } from "./findNames.ts";
import { NAME_TITLE, OPENING_WORD } from "./nameWords.ts";
import { isEnglish } from "./readTypedDate.ts";
import { splitProse } from "./sentenceWords.ts";

/** Somebody's words in an article: between quotation marks, or reported in a sentence. */
export interface FoundQuotation extends TextSpan {
  /** The sentence that names the speaker, or else the one with the first words. */
  sentence: TextSpan;
  /** Words for the speaker; undefined if the article names none near it. */
  speaker?: TextSpan;
  /** Id of the speaker, if the words are the name of a known actor. */
  actor?: string;
}

/** Verbs of speech. */
const SAID = `
  said says say told tells added adds wrote writes written asked asks replied replies claimed claims
  stated states argued argues insisted insists warned warns explained explains concluded concludes reads
  ruled rules decided announced announces declared declares called calls described describes admitted
  admits denied denies refuted rejected accused accuses urged urges promised promises pledged suggested
  suggests demanded demands welcomed apologised confirmed confirms testified recalled reiterated`;
/** A verb of speech, perhaps with words between it and its subject: “has also said”. */
const SPEECH = new RegExp(
  `\\b(?:(?:has|have|had|also|later|then|again)\\s)*(?:${SAID.trim().split(/\s+/).join("|")})\\b`,
  "giu",
);
/** Words after which it is a noun, or a passive verb: “their claims”, “was asked”. */
const NO_SUBJECT_BEFORE =
  /\b(?:was|were|been|being|be|is|are|not|never|to|the|an?|his|her|its|their|these|those|any|no|of)\s$/i;
/** Words before a subject that may not have spoken: “if Ada Finn said so”, “neither of them said”. */
const UNCERTAIN_BEFORE = new RegExp(
  `(?:\\b(?:${[
    "if|unless|whether|neither|nor|nothing|deny|denies|(?:not|un)\\s?true that",
    "(?:claims?|rumours?|allegations?|suggestions?) that",
  ].join("|")})|^(?:had|has|have|should|did|does|do|what))\\s[^,;:]*$`,
  "i",
);
const ONLY_PRONOUN = /^(?:he|she|they|it|we|i)$/i;
/** A preposition before a name, which is then not the subject: “friends of Ada Finn said”. */
const AFTER_PREPOSITION =
  /(?:\b(?:by|of|with|against|from|for|to)|(?<=\s)(?:in|at|on))\s(?:[\p{L}’'-]+\s){0,3}$/iu;
const ACCORDING = /\b(?:according to|in the words of)\s/giu;
/** Verbs of sentences in which somebody speaks who is not named: “the inquest heard”. */
const NO_NAMED_SPEAKER = /\b(?:heard|(?:was|were|been) told)\b/iu;

/** Ends of a text that are a noun phrase: with an article or a pronoun, or at the start of a sentence. */
const NOUN_PHRASES = [
  /\b(?:the|an?|some|several|one|his|her|its|their|our)\s(?:[\p{L}\p{N}’'-]+\s){1,4}$/iu,
  /\b(?:he|she|they|it|we|i)\s$/iu,
  /(?<=[”"’]\s)\p{Lu}[\p{L}’-]+\s$/u,
  /(?<=^[“"‘']?)\p{Lu}[\p{L}’'-]+\s(?:[\p{Ll}’'-]+\s){0,2}$/u,
];
/** Words after a noun that begin another part of the sentence. */
const NO_NOUN = "who|which|that|as|in|on|at|of|to|for|from|by|with|about|and|when|after|before|while";
/** Words that say who is named after them: “the harbour master Ada Finn”. */
const DESCRIPTION = new RegExp(
  `^(?:the|an?|his|her|its|their)\\s(?:(?!(?:${NO_NOUN})\\b)\\p{Ll}[\\p{L}’'-]*\\s){1,3}$`,
  "u",
);
/** A noun phrase, a pronoun or one name after a verb of speech. */
const NOUNS_AFTER = [
  new RegExp(
    [
      `^(?:the|an?|some|one|his|her|its|their)\\s[\\p{L}’'-]+`,
      `(?:\\s(?!(?:${NO_NOUN})\\b)\\p{Ll}[\\p{L}’'-]*)?`,
      `(?:\\s(?!\\p{L}+day\\b)\\p{Lu}[\\p{L}’'-]*)*`,
    ].join(""),
    "u",
  ),
  /^(?:he|she|they|it)\b/iu,
  /^\p{Lu}[\p{L}’-]+(?=[\s.,;:]|$)/u,
];

/** Marks around words: curly and straight double ones, and curly single ones with a space before them. */
const MARKED = /“[^“”\r\n]*”?|(?<![\p{L}\p{N}])"[^"\r\n]*"?|(?<![\p{L}\p{N}])‘[^‘\r\n]*?’(?![\p{L}\p{N}])/gu;
/** Fewest words between marks: shorter ones may only show a doubtful word. */
const MIN_WORDS = 3;

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const sharesText = (one: TextSpan, other: TextSpan) => one.start < other.end && other.start < one.end;

/** Finds the words between quotation marks, in order. A paragraph may end before the closing mark. */
function findMarked({ text, headline, paragraphs }: Article): TextSpan[] {
  return [headline, ...paragraphs].flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(MARKED)].map(({ 0: words, index }) => ({
      start: start + index,
      end: start + index + words.length,
    })),
  );
}

/** A speaker in a sentence, with the known actor whose name it is. */
type Speaker = Pick<FoundQuotation, "speaker" | "actor">;

/** Builds a function that finds the speaker of a sentence outside of quotation marks. */
function buildSpeakerSearch(article: Article, actors: readonly KnownActor[]) {
  const { text } = article;

  /** Finds the name or noun phrase that ends (or begins) at an offset of a sentence. */
  function findSpeakerAt(at: number, side: "before" | "after", sentence: TextSpan): Speaker | undefined {
    const known = findKnownNames(article, sentence, actors);
    const names = [...known, ...findNewNames(article, sentence, known)];
    const isAt = (name: TextSpan) =>
      side === "after"
        ? name.start === at || (name.start > at && isBeforeName(text.slice(at, name.start)))
        : name.end <= at && isBeside(text.slice(sentence.start, name.start), text.slice(name.end, at));
    const near = names.filter(isAt);
    const name = side === "after" ? near[0] : near.at(-1);
    const isSubject =
      side === "after" || !name || !AFTER_PREPOSITION.test(text.slice(sentence.start, name.start));
    if (!isSubject) return undefined;
    const first =
      side === "before"
        ? names.find(({ end }) => name && text.slice(end, name.start) === " and ")
        : undefined;
    // Two people said it.
    if (first && name) return { speaker: { start: first.start, end: name.end } };
    if (name)
      return { speaker: { start: name.start, end: name.end }, ...("actor" in name && { actor: name.actor }) };
    const part = side === "after" ? text.slice(at, sentence.end) : text.slice(sentence.start, at);
    const patterns = side === "after" ? NOUNS_AFTER : NOUN_PHRASES;
    const phrase = patterns.flatMap((pattern) => pattern.exec(part)?.[0] ?? [])[0] ?? "";
    const words = phrase.trim();
    if (words === "" || (!/ /.test(words) && OPENING_WORD.test(words) && !ONLY_PRONOUN.test(words)))
      return undefined;
    const start = side === "after" ? at : at - phrase.length;
    return { speaker: { start, end: start + words.length } };
  }

  return (sentence: TextSpan, marked: readonly TextSpan[]): Speaker | undefined => {
    const words = text.slice(sentence.start, sentence.end);
    const inMarks = (at: number, length: number) =>
      marked.some((one) => sharesText(one, { start: at, end: at + length }));
    for (const { 0: found, index } of words.matchAll(ACCORDING)) {
      const at = sentence.start + index;
      const speaker = inMarks(at, found.length)
        ? undefined
        : findSpeakerAt(at + found.length, "after", sentence);
      if (speaker) return speaker;
    }
    for (const { 0: verb, index } of words.matchAll(SPEECH)) {
      const at = sentence.start + index;
      const before = words.slice(0, index);
      if (inMarks(at, verb.length) || NO_SUBJECT_BEFORE.test(before)) continue;
      const isAfterMark = /[”"’],?\s*$/.test(before);
      if (!isAfterMark && UNCERTAIN_BEFORE.test(before)) continue;
      const after = at + verb.length + (/^\s*/.exec(text.slice(at + verb.length))?.[0].length ?? 0);
      const speaker = isAfterMark
        ? findSpeakerAt(after, "after", sentence)
        : findSpeakerAt(at, "before", sentence);
      if (speaker) return speaker;
    }
    return undefined;
  };
}

/** Returns whether only an addition in commas is between a subject and its verb, or the subject is one. */
const isBeside = (before: string, between: string): boolean =>
  /^(?:,[^,]{1,60},)?\s*$/.test(between) || (/,\s$/.test(before) && /^,\s$/.test(between));

/** Returns whether words are titles of the name after them, or say whose it is. */
const isBeforeName = (words: string) =>
  DESCRIPTION.test(words) ||
  words
    .trim()
    .split(/\.?\s+/)
    .every((word) => NAME_TITLE.test(word));

/**
 * Returns whether words between marks are those before them, in another sentence, or the next paragraph
 * continues those, which have no closing mark. Only double marks may have none.
 */
function continues(text: string, before: TextSpan, next: TextSpan): boolean {
  if (next.start === before.start) return true;
  const isOpen = /^[“"](?:.*[^”"])?$/s.test(text.slice(before.start, before.end));
  return isOpen && /^\s+$/.test(text.slice(before.end, next.start));
}

/**
 * Finds the quotations of an article with their speakers, and the sentences that report somebody's words. A
 * speaker is a name or a noun phrase directly beside a verb of speech, or after “according to”. Pronouns are
 * not resolved. In other languages than English, none are found.
 */
export function findQuotations(article: Article, actors: readonly KnownActor[]): FoundQuotation[] {
  if (!isEnglish(article.language)) return [];
  const { text } = article;
  const marked = findMarked(article);
  const findSpeaker = buildSpeakerSearch(article, actors);
  const [starts, ends] = [marked.map(({ start }) => start), marked.map(({ end }) => end)];
  const found: FoundQuotation[] = [];
  let last: { quotation: FoundQuotation; words: TextSpan } | undefined;
  for (const sentence of splitProse(article)) {
    const from = bisectLeft(ends, sentence.start + 1);
    const own = marked.slice(from, Math.max(from, bisectLeft(starts, sentence.end)));
    const speaker = findSpeaker(sentence, own);
    const long = own.filter(
      ({ start, end }) => countWords(text.slice(start, Math.min(end, start + 100))) >= MIN_WORDS,
    );
    const [first] = long;
    const isUnnamed = NO_NAMED_SPEAKER.test(text.slice(sentence.start, sentence.end));
    if (!speaker && !first && !isUnnamed) continue;
    const inherited: Speaker = first && last && continues(text, last.words, first) ? last.quotation : {};
    const { speaker: words, actor } = speaker ?? inherited;
    const quotation: FoundQuotation = {
      ...(speaker || !first
        ? sentence
        : { start: Math.max(first.start, sentence.start), end: Math.min(first.end, sentence.end) }),
      sentence,
      ...(words && { speaker: words }),
      ...(actor !== undefined && { actor }),
    };
    found.push(quotation);
    const lastWords = own.at(-1);
    if (lastWords) last = { quotation, words: lastWords };
  }
  return found;
}
