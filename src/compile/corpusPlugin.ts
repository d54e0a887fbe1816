import { resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { type Problem, problemLine } from "../problem/problem.ts";
import { compileSeeds } from "./compileCorpus.ts";
import { corpusJsonSchema } from "./corpusSchema.ts";

/** Every file that a seeds folder gives the site, by url. Throws an Error that lists all its problems. */
function publishedFiles(dir: string): Map<string, string | Uint8Array> {
  const compiled = compileSeeds(dir);
  if (Array.isArray(compiled)) throw new Error(problemList(dir, compiled));
  return new Map<string, string | Uint8Array>([
    ["corpus.json", JSON.stringify(compiled.corpus)],
    ["corpus.schema.json", JSON.stringify(corpusJsonSchema(), null, 2)],
    ...compiled.files,
  ]);
}

function problemList(dir: string, problems: Problem[]): string {
  return `${dir} has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}; nothing was built:\n${problems.map(problemLine).join("\n")}`;
}

/** Serves the corpus in development; reloads the page when a seed is saved, or shows the problems over it. */
function serveAndWatch(server: ViteDevServer, dir: string): void {
  const show = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    server.config.logger.error(message);
    server.ws.send({ type: "error", err: { message, stack: "" } });
  };
  const folder = resolve(dir);
  server.watcher.add(folder);
  server.watcher.on("all", (_change, path) => {
    if (!path.startsWith(folder)) return;
    try {
      publishedFiles(dir);
      server.ws.send({ type: "full-reload" });
    } catch (error) {
      show(error);
    }
  });
  server.middlewares.use((request, response, next) => {
    const url = decodeURIComponent((request.url ?? "").split("?")[0] ?? "").replace(/^\//, "");
    if (url !== "corpus.json" && !url.startsWith("articles/")) return next();
    try {
      const file = publishedFiles(dir).get(url);
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

/** The Vite plugin that puts a seeds folder's corpus, schema and articles beside the page. */
export function corpusPlugin(dir: string): Plugin {
  let building = false;
  return {
    name: "on-the-record:corpus",
    configResolved(config) {
      building = config.command === "build" && config.mode !== "test";
    },
    buildStart() {
      if (!building) return;
      for (const [fileName, source] of publishedFiles(dir))
        this.emitFile({ type: "asset", fileName, source });
    },
    configureServer(server) {
      if (server.config.mode !== "test") serveAndWatch(server, dir);
    },
  };
}
