import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";
import { CONTENT_SECURITY_POLICY } from "../host/headers.ts";
import { SERVICE_WORKER_FILE } from "./serviceWorker.ts";

/** Font files that the first view needs. The browser loads fonts of other scripts when a text needs them. */
const PRELOADED = /source-(?:sans-3|serif-4)-latin-wght-normal-[\w-]+\.woff2$/;

const WORKER_SOURCE = join(import.meta.dirname, "../../page/offline/serviceWorker.ts");

/**
 * Vite plugin that preloads the fonts and sets `font-display: optional`. A font that loads too late is
 * first used on the next visit, so text never reflows.
 */
export function fontsPlugin(): Plugin {
  return {
    name: "on-the-record:fonts",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("@fontsource-variable") || !/\.css$/.test(id)) return undefined;
      return code.replaceAll("font-display: swap", "font-display: optional");
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const fonts = Object.keys(bundle ?? {}).filter((file) => PRELOADED.test(file));
        return fonts.map((file) => ({
          tag: "link",
          attrs: { rel: "preload", href: `./${file}`, as: "font", type: "font/woff2", crossorigin: true },
          injectTo: "head",
        }));
      },
    },
  };
}

/** Vite plugin that adds the policy and the service worker, without its list of files, to the built page. */
export function templatePlugin(): Plugin {
  return {
    name: "on-the-record:template",
    apply: (_config, { command, mode }) => command === "build" && mode !== "test",
    async buildStart() {
      this.emitFile({ type: "asset", fileName: SERVICE_WORKER_FILE, source: await compileServiceWorker() });
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html
          // The policy binds only what follows it. The charset must be in the first 1,024 bytes.
          .replace(
            /(<meta charset="[^"]+"\s*\/>)/,
            (charset) =>
              `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
          )
          // The page can be read before its script: the style sheet and the fonts load first.
          .replace('<script type="module"', '$& fetchpriority="low"')
          // Browsers refuse a style sheet with `crossorigin` in a page that was opened as a file.
          .replace('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"'),
    },
  };
}

/** Compiles the service worker to a script that lacks its list of files. */
export async function compileServiceWorker(): Promise<string> {
  return (await transformWithOxc(readFileSync(WORKER_SOURCE, "utf8"), WORKER_SOURCE)).code;
}
