import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { compressFile } from "../site/compressFile.ts";
import { fontsPlugin } from "../site/templatePlugins.ts";

// `npm run bundle` writes the package's `dist-tool`: the page without a case, the editor, and the command.
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
// The package has their compressed copies, so that no build spends 1.7 s of processor time on them.
for (const name of readdirSync(`${TOOL_FOLDER}/page/assets`)) {
  const file = await compressFile([`assets/${name}`, readFileSync(`${TOOL_FOLDER}/page/assets/${name}`)], 0);
  for (const [path, copy] of file) writeFileSync(`${TOOL_FOLDER}/page/${path}`, copy);
}
await bundleEditor();
await bundleForNode("src/build/cli/main.ts", "on-the-record", LICENCES);
// The readers of formats have 3 MB of code. Each command would take 0.3 s longer to start with them.
for (const [entry, name] of [
  ["src/build/add/readSource.ts", "readSource"],
  ["src/build/import/readImport.ts", "readImport"],
] as const)
  await bundleForNode(entry, name, `${name}-${LICENCES}`);

/** Bundles the page of the command `edit`. No site of a case has any of it. */
async function bundleEditor(): Promise<void> {
  await build({
    configFile: false,
    root: "src/editor",
    base: "./",
    plugins: [react(), fontsPlugin()],
    logLevel: "warn",
    build: {
      outDir: `../../${TOOL_FOLDER}/editor`,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: LICENCES },
    },
  });
  renameSync(`${TOOL_FOLDER}/editor/${LICENCES}`, `${TOOL_FOLDER}/editor-${LICENCES}`);
}

/** Bundles a module and all that it imports into one file for Node. */
async function bundleForNode(entry: string, name: string, licences: string): Promise<void> {
  await build({
    configFile: false,
    plugins: [
      react(),
      {
        name: "separate-readers",
        enforce: "pre",
        resolveId(id, importer) {
          const [, reader] = /\/(readSource|readImport)\.ts$/.exec(id) ?? [];
          return importer && reader ? { id: `./${reader}.js`, external: true } : null;
        },
      },
    ],
    logLevel: "warn",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    // The first two have native code, files or programs, so npm installs them beside the package. Libraries
    // of `add` draw pictures with the others, which it does not need.
    ssr: { noExternal: true, external: ["@resvg/resvg-js", "playwright-core", "canvas", "@napi-rs/canvas"] },
    build: {
      ssr: true,
      outDir: TOOL_FOLDER,
      emptyOutDir: false,
      license: { fileName: licences },
      rolldownOptions: {
        input: { [name]: entry },
        output: { entryFileNames: "[name].js", codeSplitting: false, banner: "#!/usr/bin/env node" },
      },
    },
  });
}
