import { findContactUrl } from "../citation/contact.ts";
import { CORRECTIONS_FILE } from "../citation/permalink.ts";
import { describeCase } from "../evidence/provenance.ts";
import { buildLegendSign, findLegendShapes, type LegendShape } from "../layout/legend.ts";
import { correctionMessages } from "../messages/corrections.ts";
import { exportMessages } from "../messages/exports.ts";
import { guideMessages as messages } from "../messages/guide.ts";
import { BASIS_LABELS } from "../messages/labels.ts";
import { shellMessages } from "../messages/shell.ts";
import type { Corpus } from "../model/corpus.ts";
import type { Term } from "../model/vocabulary.ts";
import { capitalize } from "../text/capitalize.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { renderStaticPage } from "./staticPage.ts";

/** Path from the guide to the folder of the site. */
export const GUIDE_ROOT = "../";

/**
 * Renders the body of the page that explains how to read the case: its types of statement, its signs, how
 * dates are known, who made it, and the contact for errors. It explains only what the case has.
 */
export function renderGuidePage(corpus: Corpus): string {
  const used = new Set(corpus.events.flatMap(({ claims }) => claims.map(({ standing }) => standing)));
  const bases = new Set(corpus.events.map(({ date }) => date.basis));
  const basisTerms = Object.entries(messages.bases)
    .filter(([basis]) => bases.has(basis as keyof typeof messages.bases))
    .map(([basis, description]) => ({
      label: BASIS_LABELS[basis as keyof typeof BASIS_LABELS],
      description,
    }));
  const standings = corpus.standings.filter(({ id }) => used.has(id));
  const parts = [
    `<h1>${messages.title}</h1>`,
    `<p>${messages.lead}</p>`,
    '<div class="guide">',
    renderSection(messages.statements, [`<p>${messages.statementsLead}</p>`, renderTerms(standings)]),
    renderSection(messages.basis, [renderTerms(basisTerms)]),
    renderSection(messages.signs, [renderSigns(findLegendShapes(corpus.events, corpus))]),
    renderSection(messages.maker, [renderMaker(corpus)]),
    renderSection(messages.complaints, [renderContact(corpus)]),
    "</div>",
  ];
  // The facts about the case are in the text.
  return renderStaticPage(corpus, GUIDE_ROOT, parts, []);
}

function renderSection(heading: string, parts: readonly string[]): string {
  return `<section><h2>${heading}</h2>\n${parts.join("\n")}</section>`;
}

function renderTerms(terms: readonly Omit<Term, "id">[]): string {
  const entries = terms.map(
    ({ label, description = "" }) =>
      `<div><dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(description)}</dd></div>`,
  );
  return `<dl>${entries.join("")}</dl>`;
}

function renderSigns(shapes: readonly LegendShape[]): string {
  const items = shapes.map((shape) => {
    const { width, parts } = buildLegendSign(shape);
    const drawn = parts.map(({ className, difference, rect, d }) => {
      const attributes = Object.entries({ class: className, "data-difference": difference, ...rect, d })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}="${value}"`);
      return `<${rect ? "rect" : "path"}${attributes.join("")}/>`;
    });
    const sign = `<svg viewBox="0 0 ${width} 22" aria-hidden="true">${drawn.join("")}</svg>`;
    return `<li>${sign}<span>${escapeMarkup(exportMessages.shapes[shape])}</span></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function renderMaker(corpus: Corpus): string {
  // The contact has a section of its own.
  const { contact: _contact, ...maker } = corpus;
  const { publisher, articles, events } = maker;
  const facts = [
    ...(publisher === undefined ? [messages.noPublisher] : []),
    ...describeCase(maker),
    shellMessages.eventsFrom(events.length, articles.length, null),
    messages.software,
  ];
  return `<ul>${facts.map((fact) => `<li>${escapeMarkup(capitalize(fact))}</li>`).join("")}</ul>`;
}

function renderContact({ contact, corrections = [] }: Corpus): string {
  const list = `<p><a href="${GUIDE_ROOT}${CORRECTIONS_FILE}">${correctionMessages.title}</a></p>`;
  return `${renderAddress(contact)}${corrections.length > 0 ? list : ""}`;
}

function renderAddress(contact: string | undefined): string {
  if (contact === undefined) return `<p>${messages.noContact}</p>`;
  const url = findContactUrl(contact);
  const text = escapeMarkup(contact);
  const address = url === undefined ? text : `<a href="${escapeMarkup(url)}">${text}</a>`;
  return `<p>${messages.complain}</p><p>${address}</p>`;
}
