import { readdirSync, readFileSync } from "node:fs";
import { get as ask } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { SECURITY_HEADERS } from "../../../src/build/host/headers.ts";

const PAGE_FILES = ["/", "/corpus.json"];

/** What every host of the built folder must do; `origin` answers where it is served. */
export function describeServed(origin: () => string, encoding: "br" | "gzip"): void {
  // Only when a test runs has the page been built.
  const assetsNow = () =>
    readdirSync("dist/assets")
      .filter((file) => !/\.(br|gz)$/.test(file))
      .map((file) => `/assets/${file}`);
  const get = (request: APIRequestContext, path: string, headers = {}) =>
    request.get(`${origin()}${path}`, { headers: { "accept-encoding": encoding, ...headers } });

  test("hashed files are kept for good, all else is asked for anew and answered 304", async ({ request }) => {
    for (const path of assetsNow())
      expect((await get(request, path)).headers()["cache-control"]).toBe(
        "public, max-age=31536000, immutable",
      );
    const articles = readdirSync("seeds")
      .filter((file) => file.endsWith(".txt"))
      .map((file) => `/articles/${file}`);
    for (const path of [...PAGE_FILES, ...articles]) {
      const first = await get(request, path);
      expect(first.headers()["cache-control"]).toBe("no-cache");
      const again = await get(request, path, { "if-none-match": first.headers().etag ?? "none" });
      expect(again.status()).toBe(304);
    }
  });

  test("text is sent compressed, and plain to who takes only that", async () => {
    const texts = [...PAGE_FILES, ...assetsNow().filter((file) => /\.(js|css)$/.test(file))];
    for (const path of texts) {
      const file = readFileSync(`dist${path === "/" ? "/index.html" : path}`);
      const packed = await raw(`${origin()}${path}`, encoding);
      expect(packed.headers.get("content-encoding")).toBe(encoding);
      expect(packed.headers.get("vary")).toContain("Accept-Encoding");
      expect((encoding === "br" ? brotliDecompressSync : gunzipSync)(packed.body).equals(file)).toBe(true);
      const plain = await raw(`${origin()}${path}`, "identity");
      expect(plain.headers.get("content-encoding")).toBe(null);
      expect(plain.body.equals(file)).toBe(true);
    }
  });

  test("every file has its type and the headers that close the page to attack", async ({ request }) => {
    const assets = assetsNow();
    const types = {
      "/": "text/html; charset=utf-8",
      "/corpus.json": "application/json; charset=utf-8",
      "/card.png": "image/png",
      "/sw.js": "text/javascript; charset=utf-8",
      [`/articles/${readdirSync("dist/articles").find((file) => file.endsWith(".txt"))}`]:
        "text/plain; charset=utf-8",
      [assets.find((file) => file.endsWith(".js")) ?? ""]: "text/javascript; charset=utf-8",
      [assets.find((file) => file.endsWith(".css")) ?? ""]: "text/css; charset=utf-8",
      [assets.find((file) => file.endsWith(".woff2")) ?? ""]: "font/woff2",
    };
    for (const [path, type] of Object.entries(types)) {
      const headers = (await get(request, path)).headers();
      expect(headers["content-type"]).toBe(type);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  test("what is not there is not found, nor what is for the host alone", async ({ request }) => {
    const paths = ["/nothing", "/assets/nothing.js", "/_headers", "/index.html.gz", "/articles/"];
    for (const path of paths) {
      const answer = await get(request, path);
      expect([path, answer.status()]).toEqual([path, 404]);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect([path, answer.headers()[name.toLowerCase()]]).toEqual([path, value]);
    }
    for (const path of ["/..%2fpackage.json", "/%2e%2e/package.json"])
      expect([path, [400, 404].includes((await get(request, path)).status())]).toEqual([path, true]);
  });

  test("the page opens there without a complaint, and an event’s words too", async ({ page }) => {
    const noises = noisesOf(page);
    await page.goto(`${origin()}/`);
    await page.waitForSelector("[data-ready]");
    await page.locator("ol.event-list h3 button").first().click();
    await expect(page.locator(".excerpt.current").first()).toBeVisible();
    expect(noises).toEqual([]);
  });
}

function noisesOf(page: Page): string[] {
  const noises: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noises.push(message.text());
  });
  page.on("pageerror", (error) => noises.push(error.message));
  return noises;
}

/** An answer as it comes over the line, still compressed. */
function raw(url: string, accept: string): Promise<{ headers: Headers; body: Buffer }> {
  return new Promise((done, fail) => {
    ask(url, { headers: { "accept-encoding": accept } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        done({
          headers: new Headers(
            Object.entries(response.headers).map(([name, value]): [string, string] => [name, `${value}`]),
          ),
          body: Buffer.concat(parts),
        }),
      );
    }).on("error", fail);
  });
}
