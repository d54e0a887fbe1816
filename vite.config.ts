import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { corpusPlugin } from "./src/build/site/corpusPlugin.ts";
import { fontsPlugin } from "./src/build/site/fontsPlugin.ts";
import { hostingPlugin } from "./src/build/site/hostingPlugin.ts";
import { prepaintPlugin } from "./src/build/site/prepaintPlugin.ts";
import { prerenderPlugin } from "./src/build/site/prerenderPlugin.ts";
import { serviceWorkerPlugin } from "./src/build/site/serviceWorkerPlugin.ts";

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    corpusPlugin(process.env.SEEDS ?? "seeds", process.env.SITE),
    prepaintPlugin(),
    fontsPlugin(),
    prerenderPlugin(),
    hostingPlugin(),
    serviceWorkerPlugin(),
  ],
  build: {
    assetsInlineLimit: 0,
    // What is loaded later is small, and its files are few: they need not be announced. What the page's own file needs
    // must be, or it is asked for only when that file has come; React's has a script of its own.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === "html" ? files.filter((file) => !/(?:^|\/)react-/.test(file)) : [],
    },
    // Two files for all that the first view needs, instead of one for each set of parts that share some of it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "react",
              test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]|[\\/]page[\\/]react\.ts$/,
              priority: 1,
            },
            { name: "page", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  preview: { host: process.env.HOST ?? "127.0.0.1", port, strictPort: true },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // A busy machine is no failure.
    testTimeout: 120_000,
  },
});
