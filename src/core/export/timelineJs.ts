import { datingInWords } from "../dates/formatEventDate.ts";
import { byId } from "../model/byId.ts";
import type { Corpus } from "../model/corpus.ts";
import { BASES } from "../model/eventDate.ts";
import { STANDINGS } from "../model/standing.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";
import { type ExportRequest, eventAddress, provenance } from "./exportRequest.ts";

/**
 * The events for TimelineJS (Knight Lab). It knows days only, so every date says in `display_date` what is known of
 * it; an event of which no day is known is left out, and the title says how many.
 */
export function timelineJs(request: ExportRequest): string {
  const { corpus, events } = request;
  const dated = events.filter(({ dating: { min, max } }) => min !== null || max !== null);
  const left = events.length - dated.length;
  const json = {
    scale: "human",
    title: {
      text: {
        headline: html(corpus.title),
        text: `<p>${html(corpus.summary)}</p><p>${html(provenance(request))}${left > 0 ? ` Undated and left out: ${left}.` : ""}</p>`,
      },
    },
    events: dated.map((event) => slideOf(event, request)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function slideOf(event: TimelineEvent, { corpus, page }: ExportRequest) {
  const { min, max, form } = event.dating;
  const [start, end] = [min ?? max, max ?? min];
  return {
    unique_id: event.id,
    group: byId(corpus.stages).get(event.stage)?.label ?? event.stage,
    display_date: datingInWords(event.dating),
    start_date: dateOf(form === "by" ? end?.time : start?.time),
    ...(form === "day" || form === "by" ? {} : { end_date: dateOf(end?.time) }),
    text: { headline: html(event.title), text: textOf(event, corpus, eventAddress(page, event.id)) },
  };
}

function dateOf(time = 0) {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function textOf({ claims, dating }: TimelineEvent, corpus: Corpus, address: string): string {
  const claimText = ({ text, standing, excerpts }: Claim) =>
    `<p><b>${html(STANDINGS[standing])}.</b> ${html(text)}</p>${excerpts.map((id) => quoteOf(id, corpus)).join("")}`;
  return `${claims.map(claimText).join("")}<p>Date ${html(BASES[dating.basis].toLowerCase())}: ${html(dating.reasoning)} <a href="${html(address)}">This event</a></p>`;
}

function quoteOf(id: string, corpus: Corpus): string {
  const excerpt = byId(corpus.excerpts).get(id);
  if (!excerpt) return "";
  const article = byId(corpus.articles).get(excerpt.article);
  return `<blockquote>${html(excerpt.exact)}</blockquote><p>${html(article?.file ?? "")}, ${excerpt.start}–${excerpt.end}</p>`;
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
