import type { Plugin } from "vite";
import { NOTE_HIDDEN, NOTE_KEY } from "../app/noteKey.ts";

/** Hides the note that this device has hidden. Storage that is denied is a choice of the person's, and no fault. */
const SCRIPT = `try {
  if (localStorage.getItem("${NOTE_KEY}") !== null) document.documentElement.setAttribute("${NOTE_HIDDEN}", "");
} catch {}
`;

/**
 * The Vite plugin that adds the one script that runs before the first paint: where the note was hidden it must not be
 * painted and then go, for all below it would move. It comes beside the style sheet, and is a line long.
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
        // Before the style sheet, for which it would have to wait.
        return html.replace(
          '<script type="module"',
          (module) => `<script src="./${file}"></script>\n    ${module}`,
        );
      },
    },
  };
}
