import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { z } from "zod";

/** The process that edits a folder, and the time at which it began, in milliseconds UTC. */
const lockSchema = z.object({ pid: z.int().min(1), started: z.number() });
export type LockOwner = z.infer<typeof lockSchema>;

/** Whether a process that wrote a lock runs now. */
const isOwnerRunning = ({ pid, started }: LockOwner): boolean =>
  started >= Date.now() - uptime() * 1000 && isOtherRunning(pid);

/** Whether another process has this number. In a container, the next one often has that of the last one. */
export function isOtherRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readOwner(path: string): LockOwner | undefined {
  try {
    return lockSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    // The process was killed before it wrote the file.
    return undefined;
  }
}

/** Locks of this process, by path. */
const own = new Set<string>();

/**
 * Creates a lock file, or takes over that of a process that does not run any more. Returns the process that
 * has the lock, or the process that had it.
 */
export function takeLock(path: string): { isTaken: boolean; other: LockOwner | undefined } {
  const content = JSON.stringify({ pid: process.pid, started: Date.now() } satisfies LockOwner);
  let other: LockOwner | undefined;
  try {
    writeFileSync(path, content, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      rmSync(path, { force: true });
      throw Object.assign(error as NodeJS.ErrnoException, { path, syscall: "write" });
    }
    other = readOwner(path);
    if (own.has(path) || (other && isOwnerRunning(other))) return { isTaken: false, other };
    writeFileSync(path, content);
  }
  own.add(path);
  return { isTaken: true, other };
}

/** Whether this process has a lock. Another program may have removed its file. */
export const hasLock = (path: string): boolean => own.has(path) && readOwner(path)?.pid === process.pid;

/** Removes a lock file of this process. */
export function releaseLock(path: string): void {
  if (hasLock(path)) rmSync(path);
  own.delete(path);
}
