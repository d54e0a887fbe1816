import { correctionsOf, describeCorrected } from "../evidence/corrections.ts";
import { findNameLanguage } from "../evidence/nameLanguage.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { correctionMessages } from "../messages/corrections.ts";
import { BASIS_LABELS } from "../messages/labels.ts";
import { listMessages as messages } from "../messages/list.ts";
import type { Corpus, Correction } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { describePlaceAndTags, indexCorpus } from "../model/indexCorpus.ts";
import { linksOf } from "../model/link.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { languageOf } from "../text/direction.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { quote } from "../text/quote.ts";

/** Addresses of the links at quotes. */
export interface QuoteLinks {
  /** Path to the folder of the site. */
  root: string;
  /** Returns the address for an error in a quote, if the case has a contact. */
  reportUrl?: (excerpt: Excerpt) => string | undefined;
}

/**
 * Renders everything that the reader would show of an event, as items of an HTML list: corrections, claims
 * with type, speaker and quotes, the basis of the date, and what the articles leave open.
 */
export function renderEventDetails(corpus: Corpus, event: TimelineEvent, to: QuoteLinks): string {
  const { date, claims, silences } = event;
  const placeAndTags = describePlaceAndTags(corpus, event);
  const own = new Set(allExcerptsOf(event));
  const isOther = (id: string, i: number, ids: readonly string[]) => !own.has(id) && ids.indexOf(id) === i;
  const ties = [
    [messages.quotesOnPeople, event.actors.flatMap(({ excerpts }) => excerpts)],
    [messages.quotesOnLinks, linksOf(event.id, corpus.links).flatMap(({ link }) => link.excerpts)],
  ] as const;
  const soft = (text: string) => `<span class="soft">${escapeMarkup(text)}</span>`;
  const leftOut = messages.leftOut(corpus.articles.length);
  return [
    ...correctionsOf(corpus, event.id).map(
      (one) => `<p><strong>${escapeMarkup(describeCorrected(one))}</strong></p>${renderCorrection(one)}`,
    ),
    ...claims.map(
      (claim) =>
        `<p><bdi>${escapeMarkup(claim.text)}</bdi> ${soft(describeAttribution(corpus, claim))}</p>` +
        renderQuotes(corpus, claim.excerpts, to),
    ),
    `<p>${soft(`${messages.howDated}: ${BASIS_LABELS[date.basis]}.`)} ${escapeMarkup(date.reasoning)}</p>` +
      renderQuotes(corpus, date.excerpts, to),
    ...ties.flatMap(([label, excerpts]) => {
      const quotes = renderQuotes(corpus, excerpts.filter(isOther), to);
      return quotes === "" ? [] : [`<p>${soft(`${label}:`)}</p>${quotes}`];
    }),
    ...(placeAndTags === "" ? [] : [soft(placeAndTags)]),
    ...silences.map((silence) => `${soft(`${leftOut}:`)} ${escapeMarkup(silence)}`),
  ]
    .map((item) => `<li>${item}</li>`)
    .join("");
}

/** Formats attributes of language and direction, after a space each. */
function formatLanguage({ lang, dir = "auto" }: { lang: string | undefined; dir?: string }): string {
  return ` dir="${dir}"${lang === undefined ? "" : ` lang="${escapeMarkup(lang)}"`}`;
}

/** Renders a name or a title in its own direction, apart from the text around it, with its language. */
export function renderIsolated(corpus: Corpus, text: string): string {
  return `<bdi${formatLanguage({ lang: findNameLanguage(corpus, text) })}>${escapeMarkup(text)}</bdi>`;
}

/** Renders what was wrong and what is right, after a label each. */
export function renderCorrection({ wrong, right }: Correction): string {
  const line = (label: string, text: string) =>
    `<p><span class="soft">${escapeMarkup(label)}</span> ${escapeMarkup(text)}</p>`;
  return line(correctionMessages.wrong, wrong) + line(correctionMessages.right, right);
}

/** Renders quotes, each with a link to its article and, if the case has a contact, one to report an error. */
export function renderQuotes(
  corpus: Corpus,
  excerpts: readonly string[],
  { root, reportUrl }: QuoteLinks,
): string {
  const { excerpt, article } = indexCorpus(corpus);
  return excerpts
    .flatMap((id) => excerpt(id) ?? [])
    .map((one) => {
      const { exact, article: source } = one;
      const record = article(source);
      const { url = "", short = source } = record ?? {};
      const address = escapeMarkup(root + url);
      const words = `<span${formatLanguage(languageOf(record))} translate="no">${escapeMarkup(quote(exact))}</span>`;
      const report = reportUrl?.(one);
      const reported =
        report === undefined ? "" : ` · <a href="${escapeMarkup(report)}">${correctionMessages.report}</a>`;
      return `<blockquote cite="${address}">${words} <a href="${address}">${renderIsolated(corpus, short)}</a>${reported}</blockquote>`;
    })
    .join("");
}
