import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  DateReading,
  EditProblem,
  EditState,
  EditStep,
  MovedQuote,
} from "../../core/editing/protocol.ts";
import { editingMessages } from "../../core/messages/editing.ts";
import { groupBy } from "../../core/model/groupBy.ts";
import type { Problem } from "../../core/model/problem.ts";
import { type CaseCache, createCaseCache } from "../compile/caseCache.ts";
import { readCase } from "../compile/compileCorpus.ts";
import { isFields } from "../compile/oldWords.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import { readYaml, type YamlCache } from "../compile/readYaml.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import { createChangeSignal } from "../host/changeSignal.ts";
import { findMovedQuotes } from "../suggest/findMovedQuotes.ts";
import { readTypedDate } from "../suggest/readTypedDate.ts";
import { listAnnotatedQuotes } from "./annotatedQuotes.ts";
import { applyStep } from "./applyStep.ts";
import { openArticleCopies } from "./articleCopies.ts";
import { describeEditedCase, describeProblem, findTooLong } from "./describeEditedCase.ts";
import { EDITOR_FOLDER, openEditedFile } from "./editedFile.ts";
import { findChange } from "./textChange.ts";
import { countWindows } from "./windows.ts";

/** Result of a change: the new state, or the problems for which nothing was changed. */
export type Outcome = { state: EditState } | { problems: readonly EditProblem[] };

/** The editing of one folder, from its opening to its closing. */
export interface Session {
  /** Parts of the case that were read before, for other compilations of the same folder. */
  cache: CaseCache;
  state(): EditState;
  /** Resolves with the state once it has another version, or another number of windows, or after a time. */
  waitForChange(known: number, window: string, signal: AbortSignal): Promise<EditState>;
  /** Reads files of the folder again that another program may have changed. */
  readAgain(files: readonly string[]): void;
  /** Calls a function after each change of the case. */
  onChange(listener: () => void): void;
  /** Applies a step to the version that a window knows, and writes the file. */
  change(base: number, step: EditStep): Outcome;
  /** Returns the problems that the case would have after a step. Writes nothing. */
  check(step: EditStep): readonly EditProblem[];
  undo(base: number): Outcome;
  redo(base: number): Outcome;
  /** Keeps the form that is open, or with null none. */
  keepForm(form: unknown): void;
  /** Returns the text of an article of the case, or says why the editor does not show it. */
  readArticle(id: string): { text: string } | Pick<EditProblem, "wrong" | "found" | "todo">;
  /** Reads a date that an editor typed. Relative words refer to the date of an article. */
  readDate(text: string, article: string | null): DateReading;
  /** Finds the quotes that the present texts of their articles do not have once. */
  findMoved(): readonly MovedQuote[];
  close(): void;
}

/** Day that no words can mean. */
const NO_DAY = "0001-01-01";
/** Most former versions to which a window can apply a step. */
const MAX_VERSIONS = 50;

