import { Worker } from "node:worker_threads";

/**
 * Script of the thread that shows the present step from the first second on. Compiling a case keeps the main
 * thread busy. A terminal gets one line that changes, a file gets one line for each step.
 */
const SCRIPT = `
const { parentPort } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const isTerminal = require("node:tty").isatty(2);
const start = Date.now();
let label = "", shown = "";
parentPort.on("message", (text) => { label = text; });
setInterval(() => {
  if (label === "" || (label === shown && !isTerminal)) return;
  shown = label;
  const seconds = Math.round((Date.now() - start) / 1000);
  writeSync(2, isTerminal ? "\\r\\x1b[K" + label + " … " + seconds + " s" : label + " …\\n");
}, 1000);
`;

/** Starts to show the steps of a command on stderr. */
export function startProgress() {
  const worker = new Worker(SCRIPT, { eval: true, execArgv: [] });
  worker.unref();
  const clear = () => process.stderr.isTTY && process.stderr.write("\r\x1b[K");
  return {
    /** Sets the present step, or none with "". */
    step(label: string): void {
      clear();
      worker.postMessage(label);
    },
    async end(): Promise<void> {
      await worker.terminate();
      clear();
    },
  };
}
