import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";

type ViteProcess = ChildProcessByStdio<null, Readable, Readable>;

/**
 * Starts Vite in a process of its own. In one process, a development server and a build would share
 * `NODE_ENV` and their copies of React, because Vite sets the variable only once.
 */
export function startVite(args: readonly string[], seeds: string): ViteProcess {
  const { NODE_ENV: _inherited, ...environment } = process.env;
  return spawn(process.execPath, ["node_modules/vite/bin/vite.js", ...args], {
    env: { ...environment, SEEDS: seeds },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
