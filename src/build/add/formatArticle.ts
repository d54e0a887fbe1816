import { isArticleProblem, parseArticle } from "../../core/model/article.ts";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import { describeCharacter } from "../../core/text/typography.ts";
import { UNKNOWN_DAY } from "../compile/readSeeds.ts";
import type { SourceDate, SourceText } from "./source.ts";

/** Characters that readers do not see, and that quotes must have: spaces of other kinds, soft hyphens. */
const INVISIBLE = /[\u00a0\u00ad\u2000-\u200f\u2011\u202f\u205f-\u2064\u3000\ufeff]/g;
/** Most places of a character that are listed. */
const LISTED_PLACES = 10;

/** Finds the date of a source; undefined if it gives none, or several days. */
export function findDate({ facts: { dates } }: SourceText): SourceDate | undefined {
  const days = new Set(dates.map(({ day }) => day));
  return days.size === 1 ? (dates.find(({ clock }) => clock !== undefined) ?? dates[0]) : undefined;
}

/** Formats a source as an article of a case: date line, then each paragraph on its own line. */
export function formatArticle(
  source: SourceText,
  date: SourceDate | undefined,
  withCaptions: boolean,
): string {
  if (source.article !== undefined) return source.article;
  const { day = UNKNOWN_DAY, clock = "" } = date ?? {};
  const first = `date ${day} ${clock} ${source.headline ?? ""}`.replace(/ {2,}/g, " ").trim();
  const kept = source.blocks.filter(
    ({ kind }) => kind === "heading" || kind === "paragraph" || (withCaptions && kind === "caption"),
  );
  return `${[first, ...kept.map(({ text }) => text)].join("\n\n")}\n`;
}

/** Lists the characters of a text that readers do not see, with their places. */
export function listInvisible(text: string): string[] {
  const places = new Map<string, { first: string[]; count: number }>();
  for (const { 0: sign, index } of text.matchAll(INVISIBLE)) {
    const found = places.get(sign) ?? { first: [], count: 0 };
    places.set(sign, found);
    found.count++;
    if (found.count > LISTED_PLACES) continue;
    const { line, col } = lineAndColumn(text, index);
    found.first.push(`${line}:${col}`);
  }
  return [...places].map(([sign, { first, count }]) => {
    const more = count > first.length ? ` and ${count - first.length} more` : "";
    return `${describeCharacter(sign, 0)}, kept, at ${first.join(", ")}${more}`;
  });
}

/** Says what the editor must write into the first line of an article; undefined if it is complete. */
export function findMissing(text: string, source: SourceText): string | undefined {
  const article = parseArticle("article", text);
  if (!isArticleProblem(article)) {
    const headline = text.slice(article.headline.start, article.headline.end);
    const isWhole = source.headline === undefined || headline === source.headline.trim();
    return isWhole ? undefined : "a headline that does not begin with a time of day";
  }
  const needed = [
    ...(text.startsWith(`date ${UNKNOWN_DAY}`) ? ["the day"] : []),
    ...(source.headline ? [] : ["the headline"]),
  ];
  return needed.length > 0 ? needed.join(" and ") : article.wrong;
}
