/// <reference lib="webworker" />
import type { ExportRequest } from "../../core/export/exportRequest.ts";
import { type ExportFile, type FileKind, makeExportFile } from "../../core/export/formats.ts";
import { setLanguage } from "../../core/messages/language.ts";

// A worker that makes one file, so that the page reacts meanwhile. `runExport` starts and ends it.

/** Message to the worker. */
export interface ExportOrder {
  kind: FileKind;
  request: ExportRequest;
}

/** Message from the worker: it has started, a share of the work (0 to 1), the file, or why there is none. */
export type ExportReply =
  | { started: true }
  | { progress: number }
  | { file: ExportFile }
  | { failure: string };

const reply = (message: ExportReply) => postMessage(message);

addEventListener("message", ({ data: { kind, request } }: MessageEvent<ExportOrder>) => {
  setLanguage(request.corpus.language);
  try {
    const onProgress = (progress: number) => reply({ progress });
    reply({ file: makeExportFile(kind, { ...request, onProgress }) });
  } catch (error) {
    reply({ failure: (error as Error).message });
  }
});
reply({ started: true });
