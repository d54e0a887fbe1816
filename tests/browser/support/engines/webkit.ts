import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine, EngineStarter } from "./Engine.ts";
import { findProgram } from "./findProgram.ts";

/** The code of the key in WebDriver. */
const ESCAPE = "\uE00C";

/** The toolbar of MiniBrowser keeps its window at 447 px without this, wider than a phone. */
const NARROW_TOOLBAR = "* { min-width: 0; margin: 0; padding: 0 }";

const driver = findProgram("WebKitWebDriver");

/** Returns the browser that WebKitGTK has for tests, which is not in PATH. */
function findMiniBrowser(): string | undefined {
  const folders = existsSync("/usr/lib") ? readdirSync("/usr/lib") : [];
  return folders.map((one) => join("/usr/lib", one, "webkit2gtk-4.1/MiniBrowser")).find(existsSync);
}

/** Returns a port that no program uses. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free");
  return address.port;
}

/** Makes requests to WebDriver below one address. An error of WebDriver rejects with its message. */
function clientOf(address: string) {
  return async (method: "GET" | "POST" | "DELETE", path: string, body?: unknown) => {
    const response = await fetch(`${address}${path}`, { method, body: body ? JSON.stringify(body) : null });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
}

/** Records the errors and warnings of a page after its `load` event. WebKitWebDriver has no log of them. */
function recordFaults() {
  const faults: string[] = [];
  Object.assign(window, { faults });
  for (const level of ["error", "warn"] as const)
    console[level] = (...parts: unknown[]) => faults.push(parts.join(" "));
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(`${reason}`));
}

async function start(): Promise<Engine> {
  const config = mkdtempSync(join(tmpdir(), "webkit-"));
  mkdirSync(join(config, "gtk-3.0"));
  writeFileSync(join(config, "gtk-3.0/gtk.css"), NARROW_TOOLBAR);
  const port = await findFreePort();
  // In a process group of its own, so that its display ends with it.
  const server = spawn("xvfb-run", ["-a", "-s", "-screen 0 1600x1200x24", `${driver}`, `--port=${port}`], {
    detached: true,
    stdio: "ignore",
    env: { ...process.env, XDG_CONFIG_HOME: config },
  });
  const stop = () => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid);
    rmSync(config, { recursive: true, force: true });
  };
  process.once("exit", stop);
  const address = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${address}/status`)
      .then(({ ok }) => ok)
      .catch(() => false);
  for (let tries = 0; !(await isReady()); tries++) {
    if (tries === 100) throw new Error("WebKitWebDriver does not answer");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const options = { binary: findMiniBrowser(), args: ["--automation"] };
  const { sessionId } = await clientOf(address)("POST", "/session", {
    capabilities: { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } },
  });
  const request = clientOf(`${address}/session/${sessionId}`);
  const evaluate = (expression: string) =>
    request("POST", "/execute/sync", { script: `return ${expression}`, args: [] });
  const pressAll = (keys: string[]) =>
    request("POST", "/actions", {
      actions: [
        {
          ...{ type: "key", id: "keyboard" },
          actions: keys.flatMap((value) => [
            { type: "keyDown", value },
            { type: "keyUp", value },
          ]),
        },
      ],
    });
  let faults: string[] = [];
  const collectFaults = async () => {
    faults.push(...(await evaluate("(window.faults ?? []).splice(0)")));
  };
  return {
    async open(url) {
      await collectFaults();
      await request("POST", "/url", { url });
      await evaluate(`(${recordFaults})()`);
    },
    back: () => request("POST", "/back", {}),
    evaluate,
    clickAt: (x, y) =>
      request("POST", "/actions", {
        actions: [
          {
            ...{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" } },
            actions: [
              { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
              { type: "pointerDown", button: 0 },
              { type: "pointerUp", button: 0 },
            ],
          },
        ],
      }),
    type: (text) => pressAll([...text]),
    pressEscape: () => pressAll([ESCAPE]),
    async resize(width, height) {
      // The size of the window includes its toolbar.
      await request("POST", "/window/rect", { width, height });
      const bars = await evaluate("outerHeight - innerHeight");
      await request("POST", "/window/rect", { width, height: height + bars });
    },
    screenshot: async () => Buffer.from(await request("GET", "/screenshot"), "base64"),
    async takeFaults() {
      await collectFaults();
      const taken = faults;
      faults = [];
      return taken;
    },
    async close() {
      await request("DELETE", "");
      process.off("exit", stop);
      stop();
    },
  };
}

/** WebKit of WebKitGTK in a virtual display, over WebDriver. */
export const webkit: EngineStarter = {
  name: "WebKit",
  missing: [
    ...(driver && findMiniBrowser() ? [] : ["webkit2gtk-driver"]),
    ...(findProgram("xvfb-run") ? [] : ["xvfb"]),
  ],
  start,
};
