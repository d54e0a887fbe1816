import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMON_HEADERS } from "../../../src/build/host/headers.ts";
import { acceptsEncoding, namesTag } from "../../../src/build/host/requestHeaders.ts";
import { type SiteServer, serveFiles } from "../../../src/build/host/serveFiles.ts";
import { serveFolder } from "../../../src/build/host/serveFolder.ts";

let [dir, server] = ["", {} as SiteServer];
const PAGE = "<p>page</p>".repeat(200);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "host-"));
  writeFileSync(join(dir, "index.html"), PAGE);
  writeFileSync(join(dir, "corpus.json.br"), "compressed");
  writeFileSync(join(dir, "corpus.json"), "{}");
  server = await serveFolder(dir);
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** Sends a request as it is: `fetch` would change its path and encoding. */
async function send(path: string, headers = {}, method = "GET", to = server) {
  const { hostname, port } = new URL(to.url);
  const response = await new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
    httpRequest({ hostname, port, path, method, headers }, resolve).on("error", reject).end();
  });
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

const tagOf = async (headers = {}) => (await send("/", headers)).headers.etag ?? "";

describe("a conditional request", () => {
  it.each([
    ["the tag", (tag: string) => tag],
    ["a list with the tag", (tag: string) => `"one", ${tag}, "two"`],
    ["a list without spaces", (tag: string) => `"one",${tag}`],
    ["a list with a comma in another tag", (tag: string) => `"one,two" , ${tag}`],
    ["the tag as a weak one", (tag: string) => `W/${tag}`],
    ["any tag", () => "*"],
  ])("gets 304 if If-None-Match has %s", async (_, field) => {
    const tag = await tagOf();
    for (const method of ["GET", "HEAD"]) {
      const { status, headers, body } = await send("/", { "If-None-Match": field(tag) }, method);
      expect([status, body.length]).toEqual([304, 0]);
      expect(headers).toMatchObject({ etag: tag, vary: "Accept-Encoding", "cache-control": "no-cache" });
      expect(headers).toHaveProperty("date");
      for (const name of ["content-type", "content-length", "content-encoding"])
        expect(headers).not.toHaveProperty(name);
    }
  });

  it.each([
    ["another tag", () => '"other"'],
    ["no tag", () => "nonsense"],
    ["nothing", () => ""],
    ["the tag without quotation marks", (tag: string) => tag.replaceAll('"', "")],
    ["a part of the tag", (tag: string) => tag.replace(/..$/, '"')],
  ])("gets the file if If-None-Match has %s", async (_, field) => {
    const { status, body } = await send("/", { "If-None-Match": field(await tagOf()) });
    expect([status, body.toString()]).toEqual([200, PAGE]);
  });

  it("ignores dates of change, with and without tags", async () => {
    const date = { "If-Modified-Since": new Date(Date.now() + 1e6).toUTCString() };
    expect((await send("/", date)).status).toBe(200);
    expect((await send("/", { ...date, "If-None-Match": '"other"' })).status).toBe(200);
    const past = { "If-Modified-Since": new Date(0).toUTCString(), "If-None-Match": await tagOf() };
    expect((await send("/", past)).status).toBe(304);
    expect((await send("/", { "If-Unmodified-Since": new Date(0).toUTCString() })).status).toBe(200);
  });

  it("gets 412 if If-Match names neither the tag nor any", async () => {
    const tag = await tagOf();
    expect((await send("/", { "If-Match": `"one", ${tag}` })).status).toBe(200);
    expect((await send("/", { "If-Match": "*" })).status).toBe(200);
    for (const field of ['"other"', `W/${tag}`])
      expect(await send("/", { "If-Match": field })).toMatchObject({ status: 412 });
  });

  it("has another tag for each encoding", async () => {
    const tags = await Promise.all(["identity", "gzip"].map((name) => tagOf({ "Accept-Encoding": name })));
    expect(new Set(tags).size).toBe(2);
    const gzip = { "Accept-Encoding": "gzip", "If-None-Match": tags[0] };
    expect((await send("/", gzip)).status).toBe(200);
  });

  it("gets 404 for a missing file, whatever its tags", async () => {
    expect((await send("/none", { "If-None-Match": "*" })).status).toBe(404);
  });
});

