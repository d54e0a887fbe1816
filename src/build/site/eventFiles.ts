import { buildPermalink, eventFolder } from "../../core/citation/permalink.ts";
import {
  describeEventBriefly,
  ROOT,
  renderEventPage,
  renderRetiredPage,
} from "../../core/export/eventPage.ts";
import { eventPageMessages as messages } from "../../core/messages/eventPage.ts";
import { exportMessages } from "../../core/messages/exports.ts";
import { linkMessages } from "../../core/messages/links.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { indexCorpus } from "../../core/model/indexCorpus.ts";
import { presentId } from "../../core/model/presentId.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import type { SiteFile } from "./caseFiles.ts";
import { buildStaticHead, formatStaticPage } from "./pageHtml.ts";
import {
  buildDataTag,
  buildOembed,
  buildShareTags,
  CARD_FILE,
  type HeadTag,
  OEMBED_FILE,
} from "./pageMetadata.ts";
import { buildEventData } from "./structuredData.ts";

/** Parts of the pages of events that depend on the site. */
interface EventSite {
  /** Template of the page, with the style sheet of the case. */
  template: string;
  /** Address of publication with a final slash, or "". */
  site: string;
  /** Files of the events' own social cards, by the ids of the events. */
  cards: ReadonlyMap<string, string>;
}

/**
 * Builds a page for each event, also for former ids: that of a renamed event names the present page as
 * canonical, that of a removed event has the editor's reason. If `site` is known, each event has an oEmbed
 * response.
 */
export function* buildEventFiles(corpus: Corpus, options: EventSite): Generator<SiteFile> {
  const { site, cards, template } = options;
  const head = buildStaticHead(template, corpus, ROOT);
  const buildPage = (event: TimelineEvent) => {
    const tags = buildTags(corpus, event, site, cards.get(event.id));
    return formatStaticPage(head, tags, renderEventPage(corpus, event, site));
  };
  for (const event of corpus.events) {
    const folder = eventFolder(event.id);
    yield [`${folder}index.html`, buildPage(event)];
    if (site === "") continue;
    const embedded = {
      title: event.title,
      view: `${site}?event=${event.id}`,
      thumbnail: site + (cards.get(event.id) ?? CARD_FILE),
    };
    yield [folder + OEMBED_FILE, JSON.stringify(buildOembed(corpus, embedded, site))];
  }
  const { event: find } = indexCorpus(corpus);
  for (const id of Object.keys(corpus.renamed)) {
    const event = find(presentId(id, corpus, find));
    if (event && !find(id)) yield [`${eventFolder(id)}index.html`, buildPage(event)];
  }
  for (const [id, reason] of Object.entries(corpus.retired)) {
    const title = messages.title(linkMessages.removedEvent(id, reason), corpus.title);
    const tags = [{ tag: "title", children: escapeMarkup(title) }, NO_INDEX];
    yield [
      `${eventFolder(id)}index.html`,
      formatStaticPage(head, tags, renderRetiredPage(corpus, id, reason)),
    ];
  }
}

/** Search engines do not list the page of a removed event. */
const NO_INDEX: HeadTag = { tag: "meta", attrs: { name: "robots", content: "noindex" } };

/** Builds the tags of an event's page. Without a card of its own, it has that of the case. */
function buildTags(corpus: Corpus, event: TimelineEvent, site: string, card: string | undefined): HeadTag[] {
  const { id, title } = event;
  const url = site === "" ? `../${id}/` : buildPermalink(site, id);
  const description = describeEventBriefly(corpus, event);
  return [
    ...buildShareTags({
      title: messages.title(title, corpus.title),
      heading: title,
      description,
      card: (site || ROOT) + (card ?? CARD_FILE),
      cardAlt: card === undefined ? exportMessages.pictureOf(corpus.title) : messages.cardOf(title),
      ...(site === "" ? {} : { published: { url, oembed: url + OEMBED_FILE } }),
    }),
    { tag: "link", attrs: { rel: "canonical", href: url } },
    buildDataTag(buildEventData(corpus, event, { description, url: site === "" ? undefined : url, site })),
  ];
}
