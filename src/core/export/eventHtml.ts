import { describeAttribution } from "../evidence/statements.ts";
import { BASIS_LABELS } from "../messages/labels.ts";
import { listMessages as messages } from "../messages/list.ts";
import type { Corpus } from "../model/corpus.ts";
import { describePlaceAndTags, indexCorpus } from "../model/indexCorpus.ts";
import { linksOf } from "../model/link.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { quote } from "../text/quote.ts";

/**
 * Renders everything that the reader would show of an event, as items of an HTML list: claims with type,
 * speaker and quotes, the basis of the date, and what the articles leave open. `root` is the path to the
 * folder of the site.
 */
export function renderEventDetails(corpus: Corpus, event: TimelineEvent, root: string): string {
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
    ...claims.map(
      (claim) =>
        `<p>${escapeMarkup(claim.text)} ${soft(describeAttribution(corpus, claim))}</p>` +
        renderQuotes(corpus, claim.excerpts, root),
    ),
    `<p>${soft(`${messages.howDated}: ${BASIS_LABELS[date.basis]}.`)} ${escapeMarkup(date.reasoning)}</p>` +
      renderQuotes(corpus, date.excerpts, root),
    ...ties.flatMap(([label, excerpts]) => {
      const quotes = renderQuotes(corpus, excerpts.filter(isOther), root);
      return quotes === "" ? [] : [`<p>${soft(`${label}:`)}</p>${quotes}`];
    }),
    ...(placeAndTags === "" ? [] : [soft(placeAndTags)]),
    ...silences.map((silence) => `${soft(`${leftOut}:`)} ${escapeMarkup(silence)}`),
  ]
    .map((item) => `<li>${item}</li>`)
    .join("");
}

/** Renders quotes, each with a link to its article. */
export function renderQuotes(corpus: Corpus, excerpts: readonly string[], root: string): string {
  const { excerpt, article } = indexCorpus(corpus);
  return excerpts
    .flatMap((id) => excerpt(id) ?? [])
    .map(({ exact, article: source }) => {
      const { url = "", short = source, language } = article(source) ?? {};
      const address = escapeMarkup(root + url);
      const lang = language === undefined ? "" : ` lang="${escapeMarkup(language)}"`;
      const words = `<span dir="auto"${lang} translate="no">${escapeMarkup(quote(exact))}</span>`;
      return `<blockquote cite="${address}">${words} <a href="${address}">${escapeMarkup(short)}</a></blockquote>`;
    })
    .join("");
}
