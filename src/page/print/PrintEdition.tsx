import { useLayoutEffect, useMemo } from "react";
import type { ExportRequest } from "../../core/export/exportRequest.ts";
import { renderTimelineSvg } from "../../core/export/svg/timelineSvg.ts";
import { INITIAL_PICTURE } from "../../core/export/svg/view.ts";
import type { Article } from "../../core/model/article.ts";
import { sortByScope } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { createTextMeasure } from "../ui/measureText.ts";
import { splitLines } from "./lines.ts";
import { buildNoteNumbers } from "./notes.ts";
import { PrintedArticle } from "./PrintedArticle.tsx";
import { PRINTED_PARTS, PrintedCover } from "./PrintedCover.tsx";
import { PrintedDisagreements } from "./PrintedDisagreements.tsx";
import { PrintedEvent } from "./PrintedEvent.tsx";
import { PrintedNotes } from "./PrintedNotes.tsx";

/** CSS pixels: so wide a drawing of some thirty events has the shape of a landscape page, and fills it. */
const PRINTED_PICTURE_WIDTH = 1500;
/** Characters on a printed line of an article. */
const LINE_LENGTH = 80;

export interface PrintEditionProps {
  /** The events on show, in time order. */
  events: readonly TimelineEvent[];
  /** What narrows them, in words; empty for nothing. */
  filters: readonly string[];
  /** The articles’ texts, in the corpus’s order. */
  articles: readonly Article[];
}

/** The case on paper: the drawing, the chronicle with numbered notes, what differs, the notes, and the articles. */
export function PrintEdition({ events, filters, articles }: PrintEditionProps) {
  const { corpus } = useCorpus();
  const notes = useMemo(() => buildNoteNumbers(corpus, events), [corpus, events]);
  const lines = useMemo(
    () => new Map(articles.map((one) => [one.id, splitLines(one, LINE_LENGTH)])),
    [articles],
  );
  const picture = useMemo(() => renderPicture({ corpus, events, filters }), [corpus, events, filters]);
  const differing = useMemo(() => {
    const shown = new Set(events.map(({ id }) => id));
    return sortByScope(corpus.disagreements).filter((one) => one.events.some((id) => shown.has(id)));
  }, [corpus, events]);
  const narrowed = `${events.length} of ${corpus.events.length} events${filters.length > 0 ? `, narrowed to: ${filters.join("; ")}` : ""}`;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.setAttribute("data-printing", "");
    root.style.setProperty("--print-foot", cssString(`${narrowed} · edition ${corpus.edition.slice(0, 12)}`));
    return () => {
      root.removeAttribute("data-printing");
      root.style.removeProperty("--print-foot");
    };
  }, [narrowed, corpus]);
  return (
    <div className="print-edition">
      <PrintedCover narrowed={narrowed} differs={differing.length > 0} />
      <section className="print-picture" id="print-timeline" aria-label={PRINTED_PARTS["print-timeline"]}>
        <img src={picture} alt={`Timeline of ${events.length} events`} />
      </section>
      <section id="print-chronicle">
        <h2>{PRINTED_PARTS["print-chronicle"]}</h2>
        {events.map((event) => (
          <PrintedEvent key={event.id} event={event} notes={notes} />
        ))}
      </section>
      <PrintedDisagreements differing={differing} notes={notes} />
      <PrintedNotes notes={notes} lines={lines} />
      {articles.map((article, i) => (
        <PrintedArticle
          key={article.id}
          number={i + 1}
          article={article}
          record={corpus.articles[i]}
          lines={lines.get(article.id) ?? []}
        />
      ))}
    </div>
  );
}

function renderPicture(part: Pick<ExportRequest, "corpus" | "events" | "filters">): string {
  const request = { ...part, texts: new Map(), page: "" };
  const svg = renderTimelineSvg(request, INITIAL_PICTURE, {
    width: PRINTED_PICTURE_WIDTH,
    ground: "#fff",
    measure: createTextMeasure(),
  });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** A text as CSS writes a string. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
