import type { Plugin } from "vite";
import { NOTE_HIDDEN, NOTE_KEY } from "../../page/shell/contentWarningKey.ts";
import { EMBED, FRAMED } from "../../page/shell/isEmbedded.ts";

/** Says on the root element what this device has hidden, and that this is a frame. Storage that is denied is a choice of the person's. */
const SCRIPT = `const root = document.documentElement;
try {
  if (localStorage.getItem("${NOTE_KEY}") !== null) root.setAttribute("${NOTE_HIDDEN}", "");
} catch {}
if (new URLSearchParams(location.search).has("${EMBED}")) root.setAttribute("${FRAMED}", "");
`;

/**
 * The Vite plugin that adds the one script that has its say before the first paint, if it can: what was hidden, or is
 * not for a frame, must not be painted and then go, for all below it would move. It comes beside the style sheet, is a
 * few lines long, and nothing waits for it.
 */
export function earlyPlugin(): Plugin {
  return {
    name: "on-the-record:early",
    apply: (_config, { command, mode }) => command === "build" && mode !== "test",
    generateBundle() {
      this.emitFile({ type: "asset", name: "early.js", source: SCRIPT });
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
