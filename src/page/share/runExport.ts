import type { ExportRequest } from "../../core/export/exportRequest.ts";
import type { ExportFile, FileKind } from "../../core/export/formats.ts";
import { importPart } from "../ui/lazyPart.ts";
import { trustScript } from "../ui/trustedScript.ts";
import type { ExportOrder, ExportReply } from "./exportWorker.ts";
import workerUrl from "./exportWorker.ts?worker&url";

/** Observation of an export while it runs. */
export interface ExportWatch {
  /** Receives the share of the work that is done, from 0 to 1. */
  onProgress(share: number): void;
  /** Ends the export. It then rejects with the signal's reason. */
  signal: AbortSignal;
}

/** A file, and whether the page made it, because the worker did not start. */
export interface FinishedExport {
  file: ExportFile;
  isMadeInPage: boolean;
}

/**
 * Makes a file in a worker. If the worker cannot start, as in a browser or under a policy that forbids it,
 * the page makes the file and does not react meanwhile. Throws an Error if the file cannot be made.
 */
export async function runExport(
  kind: FileKind,
  request: ExportRequest,
  watch: ExportWatch,
): Promise<FinishedExport> {
  const made = await makeInWorker({ kind, request }, watch);
  if (made) return { file: made, isMadeInPage: false };
  const { makeExportFile } = await importPart(() => import("../../core/export/formats.ts"));
  return { file: makeExportFile(kind, request), isMadeInPage: true };
}

/** Resolves with the file of a worker, or with undefined if it does not start. */
function makeInWorker(
  order: ExportOrder,
  { onProgress, signal }: ExportWatch,
): Promise<ExportFile | undefined> {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    if (!worker) return resolve(undefined);
    let hasStarted = false;
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    signal.addEventListener("abort", () => end(() => reject(signal.reason)));
    worker.addEventListener("error", ({ message }) =>
      end(() => (hasStarted ? reject(new Error(message)) : resolve(undefined))),
    );
    worker.addEventListener("message", ({ data }: MessageEvent<ExportReply>) => {
      if ("started" in data) {
        hasStarted = true;
        worker.postMessage(order);
      } else if ("progress" in data) onProgress(data.progress);
      else if ("file" in data) end(() => resolve(data.file));
      else end(() => reject(new Error(data.failure)));
    });
  });
}

/** Starts the worker. Returns undefined if the browser has none, or refuses at once. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(trustScript(workerUrl), { type: "module" });
  } catch {
    return undefined;
  }
}
