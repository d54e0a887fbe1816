import { useLayoutEffect } from "react";
import { describePart, type ExportPart } from "../../core/export/exportRequest.ts";
import { renderTimelineSvg } from "../../core/export/svg/timelineSvg.ts";
import { INITIAL_PICTURE } from "../../core/export/svg/view.ts";
import { describeFilter } from "../../core/filter/describeFilter.ts";
import { printMessages as messages } from "../../core/messages/print.ts";
import type { Article } from "../../core/model/article.ts";
import { sortByKind } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { createTextMeasure } from "../ui/measureText.ts";
import { buildSvgElement } from "./buildSvgElement.ts";
import { buildNoteNumbers, PrintedNotes } from "./notes.tsx";
import { PrintedArticle, splitLines } from "./PrintedArticle.tsx";
import { PrintedCover, PrintedKey } from "./PrintedCover.tsx";
import { PrintedDisagreements } from "./PrintedDisagreements.tsx";
import { PrintedEvent } from "./PrintedEvent.tsx";

/** Width of the printed timeline in CSS pixels. On A4 its smallest text has 8 points. */
const PRINTED_PICTURE_WIDTH = 830;
/** Longest printed line of an article, in UTF-16 code units. */
const LINE_LENGTH = 54;

export interface PrintEditionProps {
  /** The visible events, in time order. */
  events: readonly TimelineEvent[];
  /** Texts of the articles that are printed in full, in the order of the corpus. */
  articles: readonly Article[];
}

/**
 * Prints the case: cover, timeline, event list with numbered notes, disagreements, notes, and the
 * articles.
 */
export function PrintEdition({ events, articles }: PrintEditionProps) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const query = useStore((state) => state.query);
  const filters = describeFilter(filter, query, corpus);
  const printedIds = new Set(events.map(({ id }) => id));
  const disagreements = sortByKind(corpus.disagreements).filter((one) =>
    one.events.some((id) => printedIds.has(id)),
  );
  const notes = buildNoteNumbers(corpus.standfirst, events);
  const lines = new Map(articles.map((one) => [one.id, splitLines(one, LINE_LENGTH)]));
  const firstByDate = new Map(events.toReversed().map((event) => [describeDate(event), event]));
  const part = describePart({ corpus, events, filters });
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.setAttribute("data-printing", "");
    root.style.setProperty(
      "--print-foot",
      cssString(`${part} · ${messages.edition} ${corpus.edition.slice(0, 12)}`),
    );
    return () => {
      root.removeAttribute("data-printing");
      root.style.removeProperty("--print-foot");
    };
  }, [part, corpus]);
  return (
    <div className="print-edition">
      <PrintedCover part={part} notes={notes} articles={articles} differs={disagreements.length > 0} />
      <PrintedPicture request={{ corpus, events, filters }} />
      <PrintedKey events={events} />
      <section id="print-events">
        <h2>{messages.headings.events}</h2>
        <div className="print-columns">
          {events.map((event) => (
            <PrintedEvent
              key={event.id}
              event={event}
              notes={notes}
              first={firstByDate.get(describeDate(event)) ?? event}
            />
          ))}
        </div>
      </section>
      <PrintedDisagreements disagreements={disagreements} lines={lines} />
      <PrintedNotes notes={notes} lines={lines} />
      <div className="print-columns">
        {articles.map((article) => (
          <PrintedArticle key={article.id} article={article} lines={lines.get(article.id) ?? []} />
        ))}
      </div>
    </div>
  );
}

/** Returns a text that is the same for events with the same date, reasoning and silences. */
const describeDate = ({ date, silences }: TimelineEvent) => JSON.stringify([date, silences]);

interface PrintedPictureProps {
  request: Pick<ExportPart, "corpus" | "events" | "filters">;
}

/** Prints the timeline in the page's fonts. */
function PrintedPicture({ request }: PrintedPictureProps) {
  const picture = renderTimelineSvg({ ...request, page: "" }, INITIAL_PICTURE, {
    width: PRINTED_PICTURE_WIDTH,
    ground: "#fff",
    isInText: true,
    measure: createTextMeasure(),
  });
  return (
    <section
      className="print-picture"
      id="print-timeline"
      role="img"
      aria-label={messages.pictureOf(request.events.length)}
      ref={(section) => section?.replaceChildren(buildSvgElement(picture))}
    />
  );
}

/** Formats a text as a CSS string, with quotation marks, backslashes and control characters escaped. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}
