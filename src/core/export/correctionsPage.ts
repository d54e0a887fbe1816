import { CORRECTIONS_FEED, eventFolder } from "../citation/permalink.ts";
import { correctionId, describeCorrected } from "../evidence/corrections.ts";
import { correctionMessages as messages } from "../messages/corrections.ts";
import type { Corpus, Correction } from "../model/corpus.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { renderCorrection } from "./eventHtml.ts";
import { renderStaticPage } from "./staticPage.ts";

/** Path from the page of corrections to the folder of the site. */
export const CORRECTIONS_ROOT = "../";

/** Returns the title of the corrected event. */
export function titleOfCorrected(corpus: Corpus, { event }: Correction): string {
  return indexCorpus(corpus).event(event)?.title ?? messages.removedEvent(event);
}

/** Renders the body of the page of all corrections, latest first. */
export function renderCorrectionsPage(corpus: Corpus): string {
  const { corrections = [] } = corpus;
  return renderStaticPage(corpus, CORRECTIONS_ROOT, [
    `<h1>${messages.title}</h1>`,
    `<p>${messages.lead}</p>`,
    ...corrections.map((one) => {
      const title = escapeMarkup(titleOfCorrected(corpus, one));
      const link = `<a href="${CORRECTIONS_ROOT}${eventFolder(one.event)}index.html">${title}</a>`;
      return [
        `<section id="${correctionId(one)}"><h2>${escapeMarkup(describeCorrected(one))}</h2>`,
        `<p>${link}</p>${renderCorrection(one)}</section>`,
      ].join("\n");
    }),
    `<p><a href="${CORRECTIONS_ROOT}${CORRECTIONS_FEED}">${messages.feed}</a></p>`,
  ]);
}
