import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { headersFor } from "./headers.ts";
import { acceptsEncoding, namesTag } from "./requestHeaders.ts";

/** Returns the content of a file of the site, by its path without a slash at the start, if there is one. */
export type FileReader = (path: string) => Promise<Uint8Array | undefined>;

/** A running server. */
export interface SiteServer {
  /** Address for a browser on this computer, with a final slash. */
  url: string;
  server: Server;
  close(): Promise<void>;
}

/** Size in bytes below which gzip makes texts larger. */
const MIN_COMPRESSED_SIZE = 1024;
const COMPRESSED_TYPE = /^text\/|json|svg/;
/** Files for the host, not for readers. */
const HIDDEN_PATH = /^_headers$|\.br$/;
/** Hosts that mean every address of the computer. */
const ALL_ADDRESSES = ["0.0.0.0", "::"];

/** The header fields of the answer for a path, and whether texts are compressed. */
export interface AnswerOptions {
  fieldsFor?: (path: string) => Readonly<Record<string, string>>;
  isCompressed?: boolean;
}

/** Starts a server on a port and an address. Rejects with the error of Node if listening fails. */
export async function listen(server: Server, port: number, host: string): Promise<SiteServer> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  const name = ALL_ADDRESSES.includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${(server.address() as AddressInfo).port}/`,
    server,
    async close() {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
}

/**
 * Serves files with the site's headers. Sends a brotli copy of a file if there is one, and compresses other
 * texts with gzip, unless `isCompressed` is false. Port 0 selects a free port. Rejects with the error of Node
 * if listening fails.
 */
export async function serveFiles(
  read: FileReader,
  port = 0,
  host = "127.0.0.1",
  options: AnswerOptions = {},
): Promise<SiteServer> {
  const server = createServer((request, response) => {
    void answerWithFile(read, request, response, options);
  });
  return listen(server, port, host);
}

/** Answers a request with a file, or with an error in words. */
export async function answerWithFile(
  ...[read, request, response, options]: Parameters<typeof answer>
): Promise<void> {
  await answer(read, request, response, options).catch(() => {
    if (response.headersSent) response.destroy();
    else sendError(response, 500, "This file cannot be read.", options);
  });
}

async function answer(
  read: FileReader,
  request: IncomingMessage,
  response: ServerResponse,
  options: AnswerOptions,
): Promise<void> {
  const { isCompressed = true, fieldsFor = headersFor } = options;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendError(response, 405, "Only GET and HEAD are allowed.", options);
  }
  const path = parsePath(request.url ?? "/");
  const content = path === undefined || HIDDEN_PATH.test(path) ? undefined : await read(path);
  if (path === undefined || content === undefined) {
    if (path !== undefined && (await read(`${path}/index.html`)) !== undefined)
      return redirectToFolder(request.url ?? "", path, response, options);
    return sendError(response, 404, "This file does not exist.", options);
  }
  const headers = fieldsFor(`/${path}`);
  const accepted = isCompressed ? String(request.headers["accept-encoding"] ?? "") : "";
  const brotli = acceptsEncoding(accepted, "br") ? await read(`${path}.br`) : undefined;
  const isCompressible =
    COMPRESSED_TYPE.test(headers["Content-Type"] ?? "") && content.length >= MIN_COMPRESSED_SIZE;
  const encoding = brotli ? "br" : isCompressible && acceptsEncoding(accepted, "gzip") ? "gzip" : undefined;
  // Of the copy that is sent: a build may replace the files while they are read.
  const hash = createHash("sha256")
    .update(brotli ?? content)
    .digest("hex")
    .slice(0, 16);
  const tag = `"${hash}${encoding ? `-${encoding}` : ""}"`;
  for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", tag);
  // Without this, a client may try to continue a download. A Range is optional, so it is ignored.
  response.setHeader("Accept-Ranges", "none");
  const { "if-match": ifMatch, "if-none-match": ifNoneMatch } = request.headers;
  if (ifMatch !== undefined && !namesTag(ifMatch, tag, "strong"))
    return sendError(response, 412, "This file has changed.", options);
  // No file has a date of change, so If-Modified-Since and If-Unmodified-Since have no effect.
  if (ifNoneMatch !== undefined && namesTag(ifNoneMatch, tag, "weak")) {
    response.statusCode = 304;
    // The client has the other fields of the content (RFC 9110, section 15.4.5).
    response.removeHeader("Content-Type");
    response.end();
    return;
  }
  const body = brotli ?? (encoding === "gzip" ? await promisify(gzip)(content) : content);
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  // Node leaves out the body of an answer to HEAD.
  response.end(body);
}

/** Returns the path of a file, without a slash at its start; undefined if the URL is bad or leads out. */
export function parsePath(url: string): string | undefined {
  // A proxy sends the whole address.
  const [encoded = ""] = url.replace(/^https?:\/\/[^/?#]*/i, "").split(/[?#]/);
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  if (!path.startsWith("/") || path.includes("\0") || path.split(/[/\\]/).includes("..")) return undefined;
  return `${path}${path.endsWith("/") ? "index.html" : ""}`.slice(1);
}

/** Adds the slash at the end of the address of a folder, so that links in its page are correct. */
function redirectToFolder(url: string, path: string, response: ServerResponse, options: AnswerOptions): void {
  const [, query = ""] = /[^?]*(\?.*)?/.exec(url) ?? [];
  // Relative, so that a path such as `//example.org` leads to no other site.
  response.setHeader("Location", `./${encodeURIComponent(path.split("/").at(-1) ?? "")}/${query}`);
  sendError(response, 301, "This address ends with a slash.", options);
}

function sendError(
  response: ServerResponse,
  status: number,
  message: string,
  { fieldsFor = headersFor }: AnswerOptions,
): void {
  response.removeHeader("ETag");
  for (const [name, value] of Object.entries(fieldsFor("error.txt"))) response.setHeader(name, value);
  response.statusCode = status;
  response.end(`${message}\n`);
}
