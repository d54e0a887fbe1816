import { ascending } from "d3";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { draftMessages } from "../../core/messages/drafts.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { NameWriter } from "./articleNames.ts";
import { rangeOrReport } from "./buildDate.ts";
import type { Report } from "./readAnnotation.ts";

/** An unfinished event in words, as `dev` shows it. No build contains it. */
export interface Draft {
  id: string;
  title: string;
  /** Date in words; empty if it has none. */
  date: string;
  /** Labels of its stage and place, its statements, and the editor's notes. */
  lines: string[];
  /** Whether it quotes an article. */
  hasQuotes: boolean;
}

/** Reads the drafts of an annotation in the order of time, and reports dates that cannot be drawn. */
export function readDrafts(annotation: Annotation, write: NameWriter, report: Report): Draft[] {
  const { stages, places } = annotation;
  const drafts = Object.entries(annotation.drafts).map(([id, entry]) => {
    const path = ["events", id];
    const { date, stage = "", place = "", claims, notes } = entry;
    const range = date && rangeOrReport(date, [...path, "date", "edtf"], report);
    const lists = [date?.excerpts, ...claims.map(({ excerpts }) => excerpts)];
    return {
      time: (range?.min ?? range?.max)?.time ?? Number.POSITIVE_INFINITY,
      draft: {
        id,
        title: write(entry.title, [...path, "title"]),
        date: range ? formatEventDate(range) : "",
        lines: [
          ...[stages[stage]?.label, places[place]?.label],
          ...claims.map(({ text = "" }, i) => write(text, [...path, "claims", i, "text"])),
          ...notes,
        ].filter((line): line is string => Boolean(line)),
        hasQuotes: lists.some((quotes) => quotes !== undefined),
      },
    };
  });
  return drafts.toSorted((a, b) => ascending(a.time, b.time)).map(({ draft }) => draft);
}

/** Describes the drafts of a case in a sentence, or returns "" if it has none. */
export function describeDrafts(drafts: readonly Pick<Draft, "hasQuotes">[]): string {
  const unquoted = drafts.filter(({ hasQuotes }) => !hasQuotes).length;
  return drafts.length === 0 ? "" : draftMessages.leftOut(drafts.length, unquoted);
}
