import { formatClock, formatDay } from "../dates/formatDay.ts";
import type { Corpus } from "../model/corpus.ts";
import { DAY } from "../model/day.ts";
import { DISAGREEMENT_LABELS, type MarkedKind } from "../model/disagreement.ts";
import { BASIS_LABELS, type Basis } from "../model/eventDate.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { type ActiveFilter, activeFilters } from "./activeFilters.ts";
import type { DateRange, Filter } from "./filter.ts";

/**
 * Describes a range by its first and last day, "10 December 2021 to 11 December 2021", or if it is shorter
 * than a day by its times, "10 December 2021, 18:05 to 19:30".
 */
export function describeRange({ from, to }: DateRange): string {
  const [first, last] = [formatDay(from), formatDay(to - 1)];
  if (to - from >= DAY) return `${first} to ${last}`;
  return `${first}, ${formatClock(from)} to ${first === last ? "" : `${last}, `}${formatClock(to)}`;
}

/** Describes one criterion of a filter: "Jury finding", "without Stephen Port". */
export function describeActiveFilter({ kind, option }: ActiveFilter, filter: Filter, corpus: Corpus): string {
  const { actor, articleName, role, stage, standing } = indexCorpus(corpus);
  const nameOf = (id: string) => actor(id)?.name ?? id;
  if (kind === "include") return nameOf(option);
  if (kind === "exclude") return `without ${nameOf(option)}`;
  if (kind === "roles") {
    const { include } = filter;
    const [one = ""] = include;
    const whose = include.length === 0 ? "anybody" : include.length === 1 ? nameOf(one) : "those chosen";
    return `${whose}: ${role(option).label}`;
  }
  if (kind === "stages") return stage(option).label;
  if (kind === "standings") return standing(option).label;
  if (kind === "bases") return `date ${BASIS_LABELS[option as Basis].toLowerCase()}`;
  if (kind === "articles") return articleName(option);
  if (kind === "differences") return `difference: ${DISAGREEMENT_LABELS[option as MarkedKind].toLowerCase()}`;
  if (!filter.range) return "";
  return `${filter.entirely ? "surely" : "may have been"} within ${describeRange(filter.range)}`;
}

/** Describes each criterion of a filter and the search query; empty if there is none. */
export function describeFilter(filter: Filter, query: string, corpus: Corpus): string[] {
  const criteria = activeFilters(filter).map((one) => describeActiveFilter(one, filter, corpus));
  const together =
    filter.include.length > 1 && filter.match === "all" ? ["all of these actors together"] : [];
  return [...criteria, ...together, ...(query.trim() === "" ? [] : [`search for “${query.trim()}”`])];
}
