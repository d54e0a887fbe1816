import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import type { EditState } from "../../core/editing/protocol.ts";
import type { Outcome, Session } from "../edit/session.ts";
import type { Refusal } from "./editAccess.ts";
import {
  changeRequest,
  checkedRequest,
  checkRequest,
  dateRequest,
  formsRequest,
  recoverRequest,
  resolveRequest,
  versionRequest,
} from "./editRequests.ts";
import { readBody } from "./readBody.ts";

/** The answer to a request of an editor: a state, another value of JSON, a text, or a refusal. */
export type EditAnswer =
  | { status: number; state: EditState }
  | { status: number; json: unknown }
  | { status: number; text: string }
  | Refusal;

/** A request: its address, its body, and what ends when the window closes. */
interface EditRequest {
  query: URLSearchParams;
  body: unknown;
  /** Id that the window gives itself. */
  window: string;
  signal: AbortSignal;
}

type Handler = (session: Session, request: EditRequest) => EditAnswer | Promise<EditAnswer>;

const ok = (json: unknown): EditAnswer => ({ status: 200, json });
const DONE: EditAnswer = { status: 204, text: "" };
const okState = (state: EditState): EditAnswer => ({ status: 200, state });
const answerOutcome = (outcome: Outcome): EditAnswer =>
  "state" in outcome ? okState(outcome.state) : { status: 409, json: outcome };

/** Makes a handler of a body of a certain shape. */
const withBody =
  <T>(schema: z.ZodType<T>, handle: (session: Session, body: T, window: string) => EditAnswer): Handler =>
  (session, { body, window }) => {
    const { data, error } = schema.safeParse(body);
    if (data !== undefined) return handle(session, data, window);
    const [issue] = error?.issues ?? [];
    const found = `${issue?.path.map(String).join(" › ") || "the request"}: ${issue?.message}`;
    return { status: 400, wrong: "the editor does not know this request", found, todo: "reload the page" };
  };

/** Handlers by method and path. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  "GET /edit/state": async (session, { query, window, signal }) =>
    okState(await session.waitForChange(Number(query.get("after") ?? -1), window, signal)),
  "GET /edit/article": (session, { query }) => {
    const found = session.readArticle(query.get("id") ?? "");
    return "text" in found ? ok(found) : { status: 404, ...found };
  },
  "POST /edit/change": withBody(changeRequest, (session, { base, step, was }) =>
    answerOutcome(session.change(base, step, was)),
  ),
  "POST /edit/check": withBody(checkRequest, (session, { step }) => ok({ problems: session.check(step) })),
  "POST /edit/undo": withBody(versionRequest, (session, { base }) => answerOutcome(session.undo(base))),
  "POST /edit/redo": withBody(versionRequest, (session, { base }) => answerOutcome(session.redo(base))),
  "POST /edit/date": withBody(dateRequest, (session, { text, article }) =>
    ok(session.readDate(text, article)),
  ),
  "POST /edit/resolve": withBody(resolveRequest, (session, { entry, take }) =>
    answerOutcome(session.resolve(entry, take)),
  ),
  "GET /edit/patch": (session) => ({ status: 200, text: session.patch() }),
  "GET /edit/suggestions": (session, { query }) => ok(session.suggest(query.get("article") ?? "")),
  "POST /edit/checked": withBody(checkedRequest, (session, { base, ...mark }) =>
    answerOutcome(session.markChecked(base, mark)),
  ),
  "GET /edit/checked": (session) => ok(session.listChecked()),
  "GET /edit/moved": (session) => ok(session.findMoved()),
  "POST /edit/unsaved": withBody(formsRequest, (session, { forms }, window) => {
    session.keepForms(window, forms);
    return DONE;
  }),
  "POST /edit/recover": withBody(recoverRequest, (session, { open }, window) =>
    ok({ forms: session.recoverForms(window, open) }),
  ),
};

/** Answers a request to the editor. Rejects with the error of the system if a file cannot be written. */
export async function answerEdit(
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<EditAnswer> {
  const { method = "", url = "/", headers } = request;
  const { pathname, searchParams: query } = new URL(url, "http://localhost");
  const handle = HANDLERS[`${method === "HEAD" ? "GET" : method} ${pathname}`];
  if (handle === undefined)
    return {
      status: 404,
      wrong: "the editor has no such address",
      found: pathname.slice(0, 80),
      todo: "reload the page",
    };
  const ended = new AbortController();
  response.once("close", () => ended.abort());
  const body = method === "POST" ? await readBody(request) : { value: undefined };
  if (!("value" in body)) return body;
  const window = String(headers["x-window"] ?? "").slice(0, 80);
  return handle(session, { query, body: body.value, window, signal: ended.signal });
}
