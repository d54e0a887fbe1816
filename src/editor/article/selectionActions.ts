import { dateOfReading } from "../../core/editing/dateOfReading.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import { type QuoteEntry, quoteOfSpan } from "../../core/editing/quoteOfSpan.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import type { SelectionAction } from "../editorShortcuts.ts";
import {
  addParticipant,
  appendToForm,
  fieldName,
  findOpen,
  openNewForm,
  replaceForm,
} from "../forms/formStack.ts";
import { editorState, setEditor } from "../state/editorStore.ts";
import { serverApi } from "../state/serverApi.ts";
import { presentState } from "../state/serverState.ts";
import { showError } from "../state/showError.ts";
import { shownArticle } from "../state/shownArticle.ts";
import { loadedText } from "./useArticle.ts";

/** The selected words as a quote of their article. */
interface SelectedQuote {
  article: string;
  words: string;
  quote: QuoteEntry;
}

/** Longest words that a new event takes as its first title, in UTF-16 code units. */
const MAX_TITLE_WORDS = 80;

/** Returns the selected words as a quote. Says so if there are none, or if they cannot be one quote. */
export function takeSelectedQuote(): SelectedQuote | null {
  const { selection } = editorState();
  const article = shownArticle();
  const text = article === null ? undefined : loadedText(article);
  if (selection === null) setEditor({ failure: messages.needsWords });
  if (article === null || text === undefined || selection === null) return null;
  const words = text.slice(selection.start, selection.end);
  if (/[\r\n]/.test(words)) {
    setEditor({ failure: messages.severalParagraphs });
    return null;
  }
  const quote = quoteOfSpan(article, text, selection);
  if (quote === null) setEditor({ failure: messages.notUnique });
  return quote && { article, words, quote };
}

/** Uses the selected words in a form. */
export async function runSelectionAction(action: SelectionAction): Promise<void> {
  const selected = takeSelectedQuote();
  if (selected === null) return;
  setEditor({ failure: "" });
  if (action === "event") openNewEvent(selected);
  else if (action === "difference") addSide(selected);
  else if (action === "background")
    openNewForm("background", { quote: selected.quote, reason: "" }, ["reason"]);
  else if (action === "person") addPerson(selected);
  else if (action === "date") await giveDate(selected).catch(showError);
  else addClaim(selected);
}

// The person decides who says the words, and to which stage they belong: nothing is chosen for them.
const newClaim = ({ quote }: SelectedQuote) => ({ text: "", excerpts: [quote] });

/** Returns words of an article as the first title of an event; "" if they are too long. */
export const titleOfWords = (words: string): string => (words.length <= MAX_TITLE_WORDS ? words : "");

function openNewEvent(selected: SelectedQuote): void {
  const title = titleOfWords(selected.words);
  openNewForm("events", { title, claims: [newClaim(selected)] }, ["title"]);
}

/** Returns the entry of the open event; says so if none is open. */
function openEvent(): JsonMap | null {
  const form = editorState().forms.at(-1);
  if (form?.kind === "events") return form.entry;
  setEditor({ failure: messages.needsEvent });
  return null;
}

function addClaim(selected: SelectedQuote): void {
  const entry = openEvent();
  if (entry) appendToForm(entry, ["claims"], newClaim(selected), ["text"]);
}

/** Adds a side to the open difference, or opens a new one. */
function addSide({ quote, words }: SelectedQuote): void {
  const side = { says: "", words, quote };
  const form = editorState().forms.at(-1);
  if (form?.kind === "disagreements") appendToForm(form.entry, ["sides"], side, ["says"]);
  else openNewForm("disagreements", { title: "", sides: [side] }, ["title"]);
}

/** Adds the date that the words say to the open event, with the words as its quote. */
async function giveDate({ article, words, quote }: SelectedQuote): Promise<void> {
  if (openEvent() === null) return;
  const before = editorState().forms.at(-1);
  const reading = await serverApi.date(words, article);
  // A form of a person may cover that of the event by now, or the event may be closed.
  const form = before && findOpen(before);
  if (!form) return;
  const { entry } = form;
  const known = fieldOf(entry, "date");
  const date = isJsonMap(known) ? known : {};
  const quotes = fieldOf(date, "excerpts");
  const excerpts = [...(Array.isArray(quotes) ? quotes : []), quote];
  // The person goes on reading. Only a date that cannot be read needs the field.
  if ("problem" in reading) {
    replaceForm({
      ...form,
      entry: { ...entry, date: { ...date, excerpts } },
      typedDate: words,
      dateArticle: article,
    });
    setEditor({ focusField: fieldName(["date", "edtf"]) });
    return;
  }
  const dated = { ...entry, date: { ...dateOfReading(date, reading), excerpts } };
  replaceForm({ ...form, entry: dated, typedDate: undefined });
  setEditor({ notice: messages.dateGiven(reading.words) });
}

/** Finds the person of the annotation that has this name. */
function findActor(name: string): string | undefined {
  const actors = fieldOf(presentState()?.annotation, "actors");
  const isNamed = (actor: unknown) => {
    const aliases = fieldOf(actor, "aliases");
    return fieldOf(actor, "name") === name || (Array.isArray(aliases) && aliases.includes(name));
  };
  return Object.entries(isJsonMap(actors) ? actors : {}).find(([, actor]) => isNamed(actor))?.[0];
}

/** Adds the named person to the open event. A person that the case does not have gets a form. */
function addPerson({ words }: SelectedQuote): void {
  const name = words.replace(/['’]s$/u, "");
  const id = findActor(name);
  if (id === undefined) {
    openNewForm("actors", { name }, ["kind"]);
    return;
  }
  const entry = openEvent();
  if (entry === null) return;
  addParticipant(entry, id);
  const isAdded = openEvent() !== entry;
  setEditor({ notice: isAdded ? messages.added(name) : messages.alreadyNamed(name) });
}
