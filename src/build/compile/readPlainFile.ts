import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Problem } from "../../core/model/problem.ts";

/** Meanings of the codes with which the system refuses a file. */
const REASONS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: "no such file or folder",
  ENOTDIR: "a file where its path needs a folder",
  EISDIR: "a folder",
  EEXIST: "a file or folder of that name",
  ENOTEMPTY: "a folder that is not empty",
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "a disk that is read-only",
  ENOSPC: "a full disk",
  EDQUOT: "a full disk",
  EFBIG: "a file that is too large",
  ENAMETOOLONG: "a name that is too long",
  ELOOP: "links that lead in a circle",
  EMFILE: "too many open files",
  ENFILE: "too many open files",
  EBUSY: "a file that another program uses",
  ETXTBSY: "a file that another program uses",
  EXDEV: "two different disks",
  EIO: "a damaged disk",
  EINVAL: "a name that this system does not allow",
};

/** Whether the code of an error is a reason of ours why the system refused a file. */
export const isFileError = ({ code = "" }: NodeJS.ErrnoException): boolean => code in REASONS;

/** Describes why the system refused a file. */
export const describeFileError = ({ code = "no reason" }: NodeJS.ErrnoException): string =>
  REASONS[code] ?? code;

/** Largest file that is read, in bytes. The longest text of Node has about twice that. */
const MAX_SIZE = 268_435_456;

/** Describes something that is no plain file. Reading a pipe or a device would never end. */
function describeKind(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a pipe";
  return stats.isSocket() ? "a socket" : "a device";
}

/** Reads a plain file, or says why that is not possible. */
export function readPlainFile(
  path: string,
  todo: { missing: string; unreadable: string },
): Buffer | Pick<Problem, "wrong" | "found" | "todo"> {
  const fail = (found: string) => ({ wrong: "the file cannot be read", found, todo: todo.unreadable });
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return fail(describeKind(stats));
    if (stats.size > MAX_SIZE)
      return {
        ...{ wrong: "the file is too large", found: `${Math.ceil(stats.size / 1e6)} MB` },
        todo: `divide it, or remove what nobody needs: at most ${Math.floor(MAX_SIZE / 1e6)} MB can be read`,
      };
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { wrong: "the file is missing", found: "no such file", todo: todo.missing };
    return fail(describeFileError(error as NodeJS.ErrnoException));
  }
}

/** Returns the file to which a link of the folder leads, if it is in another folder. */
export function findOutside(dir: string, file: string): string | undefined {
  const path = join(dir, file);
  // The name has no folder, so only the file itself can be a link.
  const real = lstatSync(path).isSymbolicLink() ? realpathSync(path) : undefined;
  return real?.startsWith(`${realpathSync(dir)}${sep}`) ? undefined : real;
}
