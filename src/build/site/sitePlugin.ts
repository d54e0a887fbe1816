import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { createServer, type Plugin, type Rolldown, type ViteDevServer } from "vite";
import { CALENDAR_FILE } from "../../core/citation/permalink.ts";
import type { prerender } from "../../page/prerender.tsx";
import type { CompiledCase } from "../compile/compileCorpus.ts";
import { makeFolder } from "../compile/makeFolder.ts";
import { headersFor } from "../host/headers.ts";
import { THEME_FILE, THEME_LINK } from "../theme/theme.ts";
import { BuildMistake } from "./buildMistake.ts";
import { buildSite, isLinkedFile } from "./buildSite.ts";
import { compileOrThrow, type SiteFiles } from "./caseFiles.ts";
import { COPY_SUFFIX } from "./compressFile.ts";
import { DRAFT_SCRIPT } from "./draftList.ts";
import { CARD_PREFIX } from "./drawEventCards.ts";
import { editCase } from "./editedCase.ts";
import { parseSiteUrl } from "./pageMetadata.ts";
import { findObstacle } from "./writeSite.ts";

/** Whether a URL can be that of a file of the case. */
const isOfCase = (url: string) =>
  /^(?:corpus\.|drafts\.|theme\.css$|search\.json$|articles\/|e\/|guide\/|corrections[./]|assets\/(?:search|logo|theme)-)/.test(
    url,
  );

/** Wait after a change, in milliseconds: Vite's watcher reports no other change of the file for 50. */
const MISSED_CHANGES = 80;

/** Head of the pages without script, with the style sheet as Vite serves it. */
const STATIC_TEMPLATE =
  '<head>\n<meta charset="utf-8"><link rel="stylesheet" href="./src/page/styles.css">' +
  `${THEME_LINK}\n</head>`;

/** Returns the time of the last change of a file, in milliseconds; undefined for a removed one. */
const lastChangeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/**
 * Serves the corpus in development. Saving a seed renders the page again, or shows the problems over it. Only
 * a reload removes Vite's message about problems.
 */
function watchSeeds(server: ViteDevServer, dir: string): void {
  let showsProblems = false;
  const show = (error: unknown): string => {
    const message = error instanceof Error ? error.message : String(error);
    showsProblems = true;
    server.config.logger.error(message);
    server.ws.send({ type: "error", err: { message, stack: "" } });
    return message;
  };
  const folder = resolve(dir);
  const { logger } = server.config;
  const edited = editCase(dir, {
    warn: (note) => logger.warn(note),
    print: (text) => logger.info(text),
    template: STATIC_TEMPLATE,
  });
  let isCompiled = false;
  const compile = () => {
    isCompiled = false;
    edited.compile();
    isCompiled = true;
  };
  const compileAndSend = () => {
    try {
      compile();
      server.ws.send(showsProblems ? { type: "full-reload" } : { type: "custom", event: "casechange" });
      showsProblems = false;
    } catch (error) {
      show(error);
    }
  };
  server.watcher.add(folder);
  server.watcher.on("all", (_change, path) => {
    if (!path.startsWith(folder + sep)) return;
    const saved = lastChangeOf(path);
    compileAndSend();
    setTimeout(() => lastChangeOf(path) !== saved && compileAndSend(), MISSED_CHANGES);
  });
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    if (!isOfCase(url)) return next();
    try {
      if (!isCompiled) compile();
      const file = edited.find(url);
      if (file === undefined) return next();
      response.setHeader("Content-Type", `${headersFor(`/${url}`)["Content-Type"]}`);
      response.end(file);
    } catch (error) {
      response.statusCode = 500;
      response.end(show(error));
    }
  });
}

/** Renders the page's own code in Node, through a second Vite server. */
const renderFromSource: typeof prerender = async (corpus, measure) => {
  const server = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false },
  });
  try {
    const module = await server.ssrLoadModule("/src/page/prerender.tsx");
    return await (module.prerender as typeof prerender)(corpus, measure);
  } finally {
    await server.close();
  }
};

