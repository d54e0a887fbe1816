import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ExportRequest } from "../../core/export/exportRequest.ts";
import { fullTimeView } from "../../core/export/svg/view.ts";
import { describeFilter, describeRange } from "../../core/filter/describeFilter.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { articleQuery } from "../state/queries.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import { type ExportKind, saveExport } from "./saveExport.ts";

const EXPORT_LABELS: [ExportKind, string][] = [
  ["json", "JSON, the corpus format"],
  ["events", "CSV, a row per event"],
  ["claims", "CSV, a row per claim"],
  ["annotations", "Web Annotation (JSON-LD)"],
  ["calendar", "Calendar (iCalendar)"],
  ["timelinejs", "TimelineJS (JSON)"],
  ["svg", "Picture (SVG)"],
  ["png", "Picture (PNG)"],
];

interface ExportOptionsProps {
  /** The visible events. */
  events: readonly TimelineEvent[];
  /** URL of the page without its query. */
  page: string;
  /** Reports the result of an export in a sentence. */
  onStatus(message: string): void;
}

/** Exports the visible events, or all events, in every format, with excerpts and their offsets. */
export function ExportOptions({ events, page, onStatus }: ExportOptionsProps) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const query = useStore((state) => state.query);
  const viewport = useStore((state) => state.viewport);
  const client = useQueryClient();
  const [all, setAll] = useState(false);
  const filters = describeFilter(filter, query, corpus);
  const narrowed = filters.length > 0 || viewport !== null;
  const save = async (kind: ExportKind) => {
    const articles = await Promise.all(
      corpus.articles.map((record) => client.ensureQueryData(articleQuery(corpus, record))),
    );
    const request: ExportRequest = {
      corpus,
      events: all ? corpus.events : events,
      filters: all ? [] : filters,
      texts: new Map(articles.map(({ id, text }) => [id, text])),
      page,
    };
    const { lanes, scale, event, asOf } = useStore.getState();
    const view = { lanes, scale, viewport, selected: event, asOf, chosen: filter.include };
    onStatus(`Saved ${await saveExport(kind, request, all ? fullTimeView(view) : view)}.`);
  };
  return (
    <section className="row share-section" aria-label="Export">
      <h3>Export, with every excerpt and its offsets</h3>
      {narrowed && (
        <SegmentedControl
          label="Which events"
          words={{ shown: `the ${events.length} shown`, all: `all ${corpus.events.length}` }}
          value={all ? "all" : "shown"}
          onChange={(which) => setAll(which === "all")}
        />
      )}
      {viewport && (
        <p>
          {all
            ? "Pictures show all of the time that the case covers."
            : `Pictures show the part of time in view, ${describeRange(viewport)}; all other files, the events of any time.`}
        </p>
      )}
      {EXPORT_LABELS.map(([kind, label]) => (
        <button
          key={kind}
          type="button"
          onClick={() =>
            void save(kind).catch((error: Error) => onStatus(`The export failed: ${error.message}`))
          }
        >
          {label}
        </button>
      ))}
    </section>
  );
}
