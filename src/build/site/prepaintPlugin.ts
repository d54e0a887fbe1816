import type { Plugin } from "vite";
import { WARNING_DISMISSED_ATTRIBUTE, WARNING_STORAGE_KEY } from "../../page/shell/contentWarningKey.ts";
import { EMBED_ATTRIBUTE, EMBED_PARAMETER } from "../../page/shell/isEmbedded.ts";

/** Says on the root element what this device has hidden, and that this is a frame. Storage that is denied is a choice of the person's. */
const SCRIPT_SOURCE = `const root = document.documentElement;
try {
  if (localStorage.getItem("${WARNING_STORAGE_KEY}") !== null) root.setAttribute("${WARNING_DISMISSED_ATTRIBUTE}", "");
} catch {}
if (new URLSearchParams(location.search).has("${EMBED_PARAMETER}")) root.setAttribute("${EMBED_ATTRIBUTE}", "");
`;

/**
 * The Vite plugin that adds the one script that has its say before the first paint, if it can: what was hidden, or is
 * not for a frame, must not be painted and then go, for all below it would move. It comes beside the style sheet, is a
 * few lines long, and nothing waits for it.
 */
export function prepaintPlugin(): Plugin {
  return {
    name: "on-the-record:early",
    apply: (_config, { command, mode }) => command === "build" && mode !== "test",
    generateBundle() {
      this.emitFile({ type: "asset", name: "early.js", source: SCRIPT_SOURCE });
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /^assets\/early-[\w-]+\.js$/.test(name));
        if (file === undefined) throw new Error("The early script has not been written.");
        return html.replace(
          '<script type="module"',
          (module) => `<script async src="./${file}"></script>\n    ${module}`,
        );
      },
    },
  };
}
