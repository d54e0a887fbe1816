import { formatClock, formatDay } from "../dates/formatDay.ts";
import { dateMessages } from "../messages/dates.ts";
import { filterMessages } from "../messages/filters.ts";
import { BASIS_LABELS, DISAGREEMENT_LABELS } from "../messages/labels.ts";
import type { Corpus } from "../model/corpus.ts";
import { DAY } from "../model/day.ts";
import type { MarkedKind } from "../model/disagreement.ts";
import type { Basis } from "../model/eventDate.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { isolateDirection } from "../text/direction.ts";
import { type ActiveFilter, activeFilters } from "./activeFilters.ts";
import type { DateRange, Filter } from "./filter.ts";

/**
 * Describes a range by its first and last day, "10 December 2021 to 11 December 2021", or if it is shorter
 * than a day by its first and last minute, "10 December 2021, 18:05 to 19:29".
 */
export function describeRange({ from, to }: DateRange): string {
  const [first, last] = [formatDay(from), formatDay(to - 1)];
  if (to - from >= DAY) return first === last ? first : filterMessages.range(first, last);
  const end = formatClock(to - 1);
  return filterMessages.range(
    dateMessages.dayAndClock(first, formatClock(from)),
    first === last ? end : dateMessages.dayAndClock(last, end),
  );
}

/** Describes one criterion of a filter: "Jury finding", "without Stephen Port". */
export function describeActiveFilter({ kind, option }: ActiveFilter, filter: Filter, corpus: Corpus): string {
  const { actor, articleName, place, role, stage, standing, tag } = indexCorpus(corpus);
  const nameOf = (id: string) => isolateDirection(actor(id)?.name ?? id);
  if (kind === "include") return nameOf(option);
  if (kind === "exclude") return filterMessages.without(nameOf(option));
  if (kind === "roles") {
    const [one, another] = filter.include;
    const { label } = role(option);
    if (one === undefined) return filterMessages.roleFilter(label);
    return filterMessages.roleFilterOf(
      another === undefined ? nameOf(one) : filterMessages.thoseChosen,
      label,
    );
  }
  if (kind === "stages") return stage(option).label;
  if (kind === "standings") return standing(option).label;
  if (kind === "tags") return filterMessages.tagFilter(tag(option).label);
  if (kind === "places") return filterMessages.placeFilter(place(option).label);
  if (kind === "bases") return filterMessages.basisFilter(BASIS_LABELS[option as Basis]);
  if (kind === "articles") return filterMessages.articleFilter(isolateDirection(articleName(option)));
  if (kind === "differences")
    return filterMessages.differenceFilter(DISAGREEMENT_LABELS[option as MarkedKind]);
  if (!filter.range) return "";
  const period = describeRange(filter.range);
  return filter.entirely ? filterMessages.certainlyIn(period) : filterMessages.possiblyIn(period);
}

/** Describes each criterion of a filter and the search query; empty if there is none. */
export function describeFilter(filter: Filter, query: string, corpus: Corpus): string[] {
  const criteria = activeFilters(filter).map((one) => describeActiveFilter(one, filter, corpus));
  const together = filter.include.length > 1 && filter.match === "all" ? [filterMessages.togetherFilter] : [];
  return [
    ...criteria,
    ...together,
    ...(query.trim() === "" ? [] : [filterMessages.searchFilter(query.trim())]),
  ];
}
