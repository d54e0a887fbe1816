import { rmSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import type { Corpus } from "../../core/model/corpus.ts";
import { formatProblem, type Problem } from "../../core/model/problem.ts";
import { type CompiledCase, compileSeeds } from "../compile/compileCorpus.ts";
import { corpusJsonSchema } from "../compile/corpusSchema.ts";
import { buildOembed, OEMBED_FILE } from "./oembed.ts";
import { buildPageTags, CARD_FILE, renderSocialCard } from "./pageMetadata.ts";
import { parseSiteUrl } from "./siteUrl.ts";

/** The seeds folder, compiled. Throws an Error that lists all its problems. */
function compileOrThrow(dir: string): CompiledCase {
  const compiled = compileSeeds(dir);
  if (Array.isArray(compiled)) {
    const error = new Error(formatProblems(dir, compiled));
    // The problems are the editor's; where in our code they were found is not.
    error.stack = "";
    throw error;
  }
  return compiled;
}

/** Every file that a seeds folder gives the site, by url. Throws an Error that lists all its problems. */
function publishedFiles(dir: string, compiled = compileOrThrow(dir)): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ["corpus.json", JSON.stringify(compiled.corpus)],
    ["corpus.schema.json", JSON.stringify(corpusJsonSchema(), null, 2)],
    ...compiled.files,
  ]);
}

function formatProblems(dir: string, problems: Problem[]): string {
  return `${dir} has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}; nothing was built:\n${problems.map(formatProblem).join("\n")}`;
}

/** Serves the corpus in development; reloads the page when a seed is saved, or shows the problems over it. */
function watchSeeds(server: ViteDevServer, dir: string): void {
  const show = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    server.config.logger.error(message);
    server.ws.send({ type: "error", err: { message, stack: "" } });
  };
  const folder = resolve(dir);
  let published: ReturnType<typeof publishedFiles> | undefined;
  server.watcher.add(folder);
  server.watcher.on("all", (_change, path) => {
    if (!path.startsWith(folder + sep)) return;
    published = undefined;
    try {
      published = publishedFiles(dir);
      server.ws.send({ type: "full-reload" });
    } catch (error) {
      show(error);
    }
  });
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    if (!url.startsWith("corpus.") && !url.startsWith("articles/")) return next();
    try {
      published ??= publishedFiles(dir);
      const file = published.get(url);
      if (file === undefined) return next();
      response.setHeader(
        "Content-Type",
        url.endsWith(".json") ? "application/json" : "text/plain; charset=utf-8",
      );
      response.end(file);
    } catch (error) {
      show(error);
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
}

/** What the plugin offers to those after it. */
export interface CorpusApi {
  /** The corpus that is being built; undefined before the build has started. */
  corpus(): Corpus | undefined;
}

/**
 * The Vite plugin that puts a seeds folder's corpus, schema and articles beside the page and, in a build, its card and
 * what the page says of itself. `told` is the address at which it will be published, where that is known.
 */
export function corpusPlugin(dir: string, told?: string): Plugin<CorpusApi> {
  const site = parseSiteUrl(told);
  let building = false;
  let outDir = "";
  let built: CompiledCase | undefined;
  return {
    name: "on-the-record:corpus",
    api: { corpus: () => built?.corpus },
    configResolved(config) {
      building = config.command === "build" && config.mode !== "test";
      outDir = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      if (!building) return;
      // A folder with a problem builds nothing, and leaves nothing of an earlier build to be published for it.
      rmSync(outDir, { recursive: true, force: true });
      built = compileOrThrow(dir);
      for (const [fileName, source] of publishedFiles(dir, built))
        this.emitFile({ type: "asset", fileName, source });
      this.emitFile({ type: "asset", fileName: CARD_FILE, source: renderSocialCard(built.corpus) });
      if (site !== "") {
        const source = JSON.stringify(buildOembed(built.corpus, site, CARD_FILE), null, 2);
        this.emitFile({ type: "asset", fileName: OEMBED_FILE, source });
      }
    },
    transformIndexHtml(html) {
      if (!built) return undefined;
      return { html: html.replace(/\s*<title>[^<]*<\/title>/, ""), tags: buildPageTags(built.corpus, site) };
    },
    configureServer(server) {
      if (server.config.mode !== "test") watchSeeds(server, dir);
    },
  };
}
