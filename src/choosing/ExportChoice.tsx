import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import { filterInWords } from "../corpus/filterInWords.ts";
import { articleQuery } from "../corpus/queries.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import type { ExportRequest } from "../export/exportRequest.ts";
import { useChoice } from "../state/store.ts";
import { type ExportKind, saveExport } from "./saveExport.ts";

const KINDS: [ExportKind, string][] = [
  ["json", "JSON, the corpus format"],
  ["events", "CSV, a row per event"],
  ["claims", "CSV, a row per claim"],
  ["annotations", "Web Annotation (JSON-LD)"],
  ["calendar", "Calendar (iCalendar)"],
  ["timelinejs", "TimelineJS (JSON)"],
  ["svg", "Picture (SVG)"],
  ["png", "Picture (PNG)"],
];

interface Props {
  corpus: Corpus;
  /** The events that are shown. */
  events: readonly TimelineEvent[];
  page: string;
  /** Tells what has happened. */
  say(words: string): void;
}

/** The events that are shown, or all, in every form, each with its excerpts and their offsets. */
export function ExportChoice({ corpus, events, page, say }: Props) {
  const filter = useChoice((choice) => choice.filter);
  const query = useChoice((choice) => choice.query);
  const lanes = useChoice((choice) => choice.lanes);
  const client = useQueryClient();
  const [all, setAll] = useState(false);
  const filters = filterInWords(filter, query, corpus);
  const whole = all || events.length === corpus.events.length;
  const save = async (kind: ExportKind) => {
    const articles = await Promise.all(
      corpus.articles.map((record) => client.ensureQueryData(articleQuery(record))),
    );
    const request: ExportRequest = {
      corpus,
      events: whole ? corpus.events : events,
      filters: whole ? [] : filters,
      texts: new Map(articles.map(({ id, text }) => [id, text])),
      page,
    };
    say(`Saved ${await saveExport(kind, request, lanes)}.`);
  };
  return (
    <section className="share-part" aria-label="Export">
      <h3>Export, with every excerpt and its offsets</h3>
      {filters.length > 0 && (
        <fieldset className="switch">
          <legend className="unseen">Which events</legend>
          <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
            the {events.length} shown
          </button>
          <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
            all {corpus.events.length}
          </button>
        </fieldset>
      )}
      {KINDS.map(([kind, label]) => (
        <button
          key={kind}
          type="button"
          className="option"
          onClick={() => void save(kind).catch((error: Error) => say(`The export failed: ${error.message}`))}
        >
          {label}
        </button>
      ))}
    </section>
  );
}
