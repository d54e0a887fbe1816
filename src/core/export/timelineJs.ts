import { buildPermalink } from "../citation/permalink.ts";
import { formatEventDate, isOneUnit } from "../dates/formatEventDate.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import { type Corpus, standfirstText } from "../model/corpus.ts";
import { type DateBound, localTime } from "../model/eventDate.ts";
import { describePlaceAndTags, indexCorpus } from "../model/indexCorpus.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { describeDateBasis, describeMarkedDisagreements } from "./describeEvent.ts";
import { describeProvenance, type ExportPart, mapEach } from "./exportRequest.ts";

/**
 * Formats the events for TimelineJS (Knight Lab). Its dates are exact, so `display_date` states the
 * precision. Events without any known day are omitted; the title slide counts them.
 */
export function formatTimelineJs(part: ExportPart): string {
  const { corpus, events } = part;
  const dated = events.filter(({ date: { min, max } }) => min !== null || max !== null);
  const omitted = events.length - dated.length;
  const note = omitted > 0 ? ` ${messages.undatedOmitted(omitted)}` : "";
  const provenance = escapeMarkup(describeProvenance(part) + note);
  const json = {
    scale: "human",
    title: {
      text: {
        headline: escapeMarkup(corpus.title),
        text: `<p>${escapeMarkup(standfirstText(corpus))}</p><p>${provenance}</p>`,
      },
    },
    events: mapEach(dated, part, (event) => buildSlide(event, part)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function buildSlide(event: TimelineEvent, { corpus, page }: ExportPart) {
  const { min, max, form } = event.date;
  const isPoint = form === "day" || form === "by" || !min || !max || isOneUnit(min, max);
  const start = form === "by" ? (max ?? min) : (min ?? max);
  return {
    unique_id: event.id,
    group: indexCorpus(corpus).stage(event.stage).label,
    display_date: formatEventDate(event.date),
    ...(start ? { start_date: buildSlideDate(start) } : {}),
    ...(isPoint ? {} : { end_date: buildSlideDate(max) }),
    text: {
      headline: escapeMarkup(event.title),
      text: buildSlideText(event, corpus, page === "" ? null : buildPermalink(page, event.id)),
    },
  };
}

/**
 * Builds a date of TimelineJS, as precise as the bound. TimelineJS knows no zones: a time of day is that of
 * the source's clock.
 */
function buildSlideDate(bound: DateBound) {
  const date = new Date(localTime(bound));
  const parts = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
  return Object.fromEntries(Object.entries(parts).slice(0, PARTS_OF_PRECISION[bound.precision]));
}

/** Number of parts that a date of each precision has. */
const PARTS_OF_PRECISION = { year: 1, month: 2, day: 3, minute: 5 } as const;

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
