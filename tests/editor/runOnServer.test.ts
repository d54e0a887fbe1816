// @vitest-environment jsdom
import { expect, it } from "vitest";
import type { EditState } from "../../src/core/editing/protocol.ts";
import { editorState } from "../../src/editor/state/editorStore.ts";
import { runOnServer } from "../../src/editor/state/runOnServer.ts";
import { setState } from "../../src/editor/state/serverState.ts";

const stateOf = (version: number) => ({ version }) as EditState;

it("changes that follow each other quickly change the newest version", async () => {
  setState(stateOf(1));
  const bases: number[] = [];
  const step = () =>
    runOnServer(async (base) => {
      bases.push(base);
      return stateOf(base + 1);
    });
  expect(await Promise.all([step(), step(), step()])).toEqual([true, true, true]);
  expect(bases).toEqual([1, 2, 3]);
});

it("a change that fails does not stop the next one", async () => {
  setState(stateOf(5));
  const failed = runOnServer(() => Promise.reject(new Error("no connection")));
  const next = runOnServer(async () => stateOf(6));
  expect([await failed, await next]).toEqual([false, true]);
  expect(editorState().failure).toBe("");
});
