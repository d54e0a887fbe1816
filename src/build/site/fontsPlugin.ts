import type { Plugin } from "vite";

/** Font files that the first view needs. The browser loads fonts of other scripts when a text needs them. */
const PRELOADED = /source-(?:sans-3|serif-4)-latin-wght-normal-[\w-]+\.woff2$/;

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
