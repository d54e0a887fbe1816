import type { ExportRequest } from "../../core/export/exportRequest.ts";
import { TEXT_FORMATS } from "../../core/export/formats.ts";
import { timelineSvg } from "../../core/export/svg/timelineSvg.ts";
import type { PictureView } from "../../core/export/svg/view.ts";
import { pictureMeasure } from "../ui/measureText.ts";

/** What can be saved. */
export type ExportKind = keyof typeof TEXT_FORMATS | "svg" | "png";

/** CSS pixels; a PNG has twice as many each way. */
const PICTURE_WIDTH = 1400;
const SHARPNESS = 2;

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
    const { ending, type, make } = TEXT_FORMATS[kind];
    return save(`${name}.${ending}`, new Blob([make(request)], { type }));
  }
  const svg = timelineSvg(request, view, { width: PICTURE_WIDTH, measure: pictureMeasure() });
  if (kind === "svg") return save(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
  return save(`${name}.png`, await pngOf(svg));
}

function save(name: string, blob: Blob): string {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn at the latest; a minute is on the safe side.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * SHARPNESS;
  canvas.height = image.height * SHARPNESS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("the picture is too large for this browser.");
  return blob;
}
