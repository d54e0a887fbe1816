import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { editingMessages } from "../../core/messages/editing.ts";
import { capitalize } from "../../core/text/capitalize.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import { describeFileError } from "../compile/readPlainFile.ts";
import type { Session } from "../edit/session.ts";
import type { SiteFiles } from "../site/caseFiles.ts";
import { createAccess, findForeign, type Refusal } from "./editAccess.ts";
import { answerEdit } from "./editAnswers.ts";
import { CONTENT_SECURITY_POLICY, headersFor } from "./headers.ts";
import { answerWithFile, type FileReader, listen, type SiteServer } from "./serveFiles.ts";
import { createStateAnswers } from "./stateAnswers.ts";

/** A server of an editor. */
export interface EditServer extends SiteServer {
  /** Address with the token of the next link. */
  link(): string;
}

/** Parts of an editor's server. */
interface EditServerOptions {
  session: Session;
  /** Files of the workbench. */
  workbench: SiteFiles;
  /** Returns a file of the page of the case. */
  readPage: FileReader;
  /** Receives the next link when somebody opens one for the second time. */
  onLink: (link: string) => void;
  /** Receives the error of a request that failed. */
  onError: (error: unknown) => void;
  port?: number;
}

/** Returns the header fields of the answer for a path. The editor is for no other site, and for no frame. */
function editorFieldsFor(path: string): Record<string, string> {
  const { "Access-Control-Allow-Origin": _all, ...fields } = headersFor(path);
  return {
    ...fields,
    "Content-Security-Policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  };
}

const { noCookie, usedLink, failure, mistake } = editingMessages;

/** Describes an error of a request, with the name of the file that it is about. */
function describeFailure(error: NodeJS.ErrnoException): Omit<Refusal, "status"> {
  if (error.code === undefined) return mistake(error.name);
  const reason = describeFileError(error);
  return failure(error.path === undefined ? reason : `${basename(error.path)}: ${reason}`);
}

/** Serves the editor of a case and its live page on this computer, to those who have the link. */
export async function serveEditor(options: EditServerOptions): Promise<EditServer> {
  const { session, workbench, readPage, onLink, onError, port: wanted = 0 } = options;
  const access = createAccess();
  const states = createStateAnswers();
  const readFile: FileReader = async (path) => {
    if (path.startsWith("page/")) return readPage(path.slice("page/".length));
    const file = workbench.get(path);
    return file === undefined ? undefined : Buffer.from(file);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const foreign = findForeign(request, port);
    if (foreign) return sendRefusal(request, response, foreign);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const token = pathname === "/" ? searchParams.get("token") : null;
    if (token !== null && request.method === "GET" && access.use(token)) {
      response.setHeader("Set-Cookie", access.setCookie(port));
      response.setHeader("Location", "/");
      return send(response, 303, "text/plain", "");
    }
    if (token !== null && access.wasUsed(token)) {
      onLink(link());
      return sendRefusal(request, response, { status: 403, ...usedLink });
    }
    if (!access.hasCookie(request, port)) return sendRefusal(request, response, { status: 403, ...noCookie });
    if (!pathname.startsWith("/edit/"))
      return answerWithFile(readFile, request, response, { fieldsFor: editorFieldsFor, isCompressed: false });
    const result = await answerEdit(session, request, response);
    if ("wrong" in result) return sendRefusal(request, response, result);
    if ("text" in result) return send(response, result.status, "text/plain; charset=utf-8", result.text);
    let value = "json" in result ? result.json : undefined;
    if ("state" in result) {
      const known = request.headers["x-known"];
      const { name, body } = states.answer(result.state, typeof known === "string" ? known : undefined);
      response.setHeader("X-State", name);
      value = body;
    }
    return send(response, result.status, "application/json; charset=utf-8", JSON.stringify(value));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: NodeJS.ErrnoException) => {
      // A window that closes, or a form that asks again, breaks its connection.
      if (response.destroyed) return;
      onError(error);
      if (response.headersSent) response.destroy();
      else sendRefusal(request, response, { status: 500, ...describeFailure(error) });
    });
  });
  const site = await listen(server, wanted, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  const link = () => `${site.url}?token=${access.token()}`;
  return { ...site, link };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  for (const [name, value] of Object.entries(editorFieldsFor("/"))) response.setHeader(name, value);
  response.setHeader("Content-Type", type);
  // The rest of a body that was refused is not read.
  if (status === 413) response.setHeader("Connection", "close");
  response.statusCode = status;
  if (status === 204) response.end();
  else response.end(body);
}

/** Refuses a request: in words for the window of a browser, as JSON for a script. */
function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, ...error } = refusal;
  if (status === 405) response.setHeader("Allow", "GET, HEAD, POST");
  if (!/\btext\/html\b/.test(request.headers.accept ?? "")) {
    send(response, status, "application/json; charset=utf-8", JSON.stringify({ error }));
    return;
  }
  const line = escapeMarkup(capitalize(editingMessages.refusal(error)));
  // A link from another program leads here without the cookie, and from here with it.
  const page = [
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escapeMarkup(editingMessages.editor)}</title><link rel="icon" href="data:,">`,
    `<main><h1>${escapeMarkup(editingMessages.editor)}</h1><p>${line}</p>`,
    `<p><a href="/">${escapeMarkup(editingMessages.again)}</a></p></main></html>`,
  ];
  send(response, status, "text/html; charset=utf-8", page.join(""));
}
