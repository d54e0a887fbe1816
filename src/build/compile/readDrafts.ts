import { ascending } from "d3";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { draftMessages } from "../../core/messages/drafts.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { YamlPath } from "./annotationProblems.ts";
import type { Annotation, Drafts } from "./annotationSchema.ts";
import type { NameWriter } from "./articleNames.ts";
import { rangeOrReport } from "./buildDate.ts";
import type { Report } from "./readAnnotation.ts";

/** An unfinished entry in words, as `dev` shows it. No build contains it. */
export interface Draft {
  kind: keyof Drafts;
  /** Its title or other words that name it; empty if it has none. */
  title: string;
  /** Date of an event in words; empty if it has none. */
  date: string;
  /** Labels of its stage and place, its other texts, and the editor's notes. */
  lines: string[];
  /** Whether it is of a kind that quotes articles, and quotes none. */
  lacksQuotes: boolean;
}

const withoutGaps = (lines: readonly (string | undefined)[]) =>
  lines.filter((line): line is string => Boolean(line));

/**
 * Reads the drafts of an annotation: events in the order of time, then other entries in the order of the
 * file. Reports dates that cannot be drawn. `events` are those that are not drafts, as built.
 */
export function readDrafts(
  annotation: Annotation,
  events: readonly Pick<TimelineEvent, "id" | "title">[],
  write: NameWriter,
  report: Report,
): Draft[] {
  return [...readEvents(annotation, write, report), ...readOtherEntries(annotation.drafts, events, write)];
}

function readEvents(annotation: Annotation, write: NameWriter, report: Report): Draft[] {
  const { stages, places } = annotation;
  const drafts = Object.entries(annotation.drafts.events).map(([id, entry]) => {
    const path = ["events", id];
    const { date, stage = "", place = "", claims, notes } = entry;
    const range = date && rangeOrReport(date, [...path, "date", "edtf"], report);
    const lists = [date?.excerpts, ...claims.map(({ excerpts }) => excerpts)];
    return {
      time: (range?.min ?? range?.max)?.time ?? Number.POSITIVE_INFINITY,
      draft: {
        kind: "events" as const,
        title: write(entry.title, [...path, "title"]),
        date: range ? formatEventDate(range) : "",
        lines: withoutGaps([
          ...[stages[stage]?.label, places[place]?.label],
          ...claims.map(({ text = "" }, i) => write(text, [...path, "claims", i, "text"])),
          ...notes,
        ]),
        lacksQuotes: lists.every((quotes) => quotes === undefined),
      },
    };
  });
  return drafts.toSorted((a, b) => ascending(a.time, b.time)).map(({ draft }) => draft);
}

function readOtherEntries(
  drafts: Drafts,
  events: readonly Pick<TimelineEvent, "id" | "title">[],
  write: NameWriter,
): Draft[] {
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const titleOf = (id = "…") => titles.get(id) ?? drafts.events[id]?.title ?? id;
  const describe = (kind: Draft["kind"], texts: readonly (string | undefined)[], lacksQuotes: boolean) => {
    const [title = "", ...lines] = withoutGaps(texts);
    return { kind, title, date: "", lines, lacksQuotes };
  };
  const written = <K extends string>(
    path: YamlPath,
    entry: { [key in K]?: string | undefined },
    keys: readonly K[],
  ) => keys.map((key) => entry[key] && write(entry[key], [...path, key]));
  return [
    ...Object.entries(drafts.disagreements).map(([id, entry]) => {
      const path = ["disagreements", id];
      const { sides = [] } = entry;
      const says = sides.flatMap((side, i) => written([...path, "sides", i], side, ["says"]));
      const texts = [...written(path, entry, ["title", "subject", "differs", "shared"]), ...says];
      return describe(
        "disagreements",
        texts,
        sides.every(({ quote }) => quote === undefined),
      );
    }),
    ...Array.from(drafts.links.values(), ({ from, to, excerpts = [] }) => {
      const texts = [`${titleOf(from)} – ${titleOf(to)}`, ...excerpts.map(({ exact }) => exact)];
      return describe("links", texts, excerpts.length === 0);
    }),
    ...Array.from(drafts.background, ([i, entry]) => {
      const texts = [entry.quote?.exact, ...written(["background", i], entry, ["reason"])];
      return describe("background", texts, entry.quote === undefined);
    }),
    ...Array.from(drafts.corrections, ([i, entry]) => {
      const texts = written(["corrections", i], entry, ["wrong", "right"]);
      return describe("corrections", [...texts, entry.event && titleOf(entry.event)], false);
    }),
  ];
}

/** Describes the drafts of a case in a sentence, or returns "" if it has none. */
export function describeDrafts(drafts: readonly Pick<Draft, "lacksQuotes">[]): string {
  const unquoted = drafts.filter(({ lacksQuotes }) => lacksQuotes).length;
  return drafts.length === 0 ? "" : draftMessages.leftOut(drafts.length, unquoted);
}
