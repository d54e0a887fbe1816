import { expect, type Locator } from "@playwright/test";
import type { QuoteEntry } from "../../src/core/editing/quoteOfSpan.ts";
import type { CountingEditor } from "./CountingEditor.ts";

/** A person, group or institution of the finished annotation. */
export interface FinishedActor {
  name: string;
  kind: string;
  group: string;
  aliases: readonly string[];
}

/** A statement of the finished annotation. */
interface FinishedClaim {
  text: string;
  standing: string;
  speaker?: string;
  excerpts: readonly QuoteEntry[];
}

/** An event of the finished annotation, with short forms written out. */
export interface FinishedEvent {
  title: string;
  stage: string;
  weight?: number;
  date: { edtf: string; basis?: string; reasoning?: string; excerpts?: readonly QuoteEntry[] };
  actors: Readonly<Record<string, readonly { actors: readonly string[] }[]>>;
  claims: readonly FinishedClaim[];
}

/** The finished annotation, by which the skilled person annotates. */
export interface FinishedCase {
  stages: Readonly<Record<string, string>>;
  groups: Readonly<Record<string, string>>;
  actors: Readonly<Record<string, FinishedActor>>;
  /** Texts of the articles by id. */
  texts: Readonly<Record<string, string>>;
}

/** Returns the only article of a quote, and its words. */
export function wordsOf(quote: QuoteEntry): [article: string, words: string] {
  const [pair = ["", ""]] = Object.entries(quote);
  return pair;
}

const field = (editor: CountingEditor, label: string): Locator =>
  editor.form.getByLabel(label, { exact: true }).first();

/** Annotates an event as the finished annotation has it, and saves it. */
export async function annotateEvent(editor: CountingEditor, done: FinishedCase, event: FinishedEvent) {
  const [first, ...others] = event.claims;
  const [words] = first?.excerpts ?? [];
  if (!first || !words) throw new Error(`“${event.title}” has no quote.`);
  await editor.actOn(...wordsOf(words), "event");
  await editor.typeInto(field(editor, "Title"), event.title);
  const stage = done.stages[event.stage] ?? "";
  const offered = editor.form.getByRole("button", { name: `Same as last saved: ${stage}`, exact: true });
  if ((await offered.count()) > 0) await editor.click(offered);
  else await editor.pickTerm("Stage", stage);
  await addPeople(editor, done, event);
  await editor.click(claimPart(editor, 0).getByLabel("Text", { exact: true }));
  await fillClaim(editor, done, first, 0);
  for (const [i, claim] of others.entries()) {
    const [start] = claim.excerpts;
    if (start) await editor.actOn(...wordsOf(start), "add");
    await fillClaim(editor, done, claim, i + 1);
  }
  await giveDate(editor, event.date);
  if (event.weight !== undefined) await editor.pick(field(editor, "Weight"), `${event.weight}`);
  await editor.saveByKey(event.title);
}

const claimPart = (editor: CountingEditor, at: number): Locator =>
  editor.form
    .getByRole("group", { name: "Statements" })
    .getByRole("listitem")
    .filter({ has: editor.page.getByLabel("Type of statement") })
    .nth(at);

/** Types the text of a statement whose field has the focus, and gives its other fields. */
async function fillClaim(editor: CountingEditor, done: FinishedCase, claim: FinishedClaim, at: number) {
  const part = claimPart(editor, at);
  await editor.typeInto(part.getByLabel("Text", { exact: true }), claim.text);
  const type = part.getByLabel("Type of statement");
  if ((await type.inputValue()) !== claim.standing) await editor.pick(type, claim.standing);
  if (claim.speaker !== undefined) await giveSpeaker(editor, part, done.actors[claim.speaker], done);
  for (const quote of claim.excerpts.slice(1)) await editor.quote(part, ...wordsOf(quote));
}

/** Types the speaker of a statement. The editor adds a speaker to the people of the event. */
async function giveSpeaker(
  editor: CountingEditor,
  part: Locator,
  actor: FinishedActor | undefined,
  done: FinishedCase,
) {
  const speaker = part.getByLabel("Speaker");
  await editor.clickAndType(speaker, actor?.name ?? "somebody whom the article does not name");
  if (!actor) return;
  if (!(await isKnown(editor, actor))) await addTyped(editor, actor, done);
  await expect(speaker).toHaveValue(actor.name);
  await expect(editor.roleOf(actor.name)).toBeVisible();
}

