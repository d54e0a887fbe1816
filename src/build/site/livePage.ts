import type { CaseCache } from "../compile/caseCache.ts";
import { createChangeSignal } from "../host/changeSignal.ts";
import { THEME_LINK } from "../theme/theme.ts";
import { CaseProblems, type SiteFiles } from "./caseFiles.ts";
import { DRAFT_SCRIPT } from "./draftList.ts";
import { editCase } from "./editedCase.ts";

/** Service worker that replaces the one of an earlier site at this address, and removes itself. */
const WORKER_WITHOUT_CACHE = `
addEventListener("install", () => skipWaiting());
addEventListener("activate", () => registration.unregister());
`;

/** State of the case that the script in the browser asks for. */
interface LiveState {
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
  let shown: LiveState | undefined;
  const ask = async () => {
    // The server answers when it has another version.
    const response = await fetch(`dev-${shown?.version ?? ""}.json`).catch(() => undefined);
    const state: LiveState | undefined = await response?.json();
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

/** The page of a case that shows each change. */
export interface LivePage {
  /** Notes a change of the case. */
  change(): void;
  /** Compiles the case, unless that is done since the last change. */
  compile(): void;
  /** Returns a file of the page; one that asks for changes after there is one, or after a time. */
  read(path: string): Promise<Buffer | undefined>;
}

/** Receivers of notes, numbers and problems of the case, and the description of any other error. */
interface LiveOptions {
  warn: (text: string) => void;
  print: (text: string) => void;
  describeError: (error: unknown) => string;
  cache?: CaseCache;
}

/** Creates the live page of a case of the files of the bundled page. */
export function createLivePage(dir: string, bundled: SiteFiles, options: LiveOptions): LivePage {
  const { warn, print, describeError, cache } = options;
  const template = `${bundled.get("index.html")}`.replace("</head>", `${THEME_LINK}$&`);
  const scripts = ["dev.js", DRAFT_SCRIPT].map((file) => `<script type="module" src="./${file}"></script>`);
  const page: SiteFiles = new Map([
    ...bundled,
    ["dev.js", `${watchForChanges}\nwatchForChanges();\n`],
    ["index.html", template.replace("</head>", `${scripts.join("")}$&`)],
    ["sw.js", WORKER_WITHOUT_CACHE],
  ]);
  const edited = editCase(dir, { warn, print, template, ...(cache ? { cache } : {}) });
  const changes = createChangeSignal();
  const state: LiveState = { version: 1, problems: "" };
  let compiled = 0;
  const compile = () => {
    if (compiled === state.version) return;
    compiled = state.version;
    try {
      edited.compile();
      state.problems = "";
    } catch (error) {
      // The server goes on: the next change may be the correction.
      state.problems = error instanceof CaseProblems ? error.message : describeError(error);
      warn(state.problems);
    }
  };
  return {
    compile,
    change() {
      state.version++;
      changes.emit();
    },
    async read(path) {
      const [isState, known] = /^dev(?:-(\d*))?\.json$/.exec(path) ?? [];
      if (known && Number(known) === state.version) await changes.wait();
      compile();
      const file = isState ? JSON.stringify(state) : (page.get(path) ?? edited.find(path));
      return file === undefined ? undefined : Buffer.from(file);
    },
  };
}
