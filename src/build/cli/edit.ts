import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "../../core/model/problem.ts";
import { ANNOTATION_FILE, readText } from "../compile/readSeeds.ts";
import { EDITOR_FOLDER, FolderInUse, LinkInFolder } from "../edit/editorFolder.ts";
import { openSession } from "../edit/session.ts";
import { serveEditor } from "../host/editServer.ts";
import { watchFolder } from "../host/watchFolder.ts";
import { createLivePage } from "../site/livePage.ts";
import { caseFolder, FOLDER_HELP } from "./caseFolder.ts";
import { type Command, CommandError, requireFolder } from "./command.ts";
import { describeError } from "./describeError.ts";
import { parseAddress, startServer } from "./start.ts";
import { readEditorFiles, readPageFiles } from "./template.ts";

/** Opens a folder. Throws a `CommandError` if another process edits it. */
function openFolder(dir: string) {
  try {
    return openSession(dir);
  } catch (error) {
    if (error instanceof LinkInFolder)
      throw new CommandError(`${error.path} is a link, which may lead out of the folder; remove it.`);
    if (!(error instanceof FolderInUse)) throw error;
    const { pid, started } = error.other ?? {};
    const since = started === undefined ? "" : `, since ${new Date(started).toISOString()}`;
    throw new CommandError(
      `${dir} is edited already by process ${pid}${since}. Use that editor, or stop it first. ` +
        `If that process is no editor, remove ${error.path}.`,
    );
  }
}

/** Describes a folder that is no case: without an annotation, and never edited. Writes nothing. */
function describeNoCase(dir: string): string | undefined {
  if (existsSync(join(dir, ANNOTATION_FILE)) || existsSync(join(dir, EDITOR_FOLDER))) return undefined;
  const read = readText(dir, ANNOTATION_FILE);
  return "wrong" in read ? formatProblem(read) : undefined;
}

/** Edits a case in the browser. */
export const editCommand: Command = {
  parameters: "[DIR]",
  count: [0, 1],
  summary: "Opens the editor of a case in the browser: select words of an article, get a verified event.",
  details: [
    ...FOLDER_HELP,
    "Each change is saved in timeline.yaml at once, and can be undone, also after a restart.",
    "The editor is at 127.0.0.1, so only this computer can open it, with the link that is printed.",
    "There is no option --host: who has the link can change the case.",
  ],
  options: { "--port NUMBER": "port (PORT or 5180)" },
  failure: "the folder has no timeline.yaml; no other problem of the case stops the editor",
  async run(args, terminal) {
    const dir = caseFolder(args.positionals[0]);
    requireFolder(dir);
    const { port } = parseAddress(args, 5180);
    const missing = describeNoCase(dir);
    if (missing !== undefined) {
      terminal.printError(missing);
      return 1;
    }
    const { files } = readPageFiles();
    const workbench = readEditorFiles();
    terminal.step(`Checking ${dir}`);
    const session = openFolder(dir);
    // The editor shows the problems.
    const quiet = { print: () => undefined, warn: () => undefined, describeError };
    const page = createLivePage(dir, files, { ...quiet, cache: session.cache });
    session.onChange(page.change);
    /** Prints an error. A window asks each second until there is none. */
    let printed = "";
    const onError = (error: unknown) => {
      const words = describeError(error);
      if (words !== printed) terminal.printError(words);
      printed = words;
    };
    const watcher = watchFolder(dir, session.readAgain, onError);
    terminal.step("");
    const { link } = await startServer({ port, host: undefined }, "edit", () =>
      serveEditor({
        ...{ session, workbench, readPage: page.read, port },
        onLink: (next) => terminal.print(`The editor is at ${next}`),
        onError,
      }),
    ).catch((error: unknown) => {
      watcher.close();
      session.close();
      throw error;
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => {
        session.close();
        process.exit(0);
      });
    terminal.print(`The editor is at ${link()}`);
    terminal.print("The link works once. To get another one, open it again.");
    return 0;
  },
};
