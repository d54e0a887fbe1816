import { useLayoutEffect } from "react";
import { describePart, type ExportRequest } from "../../core/export/exportRequest.ts";
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
import { buildNoteNumbers, PrintedNotes } from "./notes.tsx";
import { PrintedArticle, splitLines } from "./PrintedArticle.tsx";
import { PrintedCover } from "./PrintedCover.tsx";
import { PrintedDisagreements } from "./PrintedDisagreements.tsx";
import { PrintedEvent } from "./PrintedEvent.tsx";

/** Width of the printed timeline in CSS pixels. With some thirty events it fills a landscape page. */
const PRINTED_PICTURE_WIDTH = 1500;
/** Longest printed line of an article, in UTF-16 code units. */
const LINE_LENGTH = 80;

export interface PrintEditionProps {
  /** The visible events, in time order. */
  events: readonly TimelineEvent[];
  /** The articles' texts, in the order of the corpus. */
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
  const notes = buildNoteNumbers(corpus.standfirst, events, disagreements);
  const lines = new Map(articles.map((one) => [one.id, splitLines(one, LINE_LENGTH)]));
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
      <PrintedCover part={part} events={events} notes={notes} differs={disagreements.length > 0} />
      <section className="print-picture" id="print-timeline" aria-label={messages.headings.timeline}>
        <img src={renderPicture({ corpus, events, filters })} alt={messages.pictureOf(events.length)} />
      </section>
      <section id="print-events">
        <h2>{messages.headings.events}</h2>
        {events.map((event) => (
          <PrintedEvent key={event.id} event={event} notes={notes} />
        ))}
      </section>
      <PrintedDisagreements disagreements={disagreements} notes={notes} />
      <PrintedNotes notes={notes} lines={lines} />
      {articles.map((article) => (
        <PrintedArticle key={article.id} article={article} lines={lines.get(article.id) ?? []} />
      ))}
    </div>
  );
}

function renderPicture(content: Pick<ExportRequest, "corpus" | "events" | "filters">): string {
  const svg = renderTimelineSvg({ ...content, texts: new Map(), page: "" }, INITIAL_PICTURE, {
    width: PRINTED_PICTURE_WIDTH,
    ground: "#fff",
    measure: createTextMeasure(),
  });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** Formats a text as a CSS string, with quotation marks, backslashes and control characters escaped. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}
