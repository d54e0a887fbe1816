import { CORRECTIONS_FEED, CORRECTIONS_FILE, GUIDE_FILE } from "../../core/citation/permalink.ts";
import { formatCorrectionsFeed } from "../../core/export/correctionsFeed.ts";
import { CORRECTIONS_ROOT, renderCorrectionsPage } from "../../core/export/correctionsPage.ts";
import { GUIDE_ROOT, renderGuidePage } from "../../core/export/guidePage.ts";
import { correctionMessages } from "../../core/messages/corrections.ts";
import { eventPageMessages } from "../../core/messages/eventPage.ts";
import { guideMessages } from "../../core/messages/guide.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import type { SiteFile } from "./caseFiles.ts";
import { nameUuid } from "./nameUuid.ts";
import { buildStaticHead, formatStaticPage } from "./pageHtml.ts";
import { buildFeedTags } from "./pageMetadata.ts";

/**
 * Builds the guide and, if the case has corrections, their page and feed. `template` has the style sheet of
 * the case; `site` is the address of publication with a final slash, or "".
 */
export function buildStaticFiles(corpus: Corpus, template: string, site: string): SiteFile[] {
  const build = (title: string, root: string, body: string) =>
    formatStaticPage(
      buildStaticHead(template, corpus, root),
      [
        { tag: "title", children: escapeMarkup(eventPageMessages.title(title, corpus.title)) },
        ...buildFeedTags(corpus, root),
      ],
      body,
    );
  const guide = build(guideMessages.title, GUIDE_ROOT, renderGuidePage(corpus));
  const feed = formatCorrectionsFeed(corpus, site, nameUuid);
  if (feed === undefined) return [[GUIDE_FILE, guide]];
  const page = build(correctionMessages.title, CORRECTIONS_ROOT, renderCorrectionsPage(corpus));
  return [
    [GUIDE_FILE, guide],
    [CORRECTIONS_FILE, page],
    [CORRECTIONS_FEED, feed],
  ];
}
