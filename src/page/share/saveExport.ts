import type { ExportRequest } from "../../core/export/exportRequest.ts";
import { TEXT_FORMATS } from "../../core/export/formats.ts";
import { renderTimelineSvg } from "../../core/export/svg/timelineSvg.ts";
import type { PictureView } from "../../core/export/svg/view.ts";
import { shareMessages } from "../../core/messages/share.ts";
import { createTextMeasure } from "../ui/measureText.ts";

/** Formats that can be saved. */
export type ExportKind = keyof typeof TEXT_FORMATS | "svg" | "png";

/** Width of a saved picture in CSS pixels. */
const SAVED_PICTURE_WIDTH = 1400;
/** Pixels of a PNG for each CSS pixel, in each direction. */
const PIXEL_RATIO = 2;

/**
 * Builds a file and lets the browser save it. Returns the name of the file. `view` applies to pictures
 * only. Throws an Error if the browser cannot draw the picture.
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
