import { resolve } from "node:path";
import type { Plugin } from "vite";
import { compressFolder } from "../host/compress.ts";
import { formatHeadersFile, formatNginxSnippet } from "../host/headerFiles.ts";
import { CONTENT_SECURITY_POLICY } from "../host/headers.ts";

/** The Vite plugin that writes what hosts need: the policy in the page, the headers in two hosts' forms, compressed files. */
export function hostingPlugin(): Plugin {
  let outDir = "";
  return {
    name: "on-the-record:host",
    apply: (_config, { command, mode }) => command === "build" && mode !== "test",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: formatHeadersFile() });
      this.emitFile({ type: "asset", fileName: "nginx.conf", source: formatNginxSnippet() });
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        // Before anything that it is to bind, and in the first bytes after the charset.
        html.replace(
          /(<meta charset="[^"]+"\s*\/>)/,
          (charset) =>
            `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
        ),
    },
    closeBundle: { order: "post", sequential: true, handler: () => compressFolder(outDir) },
  };
}
