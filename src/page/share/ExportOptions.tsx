import { type MouseEvent, useState } from "react";
import { fullTimeView } from "../../core/export/svg/view.ts";
import { describeFilter, describeRange } from "../../core/filter/describeFilter.ts";
import { shareMessages } from "../../core/messages/share.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import { Status } from "../ui/Status.tsx";
import { CopyButton } from "./CopyButton.tsx";
import type { ExportKind } from "./saveExport.ts";
import { type ExportState, useExport } from "./useExport.ts";

interface ExportOptionsProps {
  /** The visible events. */
  events: readonly TimelineEvent[];
  /** URL of the page without its query. */
  page: string;
}

/** Formats by group, in the order of the panel. */
const GROUPS = {
  tables: ["xlsx", "events", "claims"],
  calendar: ["calendar"],
  references: ["ris", "bibtex", "csl"],
  data: ["json", "annotations", "timelinejs"],
  pictures: ["svg", "png"],
} as const satisfies Record<keyof typeof shareMessages.groups, readonly ExportKind[]>;

/** Exports the visible events, or all events, in every format, with excerpts and their offsets. */
export function ExportOptions({ events, page }: ExportOptionsProps) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const query = useStore((state) => state.query);
  const viewport = useStore((state) => state.viewport);
  const [all, setAll] = useState(false);
  const { state, start, cancel } = useExport();
  const filters = describeFilter(filter, query, corpus);
  const narrowed = filters.length > 0 || viewport !== null;
  const save = (kind: ExportKind) => {
    const part = { corpus, events: all ? corpus.events : events, filters: all ? [] : filters, page };
    const { lanes, scale, event, asOf } = useStore.getState();
    const view = { lanes, scale, viewport, selected: event, asOf, chosen: filter.include };
    void start({ kind, part, view: all ? fullTimeView(view) : view });
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
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <fieldset key={group} className="row export-group">
          <legend>{shareMessages.groups[group]}</legend>
          {GROUPS[group].map((kind) => (
            <button key={kind} type="button" data-kind={kind} onClick={() => save(kind)}>
              {shareMessages.formats[kind]}
            </button>
          ))}
          {group === "calendar" && (
            <CopyButton text={new URL("calendar.ics", page).href} success={shareMessages.calendarCopied}>
              {shareMessages.copyCalendar}
            </CopyButton>
          )}
          <ExportStatus
            state={GROUPS[group].some((kind) => kind === state.kind) ? state : { words: "" }}
            cancel={cancel}
          />
        </fieldset>
      ))}
    </section>
  );
}

interface ExportStatusProps {
  state: ExportState;
  cancel(): void;
}

/** Says what became of an export. While it runs: its progress, and a button that ends it. */
function ExportStatus({ state: { kind, words, progress }, cancel }: ExportStatusProps) {
  const cancelAndFocus = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The button is removed, so the focus moves to the one that started the export.
    currentTarget.closest(".export-group")?.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus();
    cancel();
  };
  return (
    <>
      <Status>{words}</Status>
      {progress !== undefined && (
        <span className="row export-progress">
          <progress aria-label={shareMessages.progress} {...(progress === null ? {} : { value: progress })} />
          <button type="button" onClick={cancelAndFocus}>
            {shareMessages.cancel}
          </button>
        </span>
      )}
    </>
  );
}