describe("the server", () => {
  it("offers no parts of files", async () => {
    for (const range of ["bytes=0-4", "bytes=99999-", "bytes=x"]) {
      const { status, headers, body } = await send("/", { Range: range });
      expect([status, headers["accept-ranges"], body.toString()]).toEqual([200, "none", PAGE]);
    }
  });

  it("answers HEAD with the header fields of GET and no body", async () => {
    const [get, head] = [await send("/"), await send("/", {}, "HEAD")];
    expect(head.body).toHaveLength(0);
    const [{ date: _one, ...headOfGet }, { date: _two, ...headOnly }] = [get.headers, head.headers];
    expect(headOnly).toEqual(headOfGet);
  });

  it("answers other methods with 405, and names those that it allows", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
      expect(await send("/", {}, method)).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("sends no encoding that the client refuses", async () => {
    const encodingFor = async (field: string) =>
      (await send("/corpus.json", { "Accept-Encoding": field })).headers["content-encoding"];
    expect(await encodingFor("br")).toBe("br");
    expect(await encodingFor("BR;q=0.5")).toBe("br");
    expect(await encodingFor("*")).toBe("br");
    expect(await encodingFor("br;q=0, *;q=0")).toBe(undefined);
    expect(await encodingFor("*, br;q=0.000")).toBe(undefined);
    expect(await encodingFor("brotli")).toBe(undefined);
  });

  it("accepts the whole address in a request, as proxies send it", async () => {
    expect((await send(`${server.url}?x=1`)).status).toBe(200);
    expect((await send("http://example.org")).status).toBe(404);
  });

  it("answers with 404 while a build replaces the files", async () => {
    const copy = mkdtempSync(join(tmpdir(), "host-"));
    const site = join(copy, "dist");
    mkdirSync(site);
    writeFileSync(join(site, "index.html"), "old");
    const own = await serveFolder(site);
    try {
      expect((await send("/", {}, "GET", own)).body.toString()).toBe("old");
      renameSync(site, join(copy, "dist.old"));
      const missing = await send("/", {}, "GET", own);
      expect([missing.status, missing.headers]).toMatchObject([404, lowerCase(COMMON_HEADERS)]);
      mkdirSync(join(site, "index.html"), { recursive: true });
      expect((await send("/", {}, "GET", own)).status).toBe(404);
      rmSync(site, { recursive: true });
      mkdirSync(site);
      writeFileSync(join(site, "index.html"), "new");
      expect((await send("/", {}, "GET", own)).body.toString()).toBe("new");
    } finally {
      await own.close();
      rmSync(copy, { recursive: true });
    }
  });

  it("adds the slash at the end of a folder's address, and stays on the site", async () => {
    mkdirSync(join(dir, "e/one"), { recursive: true });
    writeFileSync(join(dir, "e/one/index.html"), "one");
    const to = async (path: string) => {
      const { status, headers } = await send(path);
      return [status, headers.location];
    };
    expect(await to("/e/one")).toEqual([301, "./one/"]);
    expect(await to("/e/one?x=/y")).toEqual([301, "./one/?x=/y"]);
    expect(await to("//e/one")).toEqual([301, "./one/"]);
    expect((await send("/e/one/")).body.toString()).toBe("one");
    expect(await to("/e")).toEqual([404, undefined]);
  });

  it("answers long and malformed paths with 404", async () => {
    for (const path of [
      `/${"a".repeat(5000)}`,
      "/%00",
      "/%E0%A4%A",
      "/a/../index.html",
      "/%2e%2e%5cindex.html",
    ])
      expect([path.slice(0, 20), (await send(path)).status]).toEqual([path.slice(0, 20), 404]);
  });

  it("hides the place of a file that cannot be read, and goes on", async () => {
    const own = await serveFiles(async (path) => {
      if (path === "index.html") return Buffer.from("page");
      throw Object.assign(new Error("EIO: i/o error, open '/secret/place'"), { code: "EIO" });
    });
    try {
      const failed = await send("/other", {}, "GET", own);
      expect([failed.status, failed.body.toString()]).toEqual([500, "This file cannot be read.\n"]);
      expect((await send("/", {}, "GET", own)).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});

const lowerCase = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

it("compares tags strongly and weakly as RFC 9110 says", () => {
  // The table of section 8.8.3.2.
  for (const [one, two, strong, weak] of [
    ['W/"1"', '"1"', false, true],
    ['W/"2"', '"1"', false, false],
    ['"1"', '"1"', true, true],
  ] as const) {
    expect(namesTag(one, two, "strong")).toBe(strong);
    expect(namesTag(one, two, "weak")).toBe(weak);
  }
  expect(acceptsEncoding("", "br")).toBe(false);
});
