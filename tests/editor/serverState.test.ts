import { afterEach, expect, it, vi } from "vitest";
import { findJsonChange } from "../../src/core/editing/jsonChange.ts";
import type { EditState } from "../../src/core/editing/protocol.ts";
import { editorMessages as messages } from "../../src/core/messages/editor.ts";
import { serverApi } from "../../src/editor/state/serverApi.ts";
import { followServer, presentState } from "../../src/editor/state/serverState.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Answers the requests of the editor one after the other, and the later ones never. */
function answer(...answers: (Response | Error)[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    const next = answers.shift();
    if (next === undefined) return new Promise(() => undefined);
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  return asked;
}
const stateOf = (version: number) => Response.json({ version } as EditState);

it("a server that started again replaces the state of a later version", async () => {
  vi.useFakeTimers();
  const asked = answer(stateOf(7), new TypeError("Failed to fetch"), stateOf(1));
  void followServer();
  await vi.advanceTimersByTimeAsync(5000);
  expect(presentState()?.version).toBe(1);
  expect(asked).toEqual(["edit/state", "edit/state?after=7", "edit/state", "edit/state?after=1"]);
});

it("a request to a server that is not there, or started again, says so", async () => {
  answer(new TypeError("Failed to fetch"), Response.json({ error: {} }, { status: 403 }));
  await expect(serverApi.undo(1)).rejects.toThrow(messages.lost);
  await expect(serverApi.undo(1)).rejects.toThrow(messages.restarted);
});

it("an answer with what changed keeps the other parts of the state", async () => {
  const state = { version: 1, articles: [{ id: "a" }], annotation: { case: { title: "A" } } };
  const named = (body: unknown, name: string) => Response.json(body, { headers: { "X-State": name } });
  const after = { ...state, version: 2, annotation: { case: { title: "B" } } };
  const known: (string | null)[] = [];
  const answers = [named(state, "s 1"), named({ change: findJsonChange(state, after) }, "s 2")];
  vi.stubGlobal("fetch", (_url: string, { headers }: RequestInit) => {
    known.push(new Headers(headers).get("X-Known"));
    return Promise.resolve(answers.shift() ?? named({ change: null }, "s 3"));
  });
  const first = await serverApi.state(undefined);
  const second = await serverApi.undo(1);
  expect(second).toEqual(after);
  expect(second.articles).toBe(first.articles);
  expect(await serverApi.state(2)).toBe(second);
  expect(known).toEqual([null, "s 1", "s 2"]);
});
