import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Executables in order of preference. The headless shell is first: it has no user interface to start. */
const EXECUTABLE_NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Returns the path of an installed Chromium, or CHROMIUM_PATH if set. Throws an Error if there is none. */
export function findChromium(): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = EXECUTABLE_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = process.env.CHROMIUM_PATH || installed.find(existsSync);
  if (path !== undefined && existsSync(path)) return path;
  throw new Error(
    path
      ? `CHROMIUM_PATH is “${path}”, and there is no such file.`
      : "Chromium is missing: install chromium or google-chrome, or set CHROMIUM_PATH to its executable.",
  );
}
