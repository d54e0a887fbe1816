import { shortenForeign } from "./foreignText.ts";
import { chooseMessages, count, formatNumber, list } from "./language.ts";
import { SENTENCES } from "./search.ts";

const inMarks = (words: string) => `“${words}”`;

const DRAFT_FORMS = { one: "unfinished entry", other: "unfinished entries" };
const PROBLEM_FORMS = { one: "problem", other: "problems" };

/** A problem in words. A refused request has no place. */
interface ProblemWords {
  place?: string;
  wrong: string;
  found: string;
  todo: string;
}

const en = {
  // The bar at the top.
  heading: "Editor",
  article: "Article",
  unread: (unread: number, all: number) =>
    unread === 0 ? `All ${count(all, SENTENCES)} read` : `${unread} of ${count(all, SENTENCES)} unread`,
  nextUnread: "Next unread",
  noUnread: "No article has an unread sentence.",
  undo: "Undo",
  redo: "Redo",
  undoDone: (label: string) => `Undone: ${label}`,
  redoDone: (label: string) => `Done again: ${label}`,
  undoStep: (label: string) => `Undo: ${label}`,
  redoStep: (label: string) => `Redo: ${label}`,
  viewPage: "View page",
  shortcuts: "Keys",
  closeShortcuts: "Close the list of keys",
  copyPatch: "Copy as patch",
  loading: "Loading the case …",
  unreadable:
    "The editor cannot read the case, and changes nothing until you mend the file. It goes on by itself then. Open forms are kept.",
  unreadableArticles:
    "No article can be read yet. Correct these files in another program. The editor goes on by itself then.",
  noArticles: "The case has no articles. Add some with the command: on-the-record add FILE.",
  articleMissing: "This article cannot be read. The problems of the case say why.",
  lost: "The server of the editor does not answer. What you type is kept here until it does.",
  notKept: (reason: string) => `A crash would lose the words that you type now: ${reason}`,
  restarted:
    "The editor was started again. Open the link that the terminal shows. This window keeps what you type, and goes on then.",

  articleOption: (name: string, date: string, unread: number) => `${name} (${date}, ${unread} unread)`,
  close: "Close",
  entries: "Entries of the case",
  entriesLink: "Entries",
  partsOfPage: "Parts of the editor",
  listChoice: "Shown list",
  makePatch: "Show as patch",
  patchCopied: "Patch copied",
  noPatch: "The file is as it was at the start of the editing.",

  // Selecting words.
  articleKeys: "Text of the article. Arrow keys select words; with Shift they extend the selection.",
  selected: (words: string) => `Selected: ${inMarks(words)}`,
  toolbar: "Use the selected words",
  actions: {
    event: "New event",
    add: "Add to event",
    person: "Person",
    date: "Date",
    difference: "Difference",
    background: "Background",
  },
  dateGiven: (words: string) => `Date: ${words}`,
  added: (name: string) => `Added: ${name}`,
  alreadyNamed: (name: string) => `The event has this person already: ${name}`,
  usesOfWords: "Entries that use these words",
  needsWords: "Select words in the article first. Then press the button again.",
  needsEvent: "Open an event first, or make a new one with E.",
  severalParagraphs:
    "The selected words are in two paragraphs. Select words of one. A statement can have several quotes.",
  notUnique: "The same words are in this article several times, and nothing near them chooses one place.",

  // Lists.
  problems: (problems: number, drafts: number) =>
    `${count(problems, PROBLEM_FORMS)}${drafts === 0 ? "" : `, ${formatNumber(drafts)} unfinished`}`,
  drafts: (amount: number) => count(amount, DRAFT_FORMS),
  draftsLead: "They are not published. A strict check does not count their words.",
  noProblems: "No problems. The case can be built.",
  changes: "Changes",
  noChanges: "Nothing was changed since you began to edit.",
  changesLead: "Latest first. Undo takes back the first one.",
  undone: "Undone",
  emptyList: "None yet. Select words in the article, and choose an action.",
  noEntries: "None yet.",
  draft: "Unfinished",
  unfinished: "This entry is unfinished. It is not published.",
  finish: "Finish and close",
  noDate: "no date",
  dateLine: (date: string, name: string) => `${date}, ${name}`,
  missingKey: (key: string) => ({ wrong: "this is missing", found: "nothing", todo: `add “${key}”` }),
  unnamed: "Without title",
  noEvent: "…",
  linkTitle: (from: string, to: string) => `${from} – ${to}`,

  // Forms.
  save: "Save and close",
  saving: "Saving …",
  typedWhileSaving: "Saved, without what you typed since. Save again.",
  discard: "Discard changes",
  remove: "Delete",
  saved: (title: string) => `Saved: ${title}`,
  savedDraft: (title: string, amount: number) =>
    `Saved as unfinished: ${title}. ${count(amount, PROBLEM_FORMS)} to solve before it is published.`,
  savedWrong: (title: string, amount: number) =>
    `Saved: ${title}. ${count(amount, PROBLEM_FORMS)} to solve before the case can be published.`,
  savedConflict: (title: string) => `Also changed elsewhere: ${title}. Choose one of the two versions.`,
  removed: (title: string) => `Deleted: ${title}. Undo brings it back.`,
  discarded: "Changes discarded",
  recovered: "This form was open in a window that was closed. Its words are kept.",
  stepLabels: {
    add: (title: string) => `Add ${inMarks(title)}`,
    change: (title: string) => `Change ${inMarks(title)}`,
    remove: (title: string) => `Delete ${inMarks(title)}`,
  },
  useSelection: "Add the selected words",
  removeQuote: "Remove this quote",
  showQuote: "Show in the article",
  withWords: (label: string, words: string) => `${label}: ${inMarks(words)}`,
  addItem: (item: string) => `Add ${item}`,
  removeItem: (item: string) => `Remove ${item}`,
  choose: "Choose …",
  asLastSaved: (label: string) => `Same as last saved: ${label}`,
  newTermOption: "New …",
  newTermLabel: "Label of the new option",
  addTerm: "Add",
  problemsOfForm: (amount: number) => `${count(amount, PROBLEM_FORMS)} until this can be published`,
  placedProblem: ({ place = "", wrong, found, todo }: ProblemWords) =>
    `${place && `${place}: `}${wrong}; found ${found}; ${todo}`,
  problem: ({ wrong, todo }: { wrong: string; todo: string }) => `${wrong}; ${todo}`,
  /** Labels of the fields whose keys in the file a problem names. */
  keysInForm: (keys: readonly (readonly [key: string, label: string])[]) =>
    `(Here ${list(keys.map(([key, label]) => `${key} is ${inMarks(label)}`))}.)`,
  entryOfProblem: (kind: string, title: string) => `${kind}: ${title}`,

  articleSpeaks: "the article itself",
  removedEvent: (id: string) => `Removed: ${id}`,
  unnamedSpeaker: "somebody whom the article does not name",
  weights: ["1: minor", "2: usual", "3: central"],
  dateMeanings: {
    printed: "the day on which it was printed",
    published: "the day on which it was published",
    updated: "the day of its last change",
  },
  publishing: { full: "The whole text", quotes: "Only the quoted words" },
  actorKinds: { person: "Person", group: "Group", institution: "Institution" },

  // Dates.
  date: "Date",
  afterArticles: "This is later than the day of every article. Is it only planned?",
  readReasonAgain: "The form still has the reason and the quotes of the date before. Read them again.",
  typedDate: "Date in words or as EDTF",
  dateHint:
    "For example “June 2014”, “by 10 Dec 2021”, “on Friday”, or EDTF: 2014-06, 2014~, [..2021-12-10].",
  dateRange: (words: string, edtf: string) => `${words} (${edtf})`,
  dateAxis: "Range of this date in the time of the case",
  dateUnread: "This date cannot be read yet, so the event cannot be saved with it.",
  relation: "Relation to another event",
  relations: { notBefore: "Not before", notAfter: "Not after", same: "Same date as" },
  boundingEvent: "Bound by another event",
  noBound: (title: string) => `The date of ${inMarks(title)} has no bound on that side.`,
  boundReason: {
    notBefore: (title: string) => `It was not before the event ${inMarks(title)}.`,
    notAfter: (title: string) => `It was not after the event ${inMarks(title)}.`,
    same: (title: string) => `It has the date of the event ${inMarks(title)}.`,
  },

  // People of an event.
  people: "People",
  role: "Role",
  addPerson: "Add person",
  roleQuotes: (amount: number) => (amount === 0 ? "Quotes and reason" : `Quotes and reason (${amount})`),
  matches: "Options with these words",
  noMatch: "No option has these words.",
  unknownOption: (typed: string) =>
    `“${shortenForeign(typed)}” is not one of the options: choose one, add it, or clear the field.`,
  newTag: (label: string) => `Add “${label}” as a new tag`,
  newPerson: (name: string) => `Add “${name}” as a new person`,

  // Conflicts and other programs.
  conflicts: "Changed here and elsewhere",
  conflictLead:
    "You and another window or program changed these entries. Choose one of the two versions. Underlined words are only in one of them.",
  mine: "Not in the file",
  theirs: "In the file",
  take: { mine: "Take this version", theirs: "Keep this version" },
  removedEntry: "(removed)",

  // Suggestions.
  suggestions: "Suggestions",
  noSuggestions: "No suggestions for this article.",
  suggestionKeys:
    "All words are in the articles. Nothing is added before you say so. Arrow keys move, Enter opens the form.",
  accept: "Accept",
  dismiss: "Dismiss",
  dismissed: (title: string) => `Dismissed: ${title}. Undo brings it back.`,
  dismissStep: (title: string) => `Dismiss the suggestion: ${title}`,
  suggestedDate: (date: string, edtf: string) => `Date: ${date} (${edtf})`,
  suggestedSpeaker: (name: string) => `Speaker: ${name}`,
  suggestedPeople: (names: readonly string[]) => `People: ${list(names)}`,
  suggestedName: (name: string) => `New name: ${name}`,
  suggestionKinds: { date: "Date", name: "Name", quotation: "Quotation", same: "Similar sentence" },

  names: (names: readonly string[]) => list(names),
};
/** Text of the editor. */
export const editorMessages = chooseMessages({ en });
