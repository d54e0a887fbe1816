import type { HtmlTagDescriptor, Plugin } from "vite";

/** The two faces in which the first view is set; other scripts' are loaded where a case needs them. */
const PRELOADED = /source-(?:sans-3|serif-4)-latin-wght-normal-[\w-]+\.woff2$/;

/**
 * The Vite plugin that has the page set in its own faces from the first or not at all: they are asked for together
 * with the style sheet, and one that comes late is kept for the next visit, so that no line ever breaks anew.
 */
export function fontsPlugin(): Plugin {
  return {
    name: "on-the-record:faces",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("@fontsource-variable") || !/\.css$/.test(id)) return undefined;
      return code.replaceAll("font-display: swap", "font-display: optional");
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        return Object.keys(bundle ?? {})
          .filter((file) => PRELOADED.test(file))
          .map(
            (file): HtmlTagDescriptor => ({
              tag: "link",
              attrs: { rel: "preload", href: `./${file}`, as: "font", type: "font/woff2", crossorigin: true },
              injectTo: "head",
            }),
          );
      },
    },
  };
}
