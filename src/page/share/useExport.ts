import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { shareMessages } from "../../core/messages/share.ts";
import { type ExportJob, type ExportKind, saveExport } from "./saveExport.ts";

/** The last export: its kind, a sentence about it, and while it runs the share that is done, from 0 to 1. */
export interface ExportState {
  kind?: ExportKind;
  words: string;
  /** Undefined if nothing runs; null if the share is not known yet. */
  progress?: number | null;
}

/** Runs one export at a time: a new one ends the one that runs. So does the end of the component. */
export function useExport() {
  const client = useQueryClient();
  const running = useRef<AbortController>(undefined);
  const [state, setState] = useState<ExportState>({ words: "" });
  useEffect(() => () => running.current?.abort(), []);
  const start = async (job: ExportJob) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const { kind } = job;
    const show = (next: Omit<ExportState, "kind">) => {
      if (!own.signal.aborted) setState({ kind, ...next });
    };
    let phase = "";
    const watch = {
      signal: own.signal,
      onPhase: (words: string) => {
        phase = words;
        show({ words, progress: null });
      },
      onProgress: (progress: number) => show({ words: phase, progress }),
    };
    try {
      show({ words: await saveExport(job, client, watch) });
    } catch (error) {
      show({ words: shareMessages.saveFailed((error as Error).message) });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState(({ kind }) => ({ ...(kind ? { kind } : {}), words: shareMessages.canceled }));
  };
  return { state, start, cancel };
}
