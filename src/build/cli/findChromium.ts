import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The same engine without a window's own pages comes first: every test opens a window. */
const EXECUTABLE_NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

function findInstalled(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  const folders = (process.env.PATH ?? "").split(":");
  const found = EXECUTABLE_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find(
    existsSync,
  );
  return found ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
}

/** Ways to get a browser, the gentlest first; each is tried only where none is there. */
const INSTALL_COMMANDS: string[][] = [
  ["npx", "playwright", "install", "--with-deps", "chromium"],
  [
    "sh",
    "-c",
    "apt-get update && (apt-get install -y chromium-headless-shell || apt-get install -y chromium)",
  ],
];

/** The path of a Chromium: an installed one, or one that is installed now. Throws one sentence where none can be had. */
export function chromiumPath(): string {
  for (const [command = "", ...args] of INSTALL_COMMANDS) {
    const path = findInstalled();
    if (path) return path;
    try {
      execFileSync(command, args, { stdio: "inherit" });
    } catch {
      console.error(`${command} ${args.join(" ")} did not give a browser; trying the next way.`);
    }
  }
  const path = findInstalled();
  if (path) return path;
  throw new Error(
    "Browser tests and printing need Chromium: install chromium or google-chrome, or set CHROMIUM_PATH to one.",
  );
}
