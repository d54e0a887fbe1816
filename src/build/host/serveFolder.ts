import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { type Connect, type PreviewServer, preview } from "vite";
import { headersFor } from "./headers.ts";

/** Files for the host, not for readers. */
const HIDDEN_PATH = /^\/_headers$|\.br$/;

/**
 * Serves a built folder with the site's headers on Vite's preview server. Sends the build's brotli copies if
 * they exist; Vite compresses other text with gzip. Port 0 selects a free port. Throws an Error if listening
 * fails.
 */
export function serveFolder(dir: string, port = 0, host = "127.0.0.1"): Promise<PreviewServer> {
  const setHeaders: Connect.NextHandleFunction = (request, response, next) => {
    let path = request.url?.split(/[?#]/)[0] ?? "/";
    if (path.endsWith("/")) path += "index.html";
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    response.setHeader("Vary", "Accept-Encoding");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return sendError(response, 405, "Only GET and HEAD are allowed.");
    }
    if (HIDDEN_PATH.test(path)) return sendNotFound(request, response);
    const acceptsBrotli = /\bbr\b/.test(`${request.headers["accept-encoding"]}`);
    request.url = acceptsBrotli && existsSync(join(dir, `${path}.br`)) ? `${path}.br` : path;
    next();
  };
  return preview({
    configFile: false,
    logLevel: "silent",
    build: { outDir: dir },
    // The page is public and the server only reads, so requests for any host name may be answered.
    preview: { host, port, strictPort: true, cors: false, allowedHosts: true },
    plugins: [
      {
        name: "on-the-record:headers",
        configurePreviewServer({ middlewares }) {
          middlewares.use(setHeaders);
          // Vite adds its file server before it calls the returned function.
          return () => void middlewares.use(sendNotFound);
        },
      },
    ],
  });
}

const sendNotFound = (_request: unknown, response: ServerResponse) =>
  sendError(response, 404, "This file does not exist.");

function sendError(response: ServerResponse, status: number, message: string): void {
  for (const [name, value] of Object.entries(headersFor("error.txt"))) response.setHeader(name, value);
  response.statusCode = status;
  response.end(`${message}\n`);
}
