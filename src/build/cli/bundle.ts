import { renameSync, rmSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { build } from "vite";

// `npm run bundle` writes the package's `dist-tool`: the page without a case, and the command for Node.
// The user's computer then needs no bundler and no TypeScript.

/** Folder of the package that has the command. `package.json` names it. */
const TOOL_FOLDER = "dist-tool";

/** File with the licences of the packages in a bundle. */
const LICENCES = "licences.md";

rmSync(TOOL_FOLDER, { recursive: true, force: true });
await build({
  mode: "template",
  logLevel: "warn",
  build: { outDir: `${TOOL_FOLDER}/page`, license: { fileName: LICENCES } },
});
// A case's site has no such file, with or without a bundler.
renameSync(`${TOOL_FOLDER}/page/${LICENCES}`, `${TOOL_FOLDER}/page-${LICENCES}`);
await build({
  configFile: false,
  plugins: [react()],
  logLevel: "warn",
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  // The first two have native code, files or programs, so npm installs them beside the package. Libraries of
  // `add` draw pictures with the others, which it does not need.
  ssr: { noExternal: true, external: ["@resvg/resvg-js", "playwright-core", "canvas", "@napi-rs/canvas"] },
  build: {
    ssr: true,
    outDir: TOOL_FOLDER,
    emptyOutDir: false,
    license: { fileName: LICENCES },
    rolldownOptions: {
      input: { "on-the-record": "src/build/cli/main.ts" },
      output: { entryFileNames: "[name].js", codeSplitting: false, banner: "#!/usr/bin/env node" },
    },
  },
});
