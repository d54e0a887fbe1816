import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { corpusPlugin } from "./src/build/site/corpusPlugin.ts";
import { fontsPlugin } from "./src/build/site/fontsPlugin.ts";
import { hostingPlugin } from "./src/build/site/hostingPlugin.ts";
import { prerenderPlugin } from "./src/build/site/prerenderPlugin.ts";
import { serviceWorkerPlugin } from "./src/build/site/serviceWorkerPlugin.ts";

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    corpusPlugin(process.env.SEEDS ?? "seeds", process.env.SITE),
    fontsPlugin(),
    prerenderPlugin(),
    hostingPlugin(),
    serviceWorkerPlugin(),
  ],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One chunk for all that the first view needs.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "page", tags: ["$initial"] }] } } },
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // A busy machine is no failure.
    testTimeout: 120_000,
  },
});
