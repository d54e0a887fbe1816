import { applyJsonChange } from "../../core/editing/jsonChange.ts";
import type { JsonMap } from "../../core/editing/jsonMap.ts";
import type {
  CheckRequest,
  DateReading,
  EditProblem,
  EditState,
  EditStep,
  EntryBefore,
  MovedQuote,
  StateBody,
  Suggestion,
} from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { WINDOW_ID } from "./openWindows.ts";

/** The reason why the server did not do what was asked. The message is for the person. */
export class ServerError extends Error {}

/** The reason why the server did not answer: there is none, or it has another link. */
export class LostConnection extends ServerError {}

/** Returns the words of an error for the person. */
export const errorWords = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The last state that the server sent, with its name. The next answer may have only what changed since. */
let lastState: { name: string; state: EditState } | undefined;

/** Sends a request to the server. Throws a `ServerError` with its reason, or that of `signal`. */
async function request<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const known = lastState;
  const response = await fetch(`edit/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "X-Window": WINDOW_ID,
      ...(known && { "X-Known": known.name }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    throw error instanceof TypeError ? new LostConnection(messages.lost) : error;
  });
  // Another server has the address of the one that this window had access to.
  if (response.status === 403) throw new LostConnection(messages.restarted);
  const isJson = response.headers.get("Content-Type")?.includes("json");
  const answer: unknown = isJson ? await response.json() : await response.text();
  if (!response.ok) throw new ServerError(describeAnswer(answer, response.status));
  const name = response.headers.get("X-State");
  if (name === null) return answer as T;
  lastState = { name, state: readState(answer as StateBody, known?.state) };
  return lastState.state as T;
}

/** Returns the state of an answer. Parts that did not change are the same objects as before. */
function readState(answer: StateBody, known: EditState | undefined): EditState {
  if (!("change" in answer)) return answer;
  return (answer.change === null ? known : applyJsonChange(known, answer.change)) as EditState;
}

/** Describes an answer that is an error: the server's reason, or its status. */
function describeAnswer(answer: unknown, status: number): string {
  const { error, problems } = answer as { error?: EditProblem; problems?: EditProblem[] };
  const reasons = error ? [error] : (problems ?? []);
  if (reasons.length === 0) return `${status}`;
  return reasons.map(messages.placedProblem).join("\n");
}

/** All requests of the editor. */
export const serverApi = {
  /** Waits for a version other than `after`, at most 20 s. */
  state: (after: number | undefined, signal?: AbortSignal) =>
    request<EditState>(after === undefined ? "state" : `state?after=${after}`, undefined, signal),
  article: async (id: string) =>
    (await request<{ text: string }>(`article?id=${encodeURIComponent(id)}`)).text,
  change: (base: number | undefined, step: EditStep, was?: EntryBefore) =>
    request<EditState>("change", { base, step, was }),
  check: async (step: EditStep, signal: AbortSignal) =>
    (await request<{ problems: EditProblem[] }>("check", { step }, signal)).problems,
  undo: (base: number) => request<EditState>("undo", { base }),
  redo: (base: number) => request<EditState>("redo", { base }),
  unsaved: (forms: readonly unknown[]) => request<unknown>("unsaved", { forms }),
  recover: async (open: readonly string[]) =>
    (await request<{ forms: unknown[] }>("recover", { open })).forms,
  resolve: (entry: readonly (string | number)[], take: "mine" | "theirs") =>
    request<EditState>("resolve", { entry, take }),
  patch: () => request<string>("patch"),
  date: (text: string, article: string | null, signal?: AbortSignal) =>
    request<DateReading>("date", { text, article }, signal),
  suggestions: (article: string) =>
    request<Suggestion[]>(`suggestions?article=${encodeURIComponent(article)}`),
  moved: () => request<MovedQuote[]>("moved"),
  markChecked: (base: number, mark: CheckRequest) => request<EditState>("checked", { base, ...mark }),
  checked: () => request<Record<string, JsonMap>>("checked"),
};
