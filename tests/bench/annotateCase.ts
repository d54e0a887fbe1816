import { deepStrictEqual } from "node:assert";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { sum } from "d3";
import { parse } from "yaml";
import { writeOut } from "../../src/core/editing/entryForm.ts";
import type { JsonMap } from "../../src/core/editing/jsonMap.ts";
import type { QuoteEntry } from "../../src/core/editing/quoteOfSpan.ts";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { ACTION_KEYS } from "../browser/support/EditorArea.ts";
import { runTool, spawnEditor } from "../browser/support/startEditor.ts";
import { compileCase } from "../fixtures/compileCase.ts";
import { annotateEvent, type FinishedCase, type FinishedEvent, wordsOf } from "./annotateEvent.ts";
import { CountingEditor } from "./CountingEditor.ts";
import { makeFerryFolders } from "./ferryFolders.ts";
import { LAUNCH_OPTIONS, median } from "./measure.ts";

// `npm run bench:annotate`: annotates the ferry case with the editor in Chromium, from nothing to the
// finished annotation in `tests/fixtures/ferry`, and prints how many keys and clicks that takes.

/** The finished annotation, with the parts that are not by id. */
interface Finished extends FinishedCase {
  case: { title: string; standfirst: { text: string; excerpts: QuoteEntry[] }[] };
  events: Readonly<Record<string, FinishedEvent>>;
  disagreements: Readonly<Record<string, FinishedDifference>>;
  background: { quote: QuoteEntry; reason: string }[];
}

interface FinishedDifference extends Readonly<Record<"subject" | "title" | "differs" | "shared", string>> {
  kind: string;
  events: readonly string[];
  sides: readonly { says: string; quote: QuoteEntry }[];
}

/** Keys and clicks of each part of the work. */
type Inputs = [part: string, inputs: number][];

/** Two events with a date, one person and one quote. The person and the stage are new in the first one. */
const STANDARD_EVENTS: readonly FinishedEvent[] = [
  ["The fuel filter had been changed on 14 May 2024.", "on 14 May 2024", "2024-05-14"],
  ["Wick Ferries will test the generators of all its ferries by 30 June 2024.", "10 June 2024", "2024-06-10"],
].map(([sentence = "", words = "", edtf = ""]) => ({
  title: `The report says: ${sentence}`,
  stage: "loss",
  date: { edtf, excerpts: [{ report: words }] },
  actors: { mentioned: [{ actors: ["wick-ferries"] }] },
  claims: [{ text: `${sentence} The report says so.`, standing: "stated", excerpts: [{ report: sentence }] }],
}));

/** Reads the finished annotation. */
function readFinished(dir: string): Finished {
  const read = parse(readFileSync(join(dir, "timeline.yaml"), "utf8"));
  const texts = ["gazette", "log", "report"].map((id) => [id, readFileSync(join(dir, `${id}.txt`), "utf8")]);
  const events = Object.entries(read.events as JsonMap).map(([id, one]) => [id, writeOut(one as JsonMap)]);
  const head = writeOut(read.case as JsonMap);
  return { ...read, case: head, events: Object.fromEntries(events), texts: Object.fromEntries(texts) };
}

/** Serves a folder, opens its editor in a new browser, and closes both after `work`. */
async function withEditor(dir: string, work: (editor: CountingEditor) => Promise<void>): Promise<void> {
  const server = await spawnEditor(dir);
  const browser = await chromium.launch(LAUNCH_OPTIONS);
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    // tsx wraps named functions in it, also those that run in the page.
    await page.addInitScript("globalThis.__name = (named) => named");
    page.setDefaultTimeout(15_000);
    const editor = new CountingEditor(page, "mouse");
    await editor.open(server.link);
    await work(editor);
  } finally {
    await browser.close();
    await server.end("SIGTERM");
  }
}

/** Runs a part of the work, and returns its keys and clicks. */
async function count(editor: CountingEditor, part: string, work: () => Promise<void>): Promise<Inputs[0]> {
  const before = editor.inputs;
  await work();
  return [part, editor.inputs - before];
}

/** Annotates the whole case: events, then the difference, the background and the head. */
async function annotateCase(editor: CountingEditor, finished: Finished): Promise<Inputs> {
  const inputs: Inputs = [];
  const add = async (part: string, work: () => Promise<void>) => inputs.push(await count(editor, part, work));
  for (const event of Object.values(finished.events))
    await add(event.title, () => annotateEvent(editor, finished, event));
  for (const difference of Object.values(finished.disagreements))
    await add(`Difference: ${difference.title}`, () => addDifference(editor, finished, difference));
  for (const { quote, reason } of finished.background)
    await add(`Background: ${reason}`, async () => {
      await editor.actOn(...wordsOf(quote), "background");
      await editor.typeInto(editor.form.getByLabel("Reason"), reason);
      await editor.saveByKey(reason);
    });
  await add("Head of the case", () => writeHead(editor, finished.case));
  await add("Background: all other sentences", () => giveReasons(editor));
  return inputs;
}

