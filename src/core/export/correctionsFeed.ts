import { findContactUrl } from "../citation/contact.ts";
import { buildPermalink, CORRECTIONS_FEED, CORRECTIONS_FILE } from "../citation/permalink.ts";
import { correctionId } from "../evidence/corrections.ts";
import { correctionMessages as messages } from "../messages/corrections.ts";
import { PROGRAM_NAME } from "../messages/program.ts";
import type { Corpus, Correction } from "../model/corpus.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { titleOfCorrected } from "./correctionsPage.ts";

/** Part of a feed: an element with text or other elements. */
const element = (name: string, content: string, attributes = "") =>
  `<${name}${attributes}>${content}</${name}>`;
const text = (name: string, content: string, attributes = "") =>
  element(name, escapeMarkup(content), attributes);

/** The corrections of a day have no time: its first second, as the time of Atom needs one. */
const timeOf = ({ date }: Correction) => `${date}T00:00:00Z`;

/**
 * Formats the corrections of a case as an Atom feed (RFC 4287), latest first; undefined without corrections.
 * `site` is the site's URL with a final slash, or "": then the feed has no addresses, and its ids are UUIDs
 * of names with the case's title, which `nameUuid` builds.
 */
export function formatCorrectionsFeed(
  corpus: Corpus,
  site: string,
  nameUuid: (name: string) => string,
): string | undefined {
  const { title, language, publisher, contact = "", corrections = [] } = corpus;
  const [latest] = corrections;
  if (latest === undefined) return undefined;
  const idOf = (part: string) =>
    text("id", site === "" ? `urn:uuid:${nameUuid(`${title}\n${part}`)}` : site + part);
  const link = (rel: string, href: string, type: string) =>
    site === "" ? [] : [`<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`];
  const url = findContactUrl(contact);
  const address = url === undefined ? "" : url === contact ? text("uri", contact) : text("email", contact);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(language)}">`,
    idOf(CORRECTIONS_FILE),
    text("title", messages.feedTitle(title)),
    text("updated", timeOf(latest)),
    text("generator", PROGRAM_NAME),
    // Atom requires an author. A case without a publisher has only its title.
    element("author", text("name", publisher ?? title) + address),
    ...link("self", site + CORRECTIONS_FEED, "application/atom+xml"),
    ...link("alternate", site + CORRECTIONS_FILE, "text/html"),
    ...corrections.map((one) =>
      element(
        "entry",
        [
          idOf(`${CORRECTIONS_FILE}#${correctionId(one)}`),
          text("title", titleOfCorrected(corpus, one)),
          text("updated", timeOf(one)),
          ...link("alternate", buildPermalink(site, one.event), "text/html"),
          text("content", [messages.wrong, one.wrong, messages.right, one.right].join(" "), ' type="text"'),
        ].join("\n"),
      ),
    ),
    "</feed>",
    "",
  ].join("\n");
}