/** Adds the people of an event in their roles, except those whom a statement adds as its speaker. */
async function addPeople(editor: CountingEditor, done: FinishedCase, event: FinishedEvent) {
  const quotes = event.claims.flatMap(({ excerpts }) => excerpts.map(wordsOf));
  const speakers = new Set(event.claims.map(({ speaker }) => speaker));
  for (const [role, participants] of Object.entries(event.actors))
    for (const id of participants.flatMap(({ actors }) => actors)) {
      const actor = done.actors[id];
      if (!actor) throw new Error(`“${id}” is nobody of the case.`);
      if (role === "speaking" && speakers.has(id)) continue;
      if (await isKnown(editor, actor)) await addKnown(editor, actor, quotes);
      else await addNew(editor, actor, done);
      const list = editor.roleOf(actor.name);
      if ((await list.inputValue()) !== role) await editor.pick(list, role);
    }
}

const peopleField = (editor: CountingEditor): Locator => editor.form.getByLabel("Add person");

/** Returns whether the case has somebody already. */
async function isKnown(editor: CountingEditor, { name }: FinishedActor): Promise<boolean> {
  return editor.page.evaluate(async (wanted) => {
    const { annotation } = await (await fetch("edit/state")).json();
    return Object.values<{ name: string }>(annotation.actors ?? {}).some((actor) => actor.name === wanted);
  }, name);
}

/** Adds a known person by words that the event quotes from the shown article, or by typing the name. */
async function addKnown(
  editor: CountingEditor,
  actor: FinishedActor,
  quotes: readonly (readonly [article: string, words: string])[],
) {
  const shown = await editor.text.getAttribute("data-article");
  const own = quotes.filter(([article]) => article === shown).map(([, words]) => words);
  const named = [actor.name, ...actor.aliases].find((name) => own.some((words) => words.includes(name)));
  if (shown !== null && named !== undefined) await editor.actOn(shown, named, "person");
  else await editor.complete(peopleField(editor), actor.name, editor.roleOf(actor.name));
}

/** Adds a new person by words of an article that are the name, or by typing it. */
async function addNew(editor: CountingEditor, actor: FinishedActor, done: FinishedCase) {
  const [article] = Object.entries(done.texts).find(([, text]) => text.includes(actor.name)) ?? [];
  if (article !== undefined) {
    await editor.actOn(article, actor.name, "person");
    return fillPerson(editor, actor, done);
  }
  await editor.clickAndType(peopleField(editor), actor.name);
  return addTyped(editor, actor, done);
}

/** Adds the person whose name was typed into a field. */
async function addTyped(editor: CountingEditor, actor: FinishedActor, done: FinishedCase) {
  await editor.click(editor.form.getByRole("button", { name: `Add “${actor.name}” as a new person` }));
  await fillPerson(editor, actor, done);
}

/** Fills the form of a new person, and saves it. */
async function fillPerson(editor: CountingEditor, actor: FinishedActor, done: FinishedCase) {
  await expect(field(editor, "Name")).toHaveValue(actor.name);
  await editor.pick(field(editor, "Kind"), actor.kind);
  await editor.pickTerm("Group", done.groups[actor.group] ?? "");
  await editor.clickAndType(field(editor, "Other names in the articles"), actor.aliases.join("\n"));
  await editor.saveByKey(actor.name);
}

/** Gives the date: by the words that the annotation quotes for it, and by typing what they do not give. */
async function giveDate(editor: CountingEditor, date: FinishedEvent["date"]) {
  for (const quote of date.excerpts ?? []) {
    await editor.actOn(...wordsOf(quote), "date");
    await expect(editor.dateQuotes).toContainText(wordsOf(quote)[1]);
  }
  const typed = field(editor, "Date in words or as EDTF");
  if ((await typed.inputValue()) !== date.edtf) await editor.clickAndType(typed, date.edtf);
  const basis = field(editor, "How the date is known");
  const wanted = date.basis ?? "printed";
  // The form asks for it once the date is read. A typed date without it counts as printed.
  await expect(basis).toBeVisible();
  if (((await basis.inputValue()) || "printed") !== wanted) await editor.pick(basis, wanted);
  if (date.reasoning !== undefined)
    await editor.clickAndType(field(editor, "Reason for the date"), date.reasoning);
}
