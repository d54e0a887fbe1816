import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { sitePlugin } from "./src/build/site/sitePlugin.ts";
import { fontsPlugin, templatePlugin } from "./src/build/site/templatePlugins.ts";

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    fontsPlugin(),
    templatePlugin(),
    sitePlugin(process.env.SEEDS ?? "seeds", process.env.SITE),
  ],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The page has one style sheet. No script names it, so `buildSite` can add rules and rename it.
    cssCodeSplit: false,
    // One chunk for the first view, and one for each later moment. A chunk contains the dependencies that only
    // later chunks share, so the order matters: "exports" may import "panels", but not the reverse. The reader
    // is first: an event opens without any other chunk.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "page", tags: ["$initial"], priority: 1 },
            // The service worker and the worker of exports need the trusted script after the timeline.
            { name: "timeline", test: /page\/(?:timeline\/TimelineCanvas|ui\/trustedScript)/ },
            { name: "readerExtras", test: /page\/reader\// },
            {
              name: "belowFold",
              test: /page\/(?:disagreements|people|print\/PrintOnDemand|shell\/Footer|timeline\/Legend)/,
            },
            {
              name: "panels",
              test: /page\/(?:asOf|filters|search|shell\/(?:FilterPanel|LinkWarnings|MoreMenu))/,
            },
            { name: "exports", test: /page\/(?:coverage|print|share)\// },
          ],
        },
      },
    },
  },
  // Exports run in a module worker. It loads no other file.
  worker: { format: "es" },
  test: {
    // Upper bounds of hanging. A test of speed measures its own processor time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one core to itself, so it would use one of two.
    maxWorkers: "100%",
    // PDF.js leaves this error unhandled. `readPdf` turns it into a problem, but Vitest also listens.
    onUnhandledError: ({ name }) => name !== "XRefEntryException",
    // The tests of core and build share modules: 28 files took 25.9 s of CPU with isolation, 8.4 s without.
    projects: [
      {
        extends: true,
        test: {
          name: "core, build, seeds and files",
          include: ["tests/{core,build,seeds}/**/*.test.ts", "tests/*.test.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "all else",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/{core,build,seeds}/**/*.test.ts", "tests/*.test.ts"],
          // Each file has a window, globals and modules of its own, and a process loads jsdom once: 52 files took
          // 44.4 s (78.7 s of CPU) with a process each, 26.0 s (42.8 s of CPU) so.
          pool: "vmForks",
          setupFiles: "tests/fixtures/nodeGlobals.ts",
        },
      },
    ],
  },
});
