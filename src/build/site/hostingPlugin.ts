import { resolve } from "node:path";
import type { Plugin } from "vite";
import { compressFolder } from "../host/compress.ts";
import { CONTENT_SECURITY_POLICY, formatHeadersFile } from "../host/headers.ts";

/** Vite plugin that writes the policy into the page, and the `_headers` and compressed files for hosts. */
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
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        // The policy binds only what follows it. The charset must be in the first 1,024 bytes.
        html.replace(
          /(<meta charset="[^"]+"\s*\/>)/,
          (charset) =>
            `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
        ),
    },
    closeBundle: { order: "post", sequential: true, handler: () => compressFolder(outDir) },
  };
}
