import type { QueryClient } from "@tanstack/react-query";
import { range } from "d3";
import { fileNameOfCase } from "../../core/evidence/caseName.ts";
import type { ExportPart } from "../../core/export/exportRequest.ts";
import type { FileKind } from "../../core/export/formats.ts";
import { recolour } from "../../core/export/svg/palette.ts";
import { renderTimelineSvg } from "../../core/export/svg/timelineSvg.ts";
import type { PictureView } from "../../core/export/svg/view.ts";
import { shareMessages } from "../../core/messages/share.ts";
import { articleQuery } from "../state/queries.ts";
import { createTextMeasure } from "../ui/measureText.ts";
import { readCaseColours } from "./readCaseColours.ts";
import { type ExportWatch, runExport } from "./runExport.ts";

/** Formats that can be saved. */
export type ExportKind = FileKind | "svg" | "png";

/** Width of a saved picture in CSS pixels. */
const SAVED_PICTURE_WIDTH = 1400;
/** Pixels of a PNG for each CSS pixel, in each direction. */
const PIXEL_RATIO = 2;
/** Number of articles that are fetched at a time: 2,000 requests at once failed in Chromium. */
const FETCHES = 6;

/** An export that is to be saved. `view` applies to pictures only. */
export interface ExportJob {
  kind: ExportKind;
  part: ExportPart;
  view: PictureView;
}

/** Observation of a job: `onPhase` receives a sentence for the reader when the work changes. */
export interface JobWatch extends ExportWatch {
  onPhase(words: string): void;
}

/**
 * Builds a file and lets the browser save it. Returns a sentence for the reader. Throws an Error if the file
 * cannot be made, and the signal's reason if the reader cancels.
 */
export async function saveExport(
  { kind, part, view }: ExportJob,
  client: QueryClient,
  watch: JobWatch,
): Promise<string> {
  const name = `${fileNameOfCase(part.corpus)}-${part.corpus.edition.slice(0, 8)}`;
  if (kind !== "svg" && kind !== "png") {
    const texts = kind === "annotations" ? await fetchTexts(part, client, watch) : new Map();
    watch.onPhase(shareMessages.making);
    const request = { ...part, texts, madeAt: new Date().toISOString() };
    const { file, isMadeInPage } = await runExport(kind, request, watch);
    const saved = download(`${name}.${file.extension}`, file.content);
    return isMadeInPage ? shareMessages.savedInPage(saved) : shareMessages.saved(saved);
  }
  watch.onPhase(shareMessages.making);
  const style = { width: SAVED_PICTURE_WIDTH, measure: createTextMeasure() };
  const svg = recolour(renderTimelineSvg(part, view, style), readCaseColours());
  const content = kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await renderPng(svg);
  return shareMessages.saved(download(`${name}.${kind}`, content));
}

/** Fetches the texts of all articles, a few at a time, and returns them by id. */
async function fetchTexts(
  { corpus }: ExportPart,
  client: QueryClient,
  { onPhase, onProgress, signal }: JobWatch,
): Promise<ReadonlyMap<string, string>> {
  onPhase(shareMessages.reading);
  const texts = new Map<string, string>();
  const waiting = corpus.articles.values();
  const fetchAll = async () => {
    for (const record of waiting) {
      const { id, text } = await client.ensureQueryData(articleQuery(corpus, record));
      signal.throwIfAborted();
      texts.set(id, text);
      onProgress(texts.size / corpus.articles.length);
    }
  };
  await Promise.all(range(FETCHES).map(fetchAll));
  return texts;
}

function download(name: string, blob: Blob): string {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the URL after the click; one minute is more than enough.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}

async function renderPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * PIXEL_RATIO;
  canvas.height = image.height * PIXEL_RATIO;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error(shareMessages.pictureTooLarge);
  return blob;
}
