import { describeCase } from "../evidence/provenance.ts";
import { shellMessages } from "../messages/shell.ts";
import type { Corpus } from "../model/corpus.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";

/**
 * Renders the body of a page beside that of the case: a link to the case, and the parts that are not empty.
 * `root` is the path to the folder of the site. It needs no script.
 */
export function renderStaticPage({ title }: Corpus, root: string, parts: readonly string[]): string {
  return [
    `<main class="static-page">`,
    // To a file: a page that was opened from a disk has no folders.
    `<p><a href="${root}index.html" dir="auto">${escapeMarkup(title)}</a></p>`,
    ...parts.filter((part) => part !== ""),
    "</main>",
  ].join("\n");
}

/** Renders the content warning of a case, if it has one. */
export function renderContentNote({ note }: Corpus): string {
  if (note === undefined) return "";
  return `<p class="soft"><strong>${shellMessages.contentNote}:</strong> ${escapeMarkup(note)}</p>`;
}

/** Renders the edition of a case and what the annotation says of it. */
export function renderFacts(corpus: Corpus): string {
  const facts = [`${shellMessages.edition} ${corpus.edition.slice(0, 12)}`, ...describeCase(corpus)];
  return `<footer class="soft footer">${escapeMarkup(facts.join(" · "))}</footer>`;
}

/** Renders a list with a heading, unless it is ""; nothing if the list is empty. */
export function renderList<T>(heading: string, entries: readonly T[], render: (entry: T) => string): string {
  if (entries.length === 0) return "";
  const items = entries.map((entry) => `<li>${render(entry)}</li>`).join("");
  return `${heading && `<h2>${escapeMarkup(heading)}</h2>\n`}<ul class="static-details">${items}</ul>`;
}
