import { buildPermalink } from "../citation/permalink.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import { type Corpus, standfirstText } from "../model/corpus.ts";
import { type DateBound, localTime } from "../model/eventDate.ts";
import { describePlaceAndTags, indexCorpus } from "../model/indexCorpus.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { describeDateBasis, describeMarkedDisagreements } from "./describeEvent.ts";
import { describeProvenance, type ExportPart } from "./exportRequest.ts";

/**
 * Formats the events for TimelineJS (Knight Lab). Its dates are exact, so `display_date` states the
 * precision. Events without any known day are omitted; the title slide counts them.
 */
export function formatTimelineJs(request: ExportPart): string {
  const { corpus, events } = request;
  const dated = events.filter(({ date: { min, max } }) => min !== null || max !== null);
  const omitted = events.length - dated.length;
  const note = omitted > 0 ? ` ${messages.undatedOmitted(omitted)}` : "";
  const provenance = escapeMarkup(describeProvenance(request) + note);
  const json = {
    scale: "human",
    title: {
      text: {
        headline: escapeMarkup(corpus.title),
        text: `<p>${escapeMarkup(standfirstText(corpus))}</p><p>${provenance}</p>`,
      },
    },
    events: dated.map((event) => buildSlide(event, request)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function buildSlide(event: TimelineEvent, { corpus, page }: ExportPart) {
  const { min, max, form } = event.date;
  const [start, end] = [min ?? max, max ?? min];
  return {
    unique_id: event.id,
    group: indexCorpus(corpus).stage(event.stage).label,
    display_date: formatEventDate(event.date),
    start_date: buildSlideDate(form === "by" ? end : start),
    ...(form === "day" || form === "by" ? {} : { end_date: buildSlideDate(end) }),
    text: {
      headline: escapeMarkup(event.title),
      text: buildSlideText(event, corpus, page === "" ? null : buildPermalink(page, "event", event.id)),
    },
  };
}

/** Builds a date of TimelineJS, which knows no zones: a time of day is that of the source's clock. */
function buildSlideDate(bound: DateBound | null) {
  const date = new Date(bound ? localTime(bound) : 0);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  if (bound?.precision !== "minute") return day;
  return { ...day, hour: date.getUTCHours(), minute: date.getUTCMinutes() };
}

/** Builds the text of a slide. `url` is the event's permanent link. */
function buildSlideText(event: TimelineEvent, corpus: Corpus, url: string | null): string {
  const { id, claims, date } = event;
  const buildClaim = (claim: Claim) => {
    const head = escapeMarkup(`${describeAttribution(corpus, claim)}:`);
    const quotes = claim.excerpts.map((id) => buildQuote(id, corpus)).join("");
    return `<p><b>${head}</b> ${escapeMarkup(claim.text)}</p>${quotes}`;
  };
  const notes = [
    ...describeMarkedDisagreements(corpus, id),
    describeDateBasis(date),
    describePlaceAndTags(corpus, event),
  ].filter((note) => note !== "");
  const name = escapeMarkup(messages.thisEvent);
  const link = url === null ? "" : `<p><a href="${escapeMarkup(url)}">${name}</a></p>`;
  return [...claims.map(buildClaim), ...notes.map((note) => `<p>${escapeMarkup(note)}</p>`), link].join("");
}

function buildQuote(id: string, corpus: Corpus): string {
  const excerpt = indexCorpus(corpus).excerpt(id);
  if (!excerpt) return "";
  const article = indexCorpus(corpus).article(excerpt.article);
  const { exact, start, end } = excerpt;
  const place = messages.place(article?.short ?? "", article?.file ?? "", start, end);
  return `<blockquote>${escapeMarkup(exact)}</blockquote><p>${escapeMarkup(place)}</p>`;
}
