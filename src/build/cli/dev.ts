import { EventEmitter, once } from "node:events";
import { watch } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { serveFiles } from "../host/serveFiles.ts";
import { CaseProblems } from "../site/caseFiles.ts";
import { DRAFT_SCRIPT } from "../site/draftList.ts";
import { editCase } from "../site/editedCase.ts";
import { THEME_LINK } from "../theme/theme.ts";
import { caseFolder, FOLDER_HELP } from "./caseFolder.ts";
import { type Command, requireFolder, type Terminal } from "./command.ts";
import { describeError } from "./describeError.ts";
import { parseAddress, SERVER_OPTIONS, startServer } from "./start.ts";
import { readPageFiles } from "./template.ts";

/** Milliseconds after a change in which others may follow: editors write a file in several steps. */
const CHANGE_PAUSE = 30;

/** Service worker that replaces the one of an earlier site at this address, and removes itself. */
const WORKER_WITHOUT_CACHE = `
addEventListener("install", () => skipWaiting());
addEventListener("activate", () => registration.unregister());
`;

/** State of the case that the script in the browser asks for. */
interface DevState {
  /** Number that grows with each change. */
  version: number;
  /** All problems of the case, or "". */
  problems: string;
}

/** Script in the browser: renders the page again after a change, or shows the case’s problems over it. */
function watchForChanges(): void {
  const retryAfter = 1000;
  const list = document.createElement("pre");
  Object.assign(list.style, { whiteSpace: "pre-wrap", margin: "0" });
  const overlay = document.createElement("dialog");
  overlay.append(list);
  document.body.append(overlay);
  let shown: DevState | undefined;
  const ask = async () => {
    // The server answers when it has another version.
    const response = await fetch(`dev-${shown?.version ?? ""}.json`).catch(() => undefined);
    const state: DevState | undefined = await response?.json();
    if (!state) return setTimeout(ask, retryAfter);
    if (state.version !== shown?.version) {
      list.textContent = state.problems;
      if (state.problems === "") overlay.close();
      else if (!overlay.open) overlay.showModal();
      if (shown && state.problems === "") dispatchEvent(new Event("casechange"));
      shown = state;
    }
    setTimeout(ask);
  };
  void ask();
}

/** Longest wait for a change until the browser asks again, in milliseconds. */
const LONGEST_WAIT = 20_000;

/** Compiles a case now and after each change of its files. */
function watchCase(dir: string, template: string, terminal: Terminal) {
  const state: DevState = { version: 0, problems: "" };
  const edited = editCase(dir, { warn: terminal.printError, print: terminal.print, template });
  const changes = new EventEmitter().setMaxListeners(0);
  const compile = () => {
    try {
      edited.compile();
      state.problems = "";
    } catch (error) {
      // The server goes on: the next change may be the correction.
      state.problems = error instanceof CaseProblems ? error.message : describeError(error);
      terminal.printError(state.problems);
    }
    state.version++;
    changes.emit("change");
  };
  compile();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(dir, (_change, file) => {
    if (file !== null && !/\.(?:txt|yaml|css|svg|png)$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(compile, CHANGE_PAUSE);
  });
  /** Resolves with the state when its version is another one, or after the longest wait. */
  const waitForChange = async (known: number) => {
    if (state.version === known) await Promise.race([once(changes, "change"), wait(LONGEST_WAIT)]);
    return state;
  };
  return { state, waitForChange, find: edited.find, stop: () => watcher.close() };
}

/** Shows a case while it is edited. */
export const devCommand: Command = {
  parameters: "[DIR]",
  count: [0, 1],
  summary: "Serves the page of a case, and renders it again when a file is saved, until it is stopped.",
  details: [...FOLDER_HELP, "Problems of the case are shown over the page. Nothing is written."],
  options: { ...SERVER_OPTIONS, "--port NUMBER": "port (PORT or 5173)" },
  failure: "never: a problem of the case does not stop the server",
  async run(args, terminal) {
    const dir = caseFolder(args.positionals[0]);
    requireFolder(dir);
    const address = parseAddress(args, 5173);
    const { files: page } = readPageFiles();
    const template = `${page.get("index.html")}`.replace("</head>", `${THEME_LINK}$&`);
    page.set("dev.js", `${watchForChanges}\nwatchForChanges();\n`);
    page.set(
      "index.html",
      template.replace(
        "</head>",
        `${["dev.js", DRAFT_SCRIPT].map((file) => `<script type="module" src="./${file}"></script>`).join("")}$&`,
      ),
    );
    page.set("sw.js", WORKER_WITHOUT_CACHE);
    terminal.step(`Checking ${dir}`);
    const { state, waitForChange, find, stop } = watchCase(dir, template, terminal);
    terminal.step("");
    const read = async (path: string) => {
      const [, known] = /^dev-(\d+)\.json$/.exec(path) ?? [];
      if (known !== undefined) return Buffer.from(JSON.stringify(await waitForChange(Number(known))));
      const isState = path === "dev.json" || path === "dev-.json";
      const file = isState ? JSON.stringify(state) : (page.get(path) ?? find(path));
      return file === undefined ? undefined : Buffer.from(file);
    };
    // Compressing the corpus takes longer than sending it to a browser on the same computer.
    const { url } = await startServer(address, "dev", (port, host) =>
      serveFiles(read, port, host, { isCompressed: false }),
    ).catch((error) => {
      // The process would not end while it watches the folder.
      stop();
      throw error;
    });
    terminal.print(`The page is at ${url}`);
    return 0;
  },
};
