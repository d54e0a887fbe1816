import { existsSync, watch } from "node:fs";
import { formatCounts } from "../compile/coverageReport.ts";
import { serveFiles } from "../host/serveFiles.ts";
import { buildCaseFiles, CaseProblems, compileOrThrow, type SiteFiles } from "../site/caseFiles.ts";
import { buildDraftFiles, DRAFT_SCRIPT } from "../site/draftList.ts";
import { caseFolder, FOLDER_HELP } from "./caseFolder.ts";
import { type Command, CommandError, type Terminal } from "./command.ts";
import { SERVER_OPTIONS, startServer } from "./start.ts";
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

/** Script in the browser: reloads the page after a change, and shows the problems of the case over it. */
function watchForChanges(): void {
  const interval = 200;
  const list = document.createElement("pre");
  Object.assign(list.style, { whiteSpace: "pre-wrap", margin: "0" });
  const overlay = document.createElement("dialog");
  overlay.append(list);
  document.body.append(overlay);
  let shown: DevState | undefined;
  const ask = async () => {
    const response = await fetch("dev.json").catch(() => undefined);
    const state: DevState | undefined = await response?.json();
    if (state && state.version !== shown?.version) {
      if (shown && state.problems === "") return location.reload();
      list.textContent = state.problems;
      if (state.problems !== "" && !overlay.open) overlay.showModal();
      shown = state;
    }
    setTimeout(ask, interval);
  };
  void ask();
}

/** Compiles a case now and after each change of its files. */
function watchCase(dir: string, terminal: Terminal) {
  const state: DevState = { version: 0, problems: "" };
  let files: SiteFiles = new Map();
  const compile = () => {
    state.version++;
    try {
      const compiled = compileOrThrow(dir, terminal.printError);
      files = new Map([...buildCaseFiles(compiled), ...buildDraftFiles(compiled.drafts)]);
      state.problems = "";
      terminal.print(formatCounts(compiled.counts));
    } catch (error) {
      if (!(error instanceof CaseProblems)) throw error;
      state.problems = error.message;
      terminal.printError(error.message);
    }
  };
  compile();
  let timer: NodeJS.Timeout | undefined;
  watch(dir, (_change, file) => {
    if (file !== null && !/\.(?:txt|yaml)$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(compile, CHANGE_PAUSE);
  });
  return { state, find: (path: string) => files.get(path) };
}

/** Shows a case while it is edited. */
export const devCommand: Command = {
  parameters: "[DIR]",
  count: [0, 1],
  summary: "Serves the page of a case, and reloads it when a file of the case is saved, until it is stopped.",
  details: [...FOLDER_HELP, "Problems of the case are shown over the page. Nothing is written."],
  options: { ...SERVER_OPTIONS, "--port NUMBER": "port (PORT or 5173)" },
  failure: "never: a problem of the case does not stop the server",
  async run(args, terminal) {
    const dir = caseFolder(args.positionals[0]);
    if (!existsSync(dir)) throw new CommandError(`There is no folder ${dir}.`);
    const { files: page } = readPageFiles();
    page.set("dev.js", `${watchForChanges}\nwatchForChanges();\n`);
    page.set(
      "index.html",
      `${page.get("index.html")}`.replace(
        "</head>",
        `${["dev.js", DRAFT_SCRIPT].map((file) => `<script type="module" src="./${file}"></script>`).join("")}$&`,
      ),
    );
    page.set("sw.js", WORKER_WITHOUT_CACHE);
    terminal.step(`Checking ${dir}`);
    const { state, find } = watchCase(dir, terminal);
    terminal.step("");
    const read = async (path: string) => {
      const file = path === "dev.json" ? JSON.stringify(state) : (page.get(path) ?? find(path));
      return file === undefined ? undefined : Buffer.from(file);
    };
    const { url } = await startServer(args, 5173, "dev", (port, host) => serveFiles(read, port, host));
    terminal.print(`The page is at ${url}`);
    return 0;
  },
};
