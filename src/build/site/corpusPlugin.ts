import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { withoutScriptMessages } from "../../core/messages/withoutScript.ts";
import { isArticleProblem, parseArticle } from "../../core/model/article.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { corpusJsonSchema } from "../../core/model/corpusSchema.ts";
import { formatNote, formatProblemWithPassage } from "../../core/model/problem.ts";
import { buildSearchFiles } from "../../core/search/searchFiles.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import { type CompiledCase, compileSeeds } from "../compile/compileCorpus.ts";
import {
  buildOembed,
  buildPageTags,
  CARD_FILE,
  OEMBED_FILE,
  parseSiteUrl,
  renderSocialCard,
} from "./pageMetadata.ts";

/** Folder of the parts of the search index. Browsers keep them, because their names have a hash. */
const SEARCH_FOLDER = "assets/search-";

/** Compiles a seeds folder and passes each note to `warn`. Throws an Error that lists all problems. */
function compileOrThrow(dir: string, warn: (note: string) => void): CompiledCase {
  const { compiled, problems, notes } = compileSeeds(dir);
  for (const note of notes) warn(formatNote(note));
  if (compiled !== null) return compiled;
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  const list = problems.map(formatProblemWithPassage).join("\n");
  const error = new Error(`${dir} has ${count}; nothing was built:\n${list}`);
  // Editors need the places in their files, not the place in our code.
  error.stack = "";
  throw error;
}

/** All files that a case adds to the site, by URL. The search index has only words that are published. */
function publishedFiles({ corpus, files }: CompiledCase): Map<string, string | Uint8Array> {
  const articles = corpus.articles.map(({ id, url }) => {
    const article = parseArticle(id, new TextDecoder().decode(files.get(url)));
    if (isArticleProblem(article)) throw new Error(`The published text ${url} is not an article.`);
    return article;
  });
  const search = buildSearchFiles(
    corpus,
    articles,
    (content) => `${SEARCH_FOLDER}${createHash("sha256").update(content).digest("hex").slice(0, 12)}.json`,
  );
  return new Map<string, string | Uint8Array>([...files, ...search])
    .set("corpus.json", JSON.stringify(corpus))
    .set("corpus.schema.json", JSON.stringify(corpusJsonSchema(), null, 2));
}

/** Whether a URL can be that of a file of the case. */
const isPublished = (url: string) => /^(?:corpus\.|search\.json$|articles\/|assets\/search-)/.test(url);

/** Serves the corpus in development. Saving a seed reloads the page, or shows the problems over it. */
function watchSeeds(server: ViteDevServer, dir: string): void {
  const show = (error: unknown): string => {
    const message = error instanceof Error ? error.message : String(error);
    server.config.logger.error(message);
    server.ws.send({ type: "error", err: { message, stack: "" } });
    return message;
  };
  const folder = resolve(dir);
  const publish = () => publishedFiles(compileOrThrow(dir, (note) => server.config.logger.warn(note)));
  let published: ReturnType<typeof publishedFiles> | undefined;
  server.watcher.add(folder);
  server.watcher.on("all", (_change, path) => {
    if (!path.startsWith(folder + sep)) return;
    published = undefined;
    try {
      published = publish();
      server.ws.send({ type: "full-reload" });
    } catch (error) {
      show(error);
    }
  });
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    if (!isPublished(url)) return next();
    try {
      published ??= publish();
      const file = published.get(url);
      if (file === undefined) return next();
      const type = url.endsWith(".json") ? "application/json" : "text/plain; charset=utf-8";
      response.setHeader("Content-Type", type);
      response.end(file);
    } catch (error) {
      response.statusCode = 500;
      response.end(show(error));
    }
  });
}

/**
 * Vite plugin that adds a case's corpus, schema and articles to the site. A build also gets a social card and
 * metadata. `siteUrl` is the address of publication, if it is known. The plugin's `api` returns the corpus of
 * the build, or undefined before the build has started.
 */
export function corpusPlugin(dir: string, siteUrl?: string): Plugin<() => Corpus | undefined> {
  const site = parseSiteUrl(siteUrl);
  let building = false;
  let outDir = "";
  let warn: (note: string) => void;
  let built: CompiledCase | undefined;
  return {
    name: "on-the-record:corpus",
    api: () => built?.corpus,
    configResolved(config) {
      building = config.command === "build" && config.mode !== "test";
      warn = (note) => config.logger.warn(note);
      outDir = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      if (!building) return;
      // If there is a problem, an earlier build must not be published in its place.
      rmSync(outDir, { recursive: true, force: true });
      built = compileOrThrow(dir, warn);
      const files = publishedFiles(built).set(CARD_FILE, renderSocialCard(built.corpus));
      if (site !== "") files.set(OEMBED_FILE, JSON.stringify(buildOembed(built.corpus, site), null, 2));
      for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
    },
    transformIndexHtml(html) {
      if (!built) return undefined;
      const translated = html
        .replace(/(<html lang=")[^"]*/, (_, tag) => tag + built?.corpus.language)
        .replace(
          /(<p class="script-missing">)[^<]*/,
          (_, tag) => tag + escapeMarkup(withoutScriptMessages.scriptMissing),
        )
        .replace(/\s*<title>[^<]*<\/title>/, "");
      return { html: translated, tags: buildPageTags(built.corpus, site) };
    },
    configureServer(server) {
      if (server.config.mode !== "test") watchSeeds(server, dir);
    },
  };
}
