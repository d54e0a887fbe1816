import { draftMessages } from "../../core/messages/drafts.ts";
import type { Draft } from "../compile/readDrafts.ts";
import type { SiteFiles } from "./caseFiles.ts";

// Drafts are no part of the corpus and of the page, so no build can contain one. Only the servers for editing
// have these two files, and add the script to the page.

/** Script that adds the list of drafts to the page. */
export const DRAFT_SCRIPT = "drafts.js";
const DRAFT_FILE = "drafts.json";

/** Content of the file that the script reads, in words. */
interface DraftList {
  heading: string;
  lead: string;
  drafts: { mark: string; date: string; title: string; lines: string[] }[];
}

/** Builds the list of a case's drafts, and the script that shows it. */
export function buildDraftFiles(drafts: readonly Draft[]): SiteFiles {
  const list: DraftList = {
    heading: draftMessages.heading(drafts.length),
    lead: draftMessages.lead,
    drafts: drafts.map(({ kind, title, date, lines, lacksQuotes }) => ({
      mark: draftMessages.state(kind, lacksQuotes),
      date: kind === "events" ? date || draftMessages.noDate : "",
      title,
      lines,
    })),
  };
  return new Map([
    [DRAFT_FILE, JSON.stringify(list)],
    [DRAFT_SCRIPT, `${showDrafts}\n${callDraftScript()}`],
  ]);
}

/** Shows the drafts now, and after each change of the case. Loads the colours of the case again, too. */
const callDraftScript = () => `
const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(STYLE)});
document.adoptedStyleSheets.push(sheet);
showDrafts();
addEventListener("casechange", showDrafts);
addEventListener("casechange", () => {
  for (const link of document.querySelectorAll("link[data-theme-sheet]"))
    link.href = link.href.replace(/\\?.*|$/, "?" + Date.now());
});
`;

const STYLE = `
[data-drafts] { margin: 3rem auto calc(var(--nav-bottom-height) + 2rem); max-width: 56rem; padding: 1rem;
  border: 2px dashed var(--soft); color: var(--soft); font: var(--text-xl) / 1.5 var(--sans); }
[data-drafts] li { margin-block: 1rem; content-visibility: auto; contain-intrinsic-size: auto 5rem; }
[data-drafts] p, [data-drafts] h2 { margin: 0; overflow-wrap: anywhere; }
[data-drafts] mark { padding: 0 0.4em; border: 1px dashed currentcolor; background: none; color: inherit; }
[data-drafts] strong { color: var(--ink); }
[data-drafts-link] { display: block; padding: 0.75rem 1rem; border: 2px dashed var(--soft);
  color: var(--ink); font: var(--text-m) / 1.5 var(--sans); }
`;

/** Runs in the browser: adds a link before the page, and the list of drafts after it. */
async function showDrafts(): Promise<void> {
  const response = await fetch("drafts.json");
  const { heading, lead, drafts }: DraftList = await response.json();
  for (const old of document.querySelectorAll("[data-drafts], [data-drafts-link]")) old.remove();
  if (drafts.length === 0) return;
  const section = document.createElement("section");
  section.id = "drafts";
  section.dataset.drafts = "";
  section.ariaLabel = heading;
  const title = document.createElement("h2");
  title.textContent = heading;
  const text = document.createElement("p");
  text.textContent = lead;
  const list = document.createElement("ol");
  for (const draft of drafts) {
    const item = document.createElement("li");
    const head = document.createElement("p");
    const mark = document.createElement("mark");
    mark.textContent = draft.mark;
    const name = document.createElement("strong");
    name.textContent = draft.title;
    head.append(mark, ` ${draft.date} `, name);
    item.append(head);
    for (const line of draft.lines) {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      item.append(paragraph);
    }
    list.append(item);
  }
  section.append(title, text, list);
  const link = document.createElement("a");
  link.href = "#drafts";
  link.dataset.draftsLink = "";
  link.textContent = `${heading}. ${lead}`;
  document.body.prepend(link);
  document.body.append(section);
}
