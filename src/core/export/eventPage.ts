import { buildPermalink } from "../citation/permalink.ts";
import { buildReportUrl } from "../citation/reportLink.ts";
import { describeCertainty } from "../dates/describeCertainty.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { correctionsOf, describeCorrected } from "../evidence/corrections.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { eventPageMessages as messages } from "../messages/eventPage.ts";
import { exportMessages } from "../messages/exports.ts";
import { DISAGREEMENT_LABELS } from "../messages/labels.ts";
import { linkMessages } from "../messages/links.ts";
import { listMessages } from "../messages/list.ts";
import { readerMessages } from "../messages/reader.ts";
import { sectionMessages } from "../messages/sections.ts";
import { shellMessages } from "../messages/shell.ts";
import type { Corpus } from "../model/corpus.ts";
import { type Disagreement, describeMarkedDifferences, disagreementsOf } from "../model/disagreement.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { type DirectedLink, describeLink, linksOf } from "../model/link.ts";
import type { Participant, TimelineEvent } from "../model/timelineEvent.ts";
import { capitalize } from "../text/capitalize.ts";
import { isolateDirection } from "../text/direction.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { quote } from "../text/quote.ts";
import { describeParticipant } from "./describeEvent.ts";
import { type QuoteLinks, renderCorrection, renderEventDetails, renderQuotes } from "./eventHtml.ts";
import { renderContentNote, renderList, renderStaticPage } from "./staticPage.ts";

/** Path from the page of an event to the folder of the site. */
export const ROOT = "../../";

/**
 * Describes an event in one or two sentences, for search engines and sites that show links: its date with its
 * certainty, and its first statement with type, speaker and articles.
 */
export function describeEventBriefly(corpus: Corpus, { date, claims }: TimelineEvent): string {
  const { excerpt, articleName } = indexCorpus(corpus);
  const statements = claims.slice(0, 1).map((claim) => {
    const sources = claim.excerpts.flatMap((id) => excerpt(id)?.article ?? []);
    const articles = [...new Set(sources)].map((id) => quote(articleName(id)));
    const words = exportMessages.statement(describeAttribution(corpus, claim), claim.text);
    return messages.statement(words, articles);
  });
  const when = capitalize(formatEventDate(date));
  return messages.description(when, describeCertainty(date), statements.join(""));
}

/**
 * Renders the body of an event's own page, which needs no script. Its links lead to files, not folders.
 * `site` is the site's URL with a final slash, or "".
 */
export function renderEventPage(corpus: Corpus, event: TimelineEvent, site = ""): string {
  const { id, title, date, actors } = event;
  const links = linksOf(id, corpus.links);
  const differs = describeMarkedDifferences(id, corpus.disagreements);
  const link = site === "" ? "" : buildPermalink(site, id);
  const to: QuoteLinks = {
    root: ROOT,
    reportUrl: (excerpt) => buildReportUrl(corpus, { event, excerpts: [excerpt], link }),
  };
  const isDenial = ({ link }: DirectedLink) => link.kind === "denies";
  return renderStaticPage(corpus, ROOT, [
    renderContentNote(corpus),
    `<h1 dir="auto">${escapeMarkup(title)}</h1>`,
    `<p class="card-date">${escapeMarkup(`${formatEventDate(date)} · ${describeCertainty(date)}`)}</p>`,
    ...(differs === "" ? [] : [`<p><strong>${escapeMarkup(differs)}</strong></p>`]),
    // Nobody reads one side without the other.
    renderList("", links.filter(isDenial), (link) => renderLink(corpus, link)),
    `<p><a class="static-page-open" href="${ROOT}index.html?event=${id}">${escapeMarkup(messages.readInTimeline)}</a></p>`,
    `<h2>${escapeMarkup(listMessages.staticDetails)}</h2>`,
    `<ul class="static-details">${renderEventDetails(corpus, event, to)}</ul>`,
    renderList(shellMessages.differences, disagreementsOf(id, corpus.disagreements), (one) =>
      renderDifference(corpus, one, to),
    ),
    renderList(shellMessages.people, actors, (one) => renderParticipant(corpus, one)),
    renderList(
      readerMessages.linkedEvents,
      links.filter((link) => !isDenial(link)),
      (link) => renderLink(corpus, link),
    ),
  ]);
}

/** Renders the body of the page of an event that was removed, with the editor's reason. */
export function renderRetiredPage(corpus: Corpus, id: string, reason: string): string {
  const heading = `<h1>${escapeMarkup(linkMessages.removedEvent(id, reason))}</h1>`;
  return renderStaticPage(corpus, ROOT, [
    renderContentNote(corpus),
    heading,
    ...correctionsOf(corpus, id).map((one) => `<h2>${describeCorrected(one)}</h2>${renderCorrection(one)}`),
  ]);
}

function renderDifference(corpus: Corpus, difference: Disagreement, to: QuoteLinks): string {
  const { kind, title, differs, shared, sides } = difference;
  const line = (label: string, text: string) =>
    `<p><span class="soft">${escapeMarkup(label)}</span> ${escapeMarkup(text)}</p>`;
  return [
    `<h3>${escapeMarkup(exportMessages.difference(DISAGREEMENT_LABELS[kind], title))}</h3>`,
    ...sides.map(({ says, excerpt }) => `<p>${escapeMarkup(says)}</p>${renderQuotes(corpus, [excerpt], to)}`),
    line(sectionMessages.whatDiffers, differs),
    line(sectionMessages.whatAgrees, shared),
  ].join("");
}

function renderParticipant(corpus: Corpus, participant: Participant): string {
  return escapeMarkup(describeParticipant(corpus, participant));
}

function renderLink(corpus: Corpus, link: DirectedLink): string {
  const linked = indexCorpus(corpus).event(link.other);
  if (!linked) return "";
  const words = escapeMarkup(describeLink(link, isolateDirection(linked.title)));
  const date = escapeMarkup(formatEventDate(linked.date));
  return `<a href="../${linked.id}/index.html">${words}</a> <span class="soft">${date}</span>`;
}
