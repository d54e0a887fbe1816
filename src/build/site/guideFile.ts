import { GUIDE_FILE } from "../../core/citation/permalink.ts";
import { GUIDE_ROOT, renderGuidePage } from "../../core/export/guidePage.ts";
import { eventPageMessages } from "../../core/messages/eventPage.ts";
import { guideMessages } from "../../core/messages/guide.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import type { SiteFile } from "./caseFiles.ts";
import { buildStaticHead, formatStaticPage } from "./pageHtml.ts";

/** Builds the page that explains how to read the case. `template` has the style sheet of the case. */
export function buildGuideFile(corpus: Corpus, template: string): SiteFile {
  const head = buildStaticHead(template, corpus.language, GUIDE_ROOT);
  const title = {
    tag: "title",
    children: escapeMarkup(eventPageMessages.title(guideMessages.title, corpus.title)),
  };
  return [GUIDE_FILE, formatStaticPage(head, [title], renderGuidePage(corpus))];
}