async function addDifference(editor: CountingEditor, finished: Finished, difference: FinishedDifference) {
  const field = (label: string) => editor.form.getByLabel(label, { exact: true });
  for (const [i, { says, quote }] of difference.sides.entries()) {
    await editor.actOn(...wordsOf(quote), "difference");
    const ofSide = field("This side says").nth(i);
    if (i > 0) await editor.typeInto(ofSide, says);
    else {
      await editor.typeInto(field("Title"), difference.title);
      if ((await field("Kind").inputValue()) !== difference.kind)
        await editor.pick(field("Kind"), difference.kind);
      await editor.clickAndType(field("Subject"), difference.subject);
      await editor.clickAndType(field("The difference"), difference.differs);
      await editor.clickAndType(field("Shared by both sides"), difference.shared);
      for (const id of difference.events) {
        const title = finished.events[id]?.title ?? "";
        await editor.complete(
          field("Events"),
          title,
          editor.form.getByRole("button", { name: `Remove ${title}` }),
        );
      }
      await editor.clickAndType(ofSide, says);
    }
  }
  await editor.saveByKey(difference.title);
}

async function writeHead(editor: CountingEditor, head: Finished["case"]) {
  await editor.click(editor.page.getByRole("button", { name: "Case", exact: true }));
  await editor.typeInto(editor.form.getByLabel("Title"), head.title);
  for (const [i, { text, excerpts }] of head.standfirst.entries()) {
    if (i > 0) await editor.click(editor.form.getByRole("button", { name: "Add clause" }));
    await editor.clickAndType(editor.form.getByLabel("Text", { exact: true }).nth(i), text);
    const quotes = editor.form.getByRole("group", { name: "Quotes" }).nth(i);
    for (const quote of excerpts) await editor.quote(quotes, ...wordsOf(quote));
  }
  await editor.saveByKey(head.title);
}

/** Reason for all sentences that the finished annotation leaves unread. A strict check needs one. */
const REASON = "No event needs this sentence.";

/** Gives each unread sentence of the case the same reason. */
async function giveReasons(editor: CountingEditor) {
  const listed = editor.articles.getByRole("option");
  const unread = (await listed.allTextContents()).map((name) => Number(/(\d+) unread/.exec(name)?.[1] ?? 0));
  for (let rest = sum(unread); rest > 0; rest--) {
    await editor.press("n");
    await editor.toolbar.waitFor();
    await editor.press(ACTION_KEYS.background);
    await editor.typeInto(editor.form.getByLabel("Reason"), REASON);
    await editor.saveByKey(REASON);
  }
}

/** Returns all that a case says, with titles and names in place of ids. */
function contentOf(dir: string): unknown {
  const { corpus } = compileCase(dir);
  const { stages, groups, actors, events, disagreements, links, background, title, standfirst } = corpus;
  const names = new Map<string, string>();
  for (const { id, label } of [...stages, ...groups]) names.set(id, label);
  for (const { id, name } of actors) names.set(id, name);
  for (const { id, title: name } of [...events, ...disagreements]) names.set(id, name);
  const sorted = (list: readonly unknown[]) => list.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const named: Partial<Corpus> = JSON.parse(
    JSON.stringify({ stages, groups, actors, events, disagreements, links, background, title, standfirst }),
    (_key, value) => (typeof value === "string" ? (names.get(value) ?? value) : value),
  );
  return {
    ...named,
    ...Object.fromEntries(
      (["stages", "groups", "actors"] as const).map((part) => [part, sorted(named[part] ?? [])]),
    ),
    background: (named.background ?? []).filter(({ reason }) => reason !== REASON),
    events: (named.events ?? []).map((event) => ({ ...event, actors: sorted(event.actors) })),
  };
}
const order = (value: unknown) => JSON.stringify(value);

function printTable(inputs: Inputs, events: number, standard: Inputs, seconds: number): void {
  const counts = inputs.slice(0, events).map(([, amount]) => amount);
  const all = inputs.reduce((sum, [, amount]) => sum + amount, 0);
  const rows: [string, string | number][] = [
    ...standard,
    ...inputs,
    ["An event: minimum", Math.min(...counts)],
    ["An event: median", median(counts)],
    ["An event: maximum", Math.max(...counts)],
    ["The whole case", all],
    ["Time of the machine", `${(seconds / 60).toFixed(1)} min`],
  ];
  console.log("| part | keys and clicks |\n| --- | --- |");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

const folder = mkdtempSync(join(tmpdir(), "annotate-"));
try {
  const { empty, finished: done, standard: other } = makeFerryFolders(folder);
  const finished = readFinished(done);
  const standard: Inputs = [];
  await withEditor(other, async (editor) => {
    for (const [i, event] of STANDARD_EVENTS.entries()) {
      const part = i === 0 ? "Standard event, the first one" : "Standard event, a later one";
      standard.push(await count(editor, part, () => annotateEvent(editor, finished, event)));
    }
  });
  const start = performance.now();
  let inputs: Inputs = [];
  await withEditor(empty, async (editor) => {
    inputs = await annotateCase(editor, finished);
  });
  const seconds = (performance.now() - start) / 1000;
  runTool("check", empty, "--strict");
  deepStrictEqual(contentOf(empty), contentOf(done));
  printTable(inputs, Object.keys(finished.events).length, standard, seconds);
} finally {
  rmSync(folder, { recursive: true });
}
