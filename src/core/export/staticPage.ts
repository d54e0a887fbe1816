import { nameOfCase } from "../evidence/caseName.ts";
import { describeCase } from "../evidence/provenance.ts";
import { shellMessages } from "../messages/shell.ts";
import type { Corpus } from "../model/corpus.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";

/**
 * Renders the body of a page beside that of the case: the name of the site, a link to the case, the parts
 * that are not empty, and a footer with the edition and `facts`. `root` is the path to the folder of the
 * site. It needs no script.
 */
export function renderStaticPage(
  corpus: Corpus,
  root: string,
  parts: readonly string[],
  facts: readonly string[] = describeCase(corpus),
): string {
  return [
    `<main class="static-page">`,
    '<p class="static-page-head">',
    renderName(corpus, root),
    // To a file: a page that was opened from a disk has no folders.
    `<a href="${root}index.html" dir="auto">${escapeMarkup(corpus.title)}</a></p>`,
    ...parts.filter((part) => part !== ""),
    renderFooter(corpus, facts),
    "</main>",
  ].join("\n");
}

/** Renders the logo of the case, or its name if it has one. */
function renderName(corpus: Corpus, root: string): string {
  const { name, logo } = corpus;
  if (!logo) return name === undefined ? "" : `<strong dir="auto">${escapeMarkup(name)}</strong>`;
  const alt = escapeMarkup(nameOfCase(corpus));
  const pictures = [logo.light, ...(logo.dark ? [logo.dark] : [])].map(
    ({ url, width, height }) =>
      `<img class="logo" src="${root}${url}" width="${width}" height="${height}" alt="${alt}">`,
  );
  return `<span${logo.dark ? ' class="two-logos"' : ""}>${pictures.join("")}</span>`;
}

/** Renders the content warning of a case, if it has one. */
export function renderContentNote({ note }: Corpus): string {
  if (note === undefined) return "";
  return `<p class="soft"><strong>${shellMessages.contentNote}:</strong> ${escapeMarkup(note)}</p>`;
}

/** Renders the edition of a case, facts about it, and the program that made the page. */
function renderFooter({ edition }: Corpus, facts: readonly string[]): string {
  const parts = [`${shellMessages.edition} ${edition.slice(0, 12)}`, ...facts, shellMessages.madeWith];
  return `<footer class="soft footer">${escapeMarkup(parts.join(" · "))}</footer>`;
}

/** Renders a list with a heading, unless it is ""; nothing if the list is empty. */
export function renderList<T>(heading: string, entries: readonly T[], render: (entry: T) => string): string {
  if (entries.length === 0) return "";
  const items = entries.map((entry) => `<li>${render(entry)}</li>`).join("");
  return `${heading && `<h2>${escapeMarkup(heading)}</h2>\n`}<ul class="static-details">${items}</ul>`;
}
