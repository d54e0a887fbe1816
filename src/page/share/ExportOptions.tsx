import { useQueryClient } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import type { ExportRequest } from "../../core/export/exportRequest.ts";
import { fullTimeView } from "../../core/export/svg/view.ts";
import { describeFilter, describeRange } from "../../core/filter/describeFilter.ts";
import { shareMessages } from "../../core/messages/share.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { articleQuery } from "../state/queries.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import { ShareStatus } from "./CopyButton.tsx";
import { type ExportKind, saveExport } from "./saveExport.ts";

interface ExportOptionsProps {
  /** The visible events. */
  events: readonly TimelineEvent[];
  /** URL of the page without its query. */
  page: string;
}

/** Exports the visible events, or all events, in every format, with excerpts and their offsets. */
export function ExportOptions({ events, page }: ExportOptionsProps) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const query = useStore((state) => state.query);
  const viewport = useStore((state) => state.viewport);
  const client = useQueryClient();
  const [all, setAll] = useState(false);
  const [{ kind: saved, status }, setResult] = useState<{ kind?: ExportKind; status: string }>({
    status: "",
  });
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
      madeAt: new Date().toISOString(),
    };
    const { lanes, scale, event, asOf } = useStore.getState();
    const view = { lanes, scale, viewport, selected: event, asOf, chosen: filter.include };
    const file = await saveExport(kind, request, all ? fullTimeView(view) : view);
    setResult({ kind, status: shareMessages.saved(file) });
  };
  return (
    <section className="row share-section" aria-label={shareMessages.download}>
      <h3>{shareMessages.download}</h3>
      {narrowed && (
        <SegmentedControl
          label={shareMessages.whichEvents}
          words={{
            shown: shareMessages.shownEvents(events.length),
            all: shareMessages.allEvents(corpus.events.length),
          }}
          value={all ? "all" : "shown"}
          onChange={(which) => setAll(which === "all")}
        />
      )}
      {viewport && (
        <p>{all ? shareMessages.picturesShowAll : shareMessages.picturesShowPart(describeRange(viewport))}</p>
      )}
      {(Object.keys(shareMessages.formats) as ExportKind[]).map((kind) => (
        <Fragment key={kind}>
          <button
            type="button"
            onClick={() =>
              void save(kind).catch((error: Error) =>
                setResult({ kind, status: shareMessages.saveFailed(error.message) }),
              )
            }
          >
            {shareMessages.formats[kind]}
          </button>
          <ShareStatus>{kind === saved ? status : ""}</ShareStatus>
        </Fragment>
      ))}
    </section>
  );
}
