import { chooseMessages, count } from "./language.ts";

const PLACE_FORMS = { one: "place", other: "places" };
const ENTRY_FORMS = { one: "entry", other: "entries" };
const PROBLEM_UNITS = { one: "problem", other: "problems" };

const en = {
  id: "Id",
  idHint: "Lower-case words joined by hyphens.",
  linkedIdHint: "It is a part of links to the page. Lower-case words joined by hyphens.",
  rename: "Change the id",
  renamed: (id: string) => `The id is now “${id}”`,
  renameStep: (id: string, next: string) => `Change the id “${id}” to “${next}”`,
  notChanged: (id: string) =>
    `The id is not “${id}” yet: choose “Change the id”, or write the id that it has.`,
  renamePlaces: (places: number, entries: number) =>
    entries === 0
      ? "No other entry names it."
      : `Also changes ${count(places, PLACE_FORMS)} in ${count(entries, ENTRY_FORMS)}.`,
  keepsLinks: "Keep old links working",
  keepsLinksHint: "Not needed if no edition was published with the old id.",
  linksLost:
    "No former id is kept for it: in links to the page that have the old id, this choice has no effect.",
  saveFirst: "Save or discard the changes of this form first. Then change the id.",

  deleteHeading: (title: string) => `Delete “${title}”?`,
  delete: "Delete",
  deleteWithProblems: (problems: number) => `Delete, and leave ${count(problems, PROBLEM_UNITS)}`,
  deletePending: "Looking for problems …",
  cancel: "Cancel",
  uses: (entries: number) =>
    `${count(entries, ENTRY_FORMS)} ${entries === 1 ? "names" : "name"} it. Open one to change it first.`,
  noUses: "No other entry names it.",
  reason: "Reason for readers with an old link",
  reasonHint: "One sentence. Leave it empty only if no edition was published with this event.",
  articleStays: (file: string) =>
    `The editor keeps the file ${file}. Without its entry it is a problem, until you move it to another folder.`,

  moveUp: (title: string) => `Move “${title}” up`,
  moveDown: (title: string) => `Move “${title}” down`,
  moved: (title: string, to: number, all: number) => `${title}: number ${to} of ${all}`,
  moveStep: (title: string) => `Move “${title}”`,
};
/** Words about ids of entries, their order, and their deletion. */
export const entryIdMessages = chooseMessages({ en });
