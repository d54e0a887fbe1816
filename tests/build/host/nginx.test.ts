import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { COMMON_HEADERS, headersFor } from "../../../src/build/host/headers.ts";

const hasNginx = spawnSync("nginx", ["-v"]).status === 0;
if (!hasNginx) console.warn("nginx is not installed: the tests of its configuration did not run.");

/** Files of a site, by path. */
const FILES = {
  "index.html": "<!doctype html><title>Case</title>",
  "corpus.json": "{}",
  "articles/a.txt": "“Words”",
  "assets/index-a1.js": "export {};",
  _headers: "/*",
};

/** The configuration that seeds/README.md gives to editors. */
const recipe = () => /```nginx\n([^`]+)```/.exec(readFileSync("seeds/README.md", "utf8"))?.[1] ?? "";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe.runIf(hasNginx)("nginx with the recipe of seeds/README.md", () => {
  const dir = mkdtempSync(join(tmpdir(), "nginx-"));
  let port = 0;
  let server: ReturnType<typeof spawn>;
  const get = (path: string, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });

  beforeAll(async () => {
    port = await freePort();
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(join(dir, "dist", path, ".."), { recursive: true });
      writeFileSync(join(dir, "dist", path), content);
    }
    const site = recipe()
      .replace("listen 8080;", `listen 127.0.0.1:${port};`)
      .replace("/srv/case/dist", join(dir, "dist"));
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${join(dir, name)};`)
      .join("\n");
    const user = process.getuid?.() === 0 ? "user root;" : "";
    writeFileSync(
      join(dir, "nginx.conf"),
      `${user} daemon off; pid ${join(dir, "pid")}; error_log stderr; events {}
      http { include /etc/nginx/mime.types; access_log off; ${temporary} ${site} }`,
    );
    execFileSync("nginx", ["-t", "-c", join(dir, "nginx.conf")], { stdio: "pipe" });
    server = spawn("nginx", ["-c", join(dir, "nginx.conf")], { stdio: "ignore" });
    await vi.waitFor(() => get("/"), { timeout: 10_000 });
  });
  afterAll(async () => {
    server.kill("SIGQUIT");
    await once(server, "exit");
    rmSync(dir, { recursive: true });
  });

  it.each(["/", "/corpus.json", "/articles/a.txt", "/assets/index-a1.js"])(
    "sends %s with the headers of our server",
    async (path) => {
      const { status, headers } = await get(path);
      const { "Content-Security-Policy": _inThePage, ...common } = COMMON_HEADERS;
      expect(status).toBe(200);
      const sent = Object.fromEntries(Object.keys(common).map((name) => [name, headers.get(name)]));
      expect(sent).toEqual(common);
      expect(headers.get("cache-control")).toBe(headersFor(path)["Cache-Control"]);
    },
  );

  it("sends articles as UTF-8", async () => {
    const article = await get("/articles/a.txt");
    expect(article.headers.get("content-type")?.toLowerCase()).toBe("text/plain; charset=utf-8");
    expect(await article.text()).toBe(FILES["articles/a.txt"]);
  });

  it("answers 304 for an unchanged file", async () => {
    const etag = (await get("/corpus.json")).headers.get("etag") ?? "";
    expect((await get("/corpus.json", { "if-none-match": etag })).status).toBe(304);
  });

  it("does not send the list of headers", async () => {
    expect((await get("/_headers")).status).toBe(404);
  });
});
