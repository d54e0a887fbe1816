import { buildPermalink } from "../citation/permalink.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import type { Corpus } from "../model/corpus.ts";
import { BASIS_LABELS } from "../model/eventDate.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { STANDING_LABELS } from "../model/standing.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { describeProvenance, type ExportRequest } from "./exportRequest.ts";

/**
 * The events for TimelineJS (Knight Lab). It knows days only, so every date says in `display_date` what is known of
 * it; an event of which no day is known is left out, and the title says how many.
 */
export function formatTimelineJs(request: ExportRequest): string {
  const { corpus, events } = request;
  const dated = events.filter(({ date: { min, max } }) => min !== null || max !== null);
  const left = events.length - dated.length;
  const json = {
    scale: "human",
    title: {
      text: {
        headline: escapeMarkup(corpus.title),
        text: `<p>${escapeMarkup(corpus.summary)}</p><p>${escapeMarkup(describeProvenance(request))}${left > 0 ? ` Undated and left out: ${left}.` : ""}</p>`,
      },
    },
    events: dated.map((event) => buildSlide(event, request)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function buildSlide(event: TimelineEvent, { corpus, page }: ExportRequest) {
  const { min, max, form } = event.date;
  const [start, end] = [min ?? max, max ?? min];
  return {
    unique_id: event.id,
    group: indexCorpus(corpus).stage(event.stage)?.label ?? event.stage,
    display_date: formatEventDate(event.date),
    start_date: buildSlideDate(form === "by" ? end?.time : start?.time),
    ...(form === "day" || form === "by" ? {} : { end_date: buildSlideDate(end?.time) }),
    text: {
      headline: escapeMarkup(event.title),
      text: buildSlideText(event, corpus, buildPermalink(page, "event", event.id)),
    },
  };
}

function buildSlideDate(time = 0) {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function buildSlideText({ claims, date }: TimelineEvent, corpus: Corpus, address: string): string {
  const claimText = ({ text, standing, excerpts }: Claim) =>
    `<p><b>${escapeMarkup(STANDING_LABELS[standing])}.</b> ${escapeMarkup(text)}</p>${excerpts.map((id) => quoteHtml(id, corpus)).join("")}`;
  return `${claims.map(claimText).join("")}<p>Date ${escapeMarkup(BASIS_LABELS[date.basis].toLowerCase())}: ${escapeMarkup(date.reasoning)} <a href="${escapeMarkup(address)}">This event</a></p>`;
}

function quoteHtml(id: string, corpus: Corpus): string {
  const excerpt = indexCorpus(corpus).excerpt(id);
  if (!excerpt) return "";
  const article = indexCorpus(corpus).article(excerpt.article);
  return `<blockquote>${escapeMarkup(excerpt.exact)}</blockquote><p>${escapeMarkup(article?.file ?? "")}, ${excerpt.start}–${excerpt.end}</p>`;
}
