import type { ExportRequest } from "../../core/export/exportRequest.ts";
import { TEXT_FORMATS } from "../../core/export/formats.ts";
import { renderTimelineSvg } from "../../core/export/svg/timelineSvg.ts";
import type { PictureView } from "../../core/export/svg/view.ts";
import { createTextMeasure } from "../ui/measureText.ts";

/** What can be saved. */
export type ExportKind = keyof typeof TEXT_FORMATS | "svg" | "png";

/** CSS pixels; a PNG has twice as many each way. */
const SAVED_PICTURE_WIDTH = 1400;
const PIXEL_RATIO = 2;

/**
 * Makes a file and has the browser save it; answers its name. `view` is what pictures are drawn by. Throws an Error where the
 * picture can't be drawn.
 */
export async function saveExport(
  kind: ExportKind,
  request: ExportRequest,
  view: PictureView,
): Promise<string> {
  const name = `on-the-record-${request.corpus.edition.slice(0, 8)}`;
  if (kind !== "svg" && kind !== "png") {
    const { extension, type, make } = TEXT_FORMATS[kind];
    return download(`${name}.${extension}`, new Blob([make(request)], { type }));
  }
  const svg = renderTimelineSvg(request, view, { width: SAVED_PICTURE_WIDTH, measure: createTextMeasure() });
  if (kind === "svg") return download(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
  return download(`${name}.png`, await renderPng(svg));
}

function download(name: string, blob: Blob): string {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn at the latest; a minute is on the safe side.
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
  if (!blob) throw new Error("the picture is too large for this browser.");
  return blob;
}