/** Reads the files of a built folder that the next site uses: cards of events and the calendar, by path. */
function readEarlierFiles(dir: string): Map<string, Uint8Array> {
  const folder = dirname(CARD_PREFIX);
  const names = existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)) : [];
  const paths = names.map((name) => `${folder}/${name}`).filter((path) => path.startsWith(CARD_PREFIX));
  if (existsSync(join(dir, CALENDAR_FILE))) paths.push(CALENDAR_FILE);
  return new Map(paths.map((path) => [path, readFileSync(join(dir, path))]));
}

/** Returns the contents of the bundled files, by path. */
const contentsOf = (bundle: Rolldown.OutputBundle): SiteFiles =>
  new Map(
    Object.values(bundle).map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]),
  );

/**
 * Vite plugin that turns the bundled page into the site of a case. `siteUrl` is the address of publication,
 * if it is known. In development it serves the case's files beside the page. Does nothing in mode "template".
 */
export function sitePlugin(dir: string, siteUrl?: string, render = renderFromSource): Plugin {
  let site = "";
  let building = false;
  let isEditing = false;
  let outDir = "";
  let warn: (note: string) => void;
  let info: (text: string) => void;
  let compiled: CompiledCase | undefined;
  let earlierFiles: ReadonlyMap<string, Uint8Array> = new Map();
  /** Files that Vite would list among those of the bundle: copies, and the pages of events. */
  const unlisted: SiteFiles = new Map();
  return {
    name: "on-the-record:site",
    configResolved(config) {
      isEditing = config.command === "serve" && config.mode !== "test";
      building = config.command === "build" && !["test", "template"].includes(config.mode);
      warn = (note) => config.logger.warn(note);
      info = (text) => config.logger.info(text);
      outDir = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      if (!building) return;
      site = parseSiteUrl(siteUrl);
      // If there is a problem, an earlier build must not be published in its place.
      const obstacle = findObstacle(outDir);
      if (obstacle !== undefined)
        throw new BuildMistake(`${obstacle}; nothing was removed and nothing was built.`);
      earlierFiles = readEarlierFiles(outDir);
      rmSync(outDir, { recursive: true, force: true });
      compiled = compileOrThrow(dir, warn);
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        if (!compiled) return;
        const files = contentsOf(bundle);
        const built: SiteFiles = new Map();
        const readEarlier = (path: string) => earlierFiles.get(path);
        const onCard = (card: number, all: number) => card === 1 && info(`Drawing ${all} social cards`);
        const options = { site, readEarlier, onCard };
        for await (const [path, content] of buildSite(compiled, { files, prerender: render }, options))
          (path.endsWith(COPY_SUFFIX) || isLinkedFile(path) ? unlisted : built).set(path, content);
        for (const [fileName, content] of files) if (built.get(fileName) !== content) delete bundle[fileName];
        for (const [fileName, source] of built)
          if (files.get(fileName) !== source) this.emitFile({ type: "asset", fileName, source });
      },
    },
    writeBundle({ dir: folder = "" }) {
      for (const [path, content] of unlisted) {
        makeFolder(dirname(join(folder, path)));
        writeFileSync(join(folder, path), content);
      }
    },
    transformIndexHtml: () =>
      isEditing
        ? [
            // With it, React compares all properties of a changed page for the performance panel of the
            // browser: with 2,000 events, a change took 0.75 s, not 0.44 s.
            { tag: "script", children: "console.timeStamp = undefined;" },
            { tag: "script", attrs: { type: "module", src: `/${DRAFT_SCRIPT}` } },
            {
              tag: "link",
              attrs: { rel: "stylesheet", href: `/${THEME_FILE}`, "data-theme-sheet": true },
            },
          ]
        : [],
    configureServer(server) {
      if (isEditing) watchSeeds(server, dir);
    },
  };
}
