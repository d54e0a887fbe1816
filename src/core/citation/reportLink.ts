import { describeArticleDate } from "../dates/formatDay.ts";
import { correctionMessages as messages } from "../messages/corrections.ts";
import { exportMessages } from "../messages/exports.ts";
import type { Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { quote, truncateAtWord } from "../text/quote.ts";
import { findContactUrl } from "./contact.ts";

/** Most code units of a quote in a report. A longer address is refused by some servers (GitHub: 8 kB). */
const MAX_QUOTE = 300;

/** Most quotes in a report, for the same reason. */
const MAX_QUOTES = 3;

/** Subject of a report: quotes of an event, and the address of the event's page, or "". */
export interface ReportSubject {
  event: TimelineEvent;
  excerpts: readonly Excerpt[];
  link: string;
}

/**
 * Builds the address by which a reader reports an error to the contact of a case: a mail with subject and
 * body (RFC 6068), or the contact's web address with the query parameters `title` and `body`, as the form of
 * GitHub for new issues reads them. The text names the edition and the quotes with their offsets. Returns
 * undefined if the case has no contact, or one that is no address.
 */
export function buildReportUrl(corpus: Corpus, { event, excerpts, link }: ReportSubject): string | undefined {
  const address = findContactUrl(corpus.contact);
  if (address === undefined) return undefined;
  const { article } = indexCorpus(corpus);
  const quotes = excerpts.slice(0, MAX_QUOTES).map(({ exact, article: id, start, end }) => {
    const record = article(id);
    const source = record ? `${quote(record.headline)}, ${describeArticleDate(record)}` : id;
    const place = exportMessages.place(source, record?.file ?? id, start, end);
    return exportMessages.quote(quote(truncateAtWord(exact, MAX_QUOTE)), place);
  });
  const title = messages.reportTitle(event.title);
  const edition = exportMessages.edition(`sha256:${corpus.edition}`);
  const lines = [
    event.title,
    ...(link === "" ? [] : [link]),
    ...quotes,
    edition,
    "",
    messages.whatIsWrong,
    "",
  ];
  if (address.startsWith("mailto:"))
    return `${address}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(lines.join("\r\n"))}`;
  const url = new URL(address);
  url.searchParams.set("title", title);
  url.searchParams.set("body", lines.join("\n"));
  return url.href;
}
