import { longDay } from "../dates/formatDay.ts";
import { ROLES, type Role } from "../model/actor.ts";
import { byId } from "../model/byId.ts";
import type { Corpus } from "../model/corpus.ts";
import { BASES, type Basis } from "../model/eventDate.ts";
import { STANDINGS, type Standing } from "../model/standing.ts";
import { type ActivePart, activeParts } from "./activeFilters.ts";
import type { Filter, TimeWindow } from "./filter.ts";

/** A window's first and last day: "10 December 2021 to 11 December 2021". */
export function windowInWords({ from, to }: TimeWindow): string {
  return `${longDay(from)} to ${longDay(to - 1)}`;
}

/** One thing that a filter asks, in the page's words: "Jury finding", "without Stephen Port". */
export function partInWords({ kind, option }: ActivePart, filter: Filter, corpus: Corpus): string {
  const nameOf = (id: string) => byId(corpus.actors).get(id)?.name ?? id;
  if (kind === "include") return nameOf(option);
  if (kind === "exclude") return `without ${nameOf(option)}`;
  if (kind === "roles") {
    const { include } = filter;
    const [one = ""] = include;
    const whose = include.length === 0 ? "somebody" : include.length === 1 ? nameOf(one) : "those chosen";
    return `where ${whose} ${inPlural(ROLES[option as Role], include.length)}`;
  }
  if (kind === "stages") return byId(corpus.stages).get(option)?.label ?? option;
  if (kind === "standings") return STANDINGS[option as Standing];
  if (kind === "bases") return `date ${BASES[option as Basis].toLowerCase()}`;
  if (kind === "articles") return articleInWords(corpus, option);
  if (kind === "differs") return "reports differ";
  if (!filter.window) return "";
  return `${filter.surely ? "surely" : "may have been"} within ${windowInWords(filter.window)}`;
}

/** A role's words said of several: "was killed" as "were killed". */
function inPlural(words: string, count: number): string {
  return count > 1 ? words.replace(/^was /, "were ") : words;
}

/** An article by its number, as the reader's tabs have it. */
export function articleInWords({ articles }: Corpus, id: string): string {
  return `Article ${articles.findIndex((article) => article.id === id) + 1}`;
}

/** All that narrows the events, the search among it, in the page's words; empty for nothing. */
export function filterInWords(filter: Filter, query: string, corpus: Corpus): string[] {
  const parts = activeParts(filter).map((part) => partInWords(part, filter, corpus));
  const together =
    filter.include.length > 1 && filter.match === "all" ? ["all of these actors together"] : [];
  return [...parts, ...together, ...(query.trim() === "" ? [] : [`search for “${query.trim()}”`])];
}
