import { useLayoutEffect, useMemo } from "react";
import { timelineSvg } from "../../core/export/svg/timelineSvg.ts";
import { FIRST_PICTURE } from "../../core/export/svg/view.ts";
import type { Article } from "../../core/model/article.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { byMatter } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { pictureMeasure } from "../ui/measureText.ts";
import { linesOf } from "./lines.ts";
import { noteNumbers } from "./notes.ts";
import { PrintedArticle } from "./PrintedArticle.tsx";
import { PARTS, PrintedCover } from "./PrintedCover.tsx";
import { PrintedDisagreements } from "./PrintedDisagreements.tsx";
import { PrintedEvent } from "./PrintedEvent.tsx";
import { PrintedNotes } from "./PrintedNotes.tsx";

/** CSS pixels: so wide a drawing of some thirty events has the shape of a landscape page, and fills it. */
const PICTURE_WIDTH = 1500;
/** Characters on a printed line of an article. */
const LINE = 80;

export interface Props {
  corpus: Corpus;
  /** The events on show, in time order. */
  events: readonly TimelineEvent[];
  /** What narrows them, in words; empty for nothing. */
  filters: readonly string[];
  /** The articles’ texts, in the corpus’s order. */
  articles: readonly Article[];
}

/** The case on paper: the drawing, the chronicle with numbered notes, what differs, the notes, and the articles. */
export function PrintEdition({ corpus, events, filters, articles }: Props) {
  const notes = useMemo(() => noteNumbers(corpus, events), [corpus, events]);
  const lines = useMemo(() => new Map(articles.map((one) => [one.id, linesOf(one, LINE)])), [articles]);
  const picture = useMemo(() => pictureOf({ corpus, events, filters }), [corpus, events, filters]);
  const differing = useMemo(() => {
    const shown = new Set(events.map(({ id }) => id));
    return byMatter(corpus.disagreements).filter((one) => one.events.some((id) => shown.has(id)));
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
      <PrintedCover corpus={corpus} narrowed={narrowed} differs={differing.length > 0} />
      <section className="print-picture" id="print-timeline" aria-label={PARTS["print-timeline"]}>
        <img src={picture} alt={`Timeline of ${events.length} events`} />
      </section>
      <section id="print-chronicle">
        <h2>{PARTS["print-chronicle"]}</h2>
        {events.map((event) => (
          <PrintedEvent key={event.id} corpus={corpus} event={event} notes={notes} />
        ))}
      </section>
      <PrintedDisagreements corpus={corpus} differing={differing} notes={notes} />
      <PrintedNotes corpus={corpus} notes={notes} lines={lines} />
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

function pictureOf(part: Pick<Props, "corpus" | "events" | "filters">): string {
  const request = { ...part, texts: new Map(), page: "" };
  const svg = timelineSvg(request, FIRST_PICTURE, {
    width: PICTURE_WIDTH,
    ground: "#fff",
    measure: pictureMeasure(),
  });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** A text as CSS writes a string. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
