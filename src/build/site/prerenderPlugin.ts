import { createServer, type Plugin } from "vite";
import type { Corpus } from "../../core/model/corpus.ts";
import type { prerender as Prerender, Prerendered } from "../../page/prerender.tsx";
import { createLabelMeasure } from "./measureLabel.ts";

const NOSCRIPT_PATTERN = /\s*<noscript>[^<]*<\/noscript>/;
const PAGE_ELEMENT = '<div id="page"></div>';

/** Renders the page's own code in Node, through a second Vite server. */
async function renderPage(root: string, corpus: Corpus): Promise<Prerendered> {
  const server = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false },
  });
  try {
    const module = await server.ssrLoadModule("/src/page/prerender.tsx");
    return await (module.prerender as typeof Prerender)(corpus, createLabelMeasure());
  } finally {
    await server.close();
  }
}

/**
 * Vite plugin that renders the page at build, so that it can be read before its script has loaded, or without
 * it. It needs the corpus plugin.
 */
export function prerenderPlugin(): Plugin {
  let root = "";
  let findCorpus: (() => Corpus | undefined) | undefined;
  let edition = "";
  let page: Prerendered | undefined;
  return {
    name: "on-the-record:prerender",
    apply: (_config, { command, mode }) => command === "build" && mode !== "test",
    enforce: "pre",
    configResolved(config) {
      root = config.root;
      findCorpus = config.plugins.find(({ name }) => name === "on-the-record:corpus")?.api;
    },
    buildStart: {
      order: "post",
      sequential: true,
      async handler() {
        const corpus = findCorpus?.();
        if (!corpus) throw new Error("There is no corpus to render: the corpus plugin is missing.");
        edition = corpus.edition;
        page = await renderPage(root, corpus);
      },
    },
    transform(code, id) {
      if (!page || !id.endsWith("/src/page/styles.css")) return undefined;
      return `${code}\n@layer features{${page.css}}`;
    },
    transformIndexHtml: {
      order: "post",
      handler(html) {
        if (!page) return undefined;
        if (!html.includes(PAGE_ELEMENT))
          throw new Error(`index.html has no ${PAGE_ELEMENT} to render the page into.`);
        const filled = `<div id="page" data-edition="${edition}">${page.html}</div>`;
        return (
          html
            .replace(NOSCRIPT_PATTERN, "")
            .replace(PAGE_ELEMENT, () => filled)
            // The page can be read before its script: the style sheet and the fonts load first.
            .replace('<script type="module"', '$& fetchpriority="low"')
        );
      },
    },
  };
}
