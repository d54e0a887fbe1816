import { existsSync } from "node:fs";
import { join } from "node:path";
import { shortenForeign } from "../../core/messages/foreignText.ts";
import { readPlainFile } from "../compile/readPlainFile.ts";
import type { PublishedReader } from "../verify/verifyCorpus.ts";
import { CommandError } from "./command.ts";

/** Longest wait for a file from the network, in milliseconds. */
const FETCH_TIMEOUT = 30_000;

/** Whether a place is an address in the network, not a path. */
export const isWebAddress = (place: string) => /^https?:\/\//i.test(place);

/** Opens a published site at a web address or in a folder. Its reader throws a `CommandError` if it fails. */
export const openPublished = (place: string): PublishedReader =>
  isWebAddress(place) ? readFromNetwork(place) : readFromFolder(place);

/** Reads the files of a site from the network. `address` is that of the page or of its `corpus.json`. */
function readFromNetwork(address: string): PublishedReader {
  if (!URL.canParse(address)) throw new CommandError(`“${shortenForeign(address)}” is not a web address.`);
  const base = new URL(address);
  base.search = "";
  base.hash = "";
  // The last part of a path is a file if it has an extension; otherwise it is a folder.
  if (!/\/(?:[^/]*\.\w+)?$/.test(base.pathname)) base.pathname += "/";
  return async (path) => {
    const url = new URL(path.split("/").map(encodeURIComponent).join("/"), base);
    let response: Response;
    try {
      response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT) });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      const { message, cause } = error as Error;
      const reason = shortenForeign(cause instanceof Error ? cause.message : message, 200);
      throw new CommandError(`${shortenForeign(url.href, 300)} cannot be read: ${reason}`);
    }
    if (response.status === 404 || response.status === 410) return undefined;
    throw new CommandError(
      `${shortenForeign(url.href, 300)} cannot be read: the server answered with ${response.status}`,
    );
  };
}

/** Reads the files of a site from a folder. */
function readFromFolder(dir: string): PublishedReader {
  return async (path) => {
    const file = join(dir, path);
    if (!existsSync(file)) return undefined;
    const read = readPlainFile(file, { missing: "", unreadable: "" });
    if ("wrong" in read)
      throw new CommandError(`${shortenForeign(file, 300)} cannot be read: found ${read.found}`);
    return read;
  };
}
