import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { test as httpTest } from "@playwright/test";
import { COMMON_HEADERS } from "../../src/build/host/headers.ts";
import { serveFolder } from "../../src/build/host/serveFolder.ts";
import { expect, test as pageTest } from "./support/fixtures.ts";

const port = Number(process.env.TEST_PORT ?? 4317);

/**
 * Sends a request as it is. A browser would remove `..` from the path, decompress the body and use its cache.
 */
async function send(path: string, headers = {}, method = "GET") {
  const sent = request({ host: "127.0.0.1", port, path, method, headers }).end();
  const [response]: IncomingMessage[] = await once(sent, "response");
  if (!response) throw new Error(`${path} got no response.`);
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

/** Lists the paths of the built files in a folder of the site. The page is built only when the tests run. */
const builtPaths = (folder: string) =>
  readdirSync(`dist${folder}`)
    .filter((file) => !file.endsWith(".br"))
    .map((file) => `${folder}${file}`);

httpTest("caches hashed files for a year and revalidates all others", async () => {
  for (const path of builtPaths("/assets/"))
    expect((await send(path)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  for (const path of ["/", "/corpus.json", "/sw.js", ...builtPaths("/articles/")]) {
    const { headers } = await send(path);
    expect(headers["cache-control"]).toBe("no-cache");
    expect((await send(path, { "if-none-match": headers.etag })).status).toBe(304);
    expect((await send(path, { "if-none-match": '"other"' })).status).toBe(200);
  }
});

for (const [encoding, decompress] of [
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const)
  httpTest(`compresses text for clients that accept ${encoding}`, async () => {
    const assets = builtPaths("/assets/").filter((path) => /\.(js|css)$/.test(path));
    for (const path of ["/", "/corpus.json", ...assets]) {
      const file = readFileSync(`dist${path === "/" ? "/index.html" : path}`);
      const plain = await send(path, { "accept-encoding": "identity" });
      expect(plain.headers["content-encoding"]).toBe(undefined);
      expect(plain.body.equals(file)).toBe(true);
      const { headers, body } = await send(path, { "accept-encoding": encoding });
      expect(headers.vary).toContain("Accept-Encoding");
      // Files are compressed from 1,024 bytes on, because gzip makes small ones larger.
      if (encoding === "gzip" && file.length < 1024) continue;
      expect([path, headers["content-encoding"]]).toEqual([path, encoding]);
      expect(decompress(body).equals(file)).toBe(true);
    }
  });

httpTest("sends every kind of file with its type and the security headers", async () => {
  const hashed = (extension: string) =>
    builtPaths("/assets/").find((path) => path.endsWith(extension)) ?? `no ${extension} file`;
  const types = {
    "/": "text/html; charset=utf-8",
    "/?v=2&actors=jack-taylor": "text/html; charset=utf-8",
    "/corpus.json": "application/json; charset=utf-8",
    "/card.png": "image/png",
    "/sw.js": "text/javascript; charset=utf-8",
    [builtPaths("/articles/")[0] ?? "no article"]: "text/plain; charset=utf-8",
    [hashed(".js")]: "text/javascript; charset=utf-8",
    [hashed(".css")]: "text/css; charset=utf-8",
    [hashed(".woff2")]: "font/woff2",
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await send(path);
    expect([path, status, headers["content-type"]]).toEqual([path, 200, type]);
    expect(headers).toMatchObject(commonHeaders);
  }
});

const commonHeaders = Object.fromEntries(
  Object.entries(COMMON_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
);

for (const path of [
  "/nothing",
  "/index",
  "/assets/nothing.js",
  "/articles/",
  "/assets",
  "/_headers",
  "/index.html.br",
  "/../package.json",
  "/..%2fpackage.json",
  "/%2e%2e/package.json",
  "/%E0%A4%A",
])
  httpTest(`answers ${path} with 404 and the security headers`, async () => {
    const { status, headers } = await send(path);
    expect(status).toBe(404);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers).toMatchObject(commonHeaders);
  });

httpTest("answers other methods than GET and HEAD with 405", async () => {
  expect(await send("/", {}, "HEAD")).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  for (const method of ["POST", "PUT", "DELETE"])
    expect(await send("/", {}, method)).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD", ...commonHeaders },
    });
});

pageTest.use({ address: null, serviceWorkers: "allow" });

pageTest("shows the page and its quotes in a subfolder of a host", async ({ app }) => {
  const dir = mkdtempSync(join(tmpdir(), "host-"));
  cpSync("dist", join(dir, "cases", "first"), { recursive: true });
  const server = await serveFolder(dir);
  try {
    await app.open(`${server.url}cases/first/`);
    await app.events.titles.first().click();
    await expect(app.reader.currentRuns.first()).toBeVisible();
  } finally {
    await server.close();
    rmSync(dir, { recursive: true });
  }
});

httpTest("says in one line that the port is in use", async () => {
  const second = spawn(
    process.execPath,
    ["--import", "tsx", "src/build/cli/main.ts", "start", "--built", "dist"],
    {
      env: { ...process.env, PORT: String(port) },
    },
  );
  let errors = "";
  second.stderr.on("data", (text) => {
    errors += text;
  });
  const [code] = await once(second, "close");
  expect(code).toBe(2);
  expect(errors.trim()).toMatch(
    new RegExp(`^Port ${port} is already in use\\. .*PORT=${port + 1} npm start$`),
  );
});
