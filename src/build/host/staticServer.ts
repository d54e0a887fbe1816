import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { headersFor } from "./headers.ts";

/** The forms in which the build may have compressed a file, the smallest first. */
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** For the host, not for readers. */
const HIDDEN_PATH = /\.(?:br|gz)$|^\/_headers$/;

/** Serves a built folder over HTTP: each file in the smallest form that the browser takes, with the site's headers. */
export function createStaticServer(dir: string): Server {
  // The folder does not change while it is served, and only what is listed here is ever read: no path leads out of it.
  const files = new Set(
    readdirSync(dir, { recursive: true, encoding: "utf8" })
      .filter((file) => statSync(join(dir, file)).isFile())
      .map((file) => `/${file.split(sep).join("/")}`),
  );
  return createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return respondWithError(response, 405, "Only GET and HEAD are answered here.", { Allow: "GET, HEAD" });
    }
    const path = resolvePath(request);
    if (path === null) return respondWithError(response, 400, "This address can’t be read.");
    if (HIDDEN_PATH.test(path) || !files.has(path))
      return respondWithError(response, 404, "There is no such file here.");
    respond(request, response, join(dir, path), path);
  });
}

/** The path that is asked for; null where it is not percent-encoded UTF-8. */
function resolvePath({ url = "/" }: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? "/");
    return path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

function respond(request: IncomingMessage, response: ServerResponse, file: string, path: string): void {
  const accepted = acceptedEncodings(request.headers["accept-encoding"] ?? "");
  const [encoding, ending] = ENCODINGS.find(
    ([name, end]) => accepted.has(name) && existsSync(file + end),
  ) ?? [null, ""];
  const bytes = readFileSync(file + ending);
  const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const headers: Record<string, string | number> = { ...headersFor(path), ETag: tag };
  if (ENCODINGS.some(([, end]) => existsSync(file + end))) headers.Vary = "Accept-Encoding";
  if (request.headers["if-none-match"]?.split(/,\s*/).includes(tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (encoding) headers["Content-Encoding"] = encoding;
  headers["Content-Length"] = bytes.length;
  response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : bytes);
}

/** The encodings that a browser takes (RFC 9110, section 12.5.3): those named, and not with a weight of 0. */
function acceptedEncodings(header: string): Set<string> {
  const named = header
    .split(",")
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .filter(([, weight]) => !/^q=0(?:\.0*)?$/.test(weight ?? ""));
  return new Set(named.map(([name = ""]) => name));
}

function respondWithError(response: ServerResponse, status: number, words: string, more = {}): void {
  response.writeHead(status, { ...headersFor("/refused.txt"), ...more }).end(`${words}\n`);
}
