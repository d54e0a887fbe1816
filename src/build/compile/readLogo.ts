import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Corpus, LogoPicture } from "../../core/model/corpus.ts";
import type { Problem } from "../../core/model/problem.ts";
import type { Annotation } from "./annotationSchema.ts";
import { type PictureSize, type PlacedProblem, readLogoDrawing } from "./logoDrawing.ts";
import type { Report } from "./readAnnotation.ts";
import { findOutside, readPlainFile } from "./readPlainFile.ts";
import { RESERVED_NAME, readText } from "./readSeeds.ts";

/** Largest file of a logo, in bytes. Each visit loads it. */
const MAX_LOGO_SIZE = 100_000;
/** Largest side of a logo in pixels. It is shown 28 pixels high. */
const MAX_LOGO_SIDE = 4000;

const LOGO_NAME = /^\w[\w.-]*\.(?:svg|png)$/;
const LOGO_ADVICE = {
  missing: "add it to the folder, or remove the logo from case",
  unreadable: "replace the file",
};
const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

/** The logo of a case, and the content of its files by their URL. */
export interface ReadLogo {
  logo: NonNullable<Corpus["logo"]>;
  files: Map<string, Buffer>;
}

/** Reads the size of a PNG from its first block, or says what is wrong. */
function readPngSize(bytes: Buffer): PictureSize | PlacedProblem {
  const fail = (wrong: string, found: string, todo: string) => ({ line: 1, col: 1, wrong, found, todo });
  if (bytes.length < 24 || !bytes.subarray(0, 16).equals(PNG_SIGNATURE))
    return fail("this is not a PNG picture", "other bytes", "save the picture as PNG");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width === 0 || height === 0 || Math.max(width, height) > MAX_LOGO_SIDE)
    return fail(
      "this picture has an unusual size",
      `${width} × ${height} pixels`,
      `make it 1 to ${MAX_LOGO_SIDE} pixels wide and high; it is shown 28 pixels high`,
    );
  return { width, height };
}

function readPicture(dir: string, file: string): { picture: LogoPicture; bytes: Buffer } | Problem {
  const path = join(dir, file);
  const fail = (problem: PlacedProblem | Pick<Problem, "wrong" | "found" | "todo">): Problem => ({
    ...{ path, line: 1, col: 1 },
    ...problem,
  });
  const bytes = readPlainFile(path, LOGO_ADVICE);
  if ("wrong" in bytes) return fail(bytes);
  const outside = findOutside(dir, file);
  if (outside !== undefined)
    return fail({
      wrong: "this logo is a link to a file outside the folder",
      found: outside,
      todo: "copy the file itself into the folder",
    });
  if (bytes.length > MAX_LOGO_SIZE)
    return fail({
      wrong: "this logo is too large, because each visit loads it",
      found: `${Math.ceil(bytes.length / 1000)} kB`,
      todo: `make it smaller: at most ${MAX_LOGO_SIZE / 1000} kB`,
    });
  const isPng = file.endsWith(".png");
  const read = isPng ? undefined : readText(dir, file);
  if (read && !("text" in read)) return read;
  const size = read ? readLogoDrawing(read.text) : readPngSize(bytes);
  if ("wrong" in size) return fail(size);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { picture: { url: `assets/logo-${hash}${isPng ? ".png" : ".svg"}`, ...size }, bytes };
}

/** Reads the logo of a case, if it has one. Adds what is wrong to the problems. */
export function readLogo(
  dir: string,
  { logo: entry }: Annotation["case"],
  problems: Problem[],
  report: Report,
): ReadLogo | undefined {
  if (entry === undefined) return undefined;
  const files: ReadLogo["files"] = new Map();
  const read = (theme: keyof typeof entry): LogoPicture | undefined => {
    const file = entry[theme];
    if (file === undefined) return undefined;
    if (!LOGO_NAME.test(file) || RESERVED_NAME.test(file)) {
      const wrong =
        "a logo’s file name begins with a letter, digit or underscore, has only these, dots and hyphens, and ends in .svg or .png";
      report(["case", "logo", theme], wrong, file, "rename the file, and write its name without a folder");
      return undefined;
    }
    const one = readPicture(dir, file);
    if ("wrong" in one) {
      problems.push(one);
      return undefined;
    }
    files.set(one.picture.url, one.bytes);
    return one.picture;
  };
  const [light, dark] = [read("light"), read("dark")];
  return light && { logo: { light, ...(dark && { dark }) }, files };
}