/** Opens a folder for editing. Throws `FolderInUse` if another process edits it. */
export function openSession(dir: string): Session {
  const path = join(dir, ANNOTATION_FILE);
  const file = openEditedFile(dir);
  const cache = createCaseCache();
  const plain: YamlCache = new Map();
  const copies = openArticleCopies(join(dir, EDITOR_FOLDER, "articles"));
  const unsavedFile = join(dir, EDITOR_FOLDER, "unsaved.json");
  const changes = createChangeSignal();
  /** Also notes a window that opened or closed. */
  const news = createChangeSignal();
  const windows = countWindows(news.emit);
  /** Texts of the last versions. */
  const texts = new Map<number, string>();
  let version = 0;
  let described: ReturnType<typeof describe> | undefined;
  let unsaved = readForm(unsavedFile);

  const advance = () => {
    version++;
    texts.set(version, file.history.text);
    texts.delete(version - MAX_VERSIONS);
    described = undefined;
    changes.emit();
    news.emit();
  };

  const annotationOf = (text: string, parts?: YamlCache) => {
    const { value } = readYaml(path, text, { cache: parts });
    return isFields(value) && !Array.isArray(value) ? value : {};
  };
  const describe = () => {
    const { text } = file.history;
    const result = readCase(dir, { cache, ...(file.problem ? {} : { text }) });
    const articles = new Map([...result.articleFiles].map(([id, { article }]) => [id, article]));
    const annotation = annotationOf(text, plain);
    const quotes = listAnnotatedQuotes(annotation, articles);
    const quotesOf = groupBy(quotes, ({ article }) => article);
    for (const [id, own] of quotesOf) {
      const article = articles.get(id);
      if (article && own.every(({ span }) => span)) copies.keep(article);
    }
    return { shown: describeEditedCase(dir, annotation, quotes, result), articles, quotesOf };
  };
  const known = () => {
    described ??= describe();
    return described;
  };

  const state = (): EditState => {
    const labels = (steps: typeof file.history.done) => steps.map(({ label }) => label).reverse();
    return {
      version,
      ...known().shown,
      undo: labels(file.history.done),
      redo: labels(file.history.undone),
      unsaved,
      conflicts: [],
      warning: windows.count() > 1 ? editingMessages.windows(windows.count()) : "",
    };
  };

  const sync = () => {
    const problem = file.problem?.wrong;
    const before = file.sync();
    if (before !== undefined || file.problem?.wrong !== problem) advance();
  };

  const fail = (problem: Problem) => ({
    problems: [describeProblem(dir, annotationOf(file.history.text), problem)],
  });
  const stale = () =>
    fail({
      ...{ path: path, line: 1, col: 1, ...editingMessages.stale },
    });

  const save = (record: Parameters<typeof file.save>[0]): Outcome => {
    if (file.save(record)) {
      advance();
      return { state: state() };
    }
    sync();
    return file.problem ? fail(file.problem) : stale();
  };
  const step = (base: number, record: Parameters<typeof file.save>[0]) => {
    sync();
    return base === version ? save(record) : stale();
  };

  advance();
  return {
    cache,
    state,
    readAgain(files) {
      // The cache finds the articles that changed.
      if (files.every((name) => name === ANNOTATION_FILE)) sync();
      else advance();
    },
    onChange: changes.listen,
    async waitForChange(known, window, signal) {
      const leave = windows.add(window);
      try {
        if (known === version) await news.wait(signal);
        return state();
      } finally {
        leave();
      }
    },
    change(base, edit) {
      sync();
      if (base !== version) return stale();
      const applied = applyStep(path, file.history.text, edit, plain);
      if ("problem" in applied) return fail(applied.problem);
      if (applied.text === file.history.text) return { state: state() };
      return save({ label: edit.label, ...findChange(file.history.text, applied.text) });
    },
    check(edit) {
      const applied = applyStep(path, file.history.text, edit, plain);
      if ("problem" in applied) return fail(applied.problem).problems;
      const { problems } = readCase(dir, { cache, text: applied.text });
      const annotation = annotationOf(applied.text);
      return problems.map((problem) => describeProblem(dir, annotation, problem));
    },
    undo: (base) => step(base, { do: "undo" }),
    redo: (base) => step(base, { do: "redo" }),
    keepForm(form) {
      writeAtomically(unsavedFile, JSON.stringify(form));
      unsaved = form;
    },
    readArticle(id) {
      const article = known().articles.get(id);
      if (article === undefined) return editingMessages.noSuchArticle(id);
      return findTooLong(article) ?? { text: article.text };
    },
    readDate(text, id) {
      const article = known().articles.get(id ?? "");
      const { date = NO_DAY, language } = article ?? {};
      const read = readTypedDate(text, { articleDate: date, language });
      // Words such as “on Friday” have no date without an article.
      const isUnknown = article === undefined && "basis" in read && read.basis === "worked-out";
      return isUnknown ? { problem: editingMessages.noArticle } : read;
    },
    findMoved: () =>
      [...known().quotesOf].flatMap(([id, own]) => {
        const text = known().articles.get(id)?.text;
        const isMoved = text !== undefined && own.some(({ span }) => span === undefined);
        return isMoved ? findMovedQuotes(own, text, copies.read(id)) : [];
      }),
    close: () => file.close(),
  };
}

/** Reads the form that was open; null if there is none. */
function readForm(path: string): unknown {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
