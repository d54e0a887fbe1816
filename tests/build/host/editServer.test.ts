import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSession } from "../../../src/build/edit/session.ts";
import { serveEditor } from "../../../src/build/host/editServer.ts";
import { applyJsonChange } from "../../../src/core/editing/jsonChange.ts";
import type { EditState } from "../../../src/core/editing/protocol.ts";
import { copySeeds } from "../../fixtures/fictionalCase.ts";

const WORKBENCH = new Map([
  ["index.html", "<title>Workbench</title>"],
  ["assets/a.js", "1"],
]);

/** An answer of a server. */
interface Answer {
  status: number | undefined;
  headers: IncomingMessage["headers"];
  body: string;
}

/** Starts an editor of the invented case, until the end of the test. */
async function start() {
  const seeds = copySeeds();
  const session = openSession(seeds.dir);
  const [links, errors]: [string[], unknown[]] = [[], []];
  const server = await serveEditor({
    ...{ session, workbench: WORKBENCH },
    readPage: async (path) => (path === "index.html" ? Buffer.from("<title>Page</title>") : undefined),
    onLink: (link) => links.push(link),
    onError: (error) => errors.push(error),
  });
  onTestFinished(async () => {
    await server.close();
    session.close();
  });
  const { port, host } = new URL(server.url);
  /** Sends a request as it is. */
  const send = async (path: string, headers = {}, method = "GET", body = ""): Promise<Answer> => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = httpRequest({ hostname: "127.0.0.1", port, path, method, headers }, resolve);
      request.on("error", reject).end(body);
    });
    return {
      status: response.statusCode,
      headers: response.headers,
      body: (await buffer(response)).toString(),
    };
  };
  const pathOf = (link: string) => link.slice(server.url.length - 1);
  /** Opens the link as a browser does, and returns its cookie. */
  const enter = async () => {
    const { headers } = await send(pathOf(server.link()));
    return { Cookie: String(headers["set-cookie"]?.[0]).split(";")[0] ?? "" };
  };
  const own = { Host: host, Origin: `http://${host}`, "Content-Type": "application/json" };
  const post = (path: string, body: unknown, headers = {}) =>
    send(path, { ...own, ...headers }, "POST", JSON.stringify(body));
  return { ...{ seeds, session, server, links, errors, port, host, send, pathOf, enter, own, post } };
}

/** Sends a request byte for byte, and returns all that the server sends until it closes the connection. */
function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    let received = "";
    socket.on("data", (data) => {
      received += String(data);
    });
    socket.on("close", () => resolve(received));
  });
}

const setTitle = (title: string) => ({
  base: 1,
  step: { label: "Title", operations: [{ do: "set", path: ["case", "title"], value: title }] },
});
const errorOf = ({ body }: Answer) => JSON.parse(body).error;

describe("the link of an editor", () => {
  it("is exchanged once for a cookie that scripts and other sites do not get", async () => {
    const { server, send, pathOf, links } = await start();
    const path = pathOf(server.link());
    const { status, headers } = await send(path);
    expect([status, headers.location]).toEqual([303, "/"]);
    const [cookie = ""] = headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/^on-the-record-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(cookie).not.toContain(path.split("=")[1]);
    expect((await send("/", { Cookie: cookie.split(";")[0] })).body).toContain("Workbench");

    const again = await send(path, { Accept: "text/html" });
    expect([again.status, again.headers["set-cookie"]]).toEqual([403, undefined]);
    expect(again.body).toContain("This link was used before");
    expect(links).toEqual([server.link()]);
    expect((await send(pathOf(links[0] ?? ""))).status).toBe(303);
  });

  it("is not used up by HEAD", async () => {
    const { server, send, pathOf } = await start();
    expect((await send(pathOf(server.link()), {}, "HEAD")).status).toBe(403);
    expect((await send(pathOf(server.link()))).status).toBe(303);
  });

  it.each(["", "x", "A".repeat(43), "%00"])("is refused with the forged token “%s”", async (token) => {
    const { send, links } = await start();
    const { status, headers } = await send(`/?token=${token}`);
    expect([status, headers["set-cookie"], links]).toEqual([403, undefined, []]);
  });
});

describe("a request without the cookie", () => {
  it("is refused, whatever it reads", async () => {
    const { send } = await start();
    for (const path of [
      "/",
      "/assets/a.js",
      "/edit/state",
      "/edit/article?id=herald",
      "/page/",
      "/page",
      "/none",
    ])
      expect([path, (await send(path)).status]).toEqual([path, 403]);
  });

  it("changes nothing", async () => {
    const { post, session } = await start();
    const answer = await post("/edit/change", setTitle("Foreign"));
    expect([answer.status, errorOf(answer).found]).toEqual([403, "no cookie"]);
    expect(session.state().version).toBe(1);
  });

  it("is refused with the cookie of another server on this computer", async () => {
    const [one, two] = [await start(), await start()];
    const cookie = await two.enter();
    expect((await one.send("/edit/state", cookie)).status).toBe(403);
    const renamed = { Cookie: cookie.Cookie.replace(two.port, one.port) };
    expect((await one.send("/edit/state", renamed)).status).toBe(403);
    const both = { Cookie: `${cookie.Cookie}; ${(await one.enter()).Cookie}` };
    expect((await one.send("/edit/state", both)).status).toBe(200);
  });

  it("gets a page that says how to get in", async () => {
    const { send } = await start();
    const { body, headers } = await send("/", { Accept: "text/html,*/*" });
    expect(headers["content-type"]).toContain("text/html");
    expect(body).toContain("open the link that the terminal shows");
  });
});

describe("a request of another site", () => {
  it.each([
    ["another origin", { Origin: "https://evil.example" }],
    ["no origin of its own", { Origin: "null" }],
    ["the same name with another scheme", { Origin: "https://127.0.0.1" }],
    ["another port", { Origin: "http://127.0.0.1:1" }],
    ["Sec-Fetch-Site: cross-site", { "Sec-Fetch-Site": "cross-site" }],
    [
      "Sec-Fetch-Site: same-site, from another port",
      { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate" },
    ],
  ])("cannot write: it has %s", async (_, headers) => {
    const { post, enter, session } = await start();
    const answer = await post("/edit/change", setTitle("Foreign"), { ...(await enter()), ...headers });
    expect([answer.status, errorOf(answer).wrong]).toEqual([403, "another site sent this request"]);
    expect(session.state().version).toBe(1);
  });

  it("cannot write without an origin", async () => {
    const { send, enter, own, session } = await start();
    const { Origin: _origin, ...others } = own;
    const headers = { ...others, ...(await enter()) };
    expect((await send("/edit/change", headers, "POST", JSON.stringify(setTitle("Foreign")))).status).toBe(
      403,
    );
    expect(session.state().version).toBe(1);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/plain; application/json",
    "",
  ])("cannot write with the type “%s”, which needs no permission", async (type) => {
    const { post, enter, session } = await start();
    const answer = await post("/edit/change", setTitle("Foreign"), {
      ...(await enter()),
      "Content-Type": type,
    });
    expect(answer.status).toBe(415);
    expect(session.state().version).toBe(1);
  });

  it("cannot read with a script of another port, which has the cookie", async () => {
    const { send, enter } = await start();
    const cookie = await enter();
    for (const headers of [
      { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors" },
      { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors", Origin: "http://127.0.0.1:1" },
      { Origin: "http://127.0.0.1:1" },
    ])
      expect((await send("/edit/state", { ...cookie, ...headers })).status).toBe(403);
  });

  it.each([
    "evil.example",
    "evil.example:PORT",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.0.0.1.evil.example:PORT",
    "0.0.0.0:PORT",
    "127.0.0.2:PORT",
  ])("is refused that names the host “%s” (DNS rebinding)", async (name) => {
    const { send, enter, port, server, pathOf } = await start();
    const Host = name.replace("PORT", port);
    const cookie = await enter();
    const answer = await send("/edit/state", { ...cookie, Host });
    expect([answer.status, errorOf(answer).wrong]).toEqual([403, "this name is not that of the editor"]);
    // The token stays valid.
    expect((await send(pathOf(server.link()), { Host })).status).toBe(403);
    expect((await send(pathOf(server.link()))).status).toBe(303);
  });

  it("is refused that names no host", async () => {
    const { enter, port } = await start();
    const request = `GET /edit/state HTTP/1.0\r\nCookie: ${(await enter()).Cookie}\r\n\r\n`;
    expect(await sendRaw(Number(port), request)).toMatch(/^HTTP\/1\.1 403 /);
  });

  it.each(["127.0.0.1", "localhost", "[::1]"])("is not one that names the host “%s”", async (name) => {
    const { send, enter, port } = await start();
    expect((await send("/edit/state", { ...(await enter()), Host: `${name}:${port}` })).status).toBe(200);
  });
});

describe("every answer", () => {
  it("is for no other origin, and for no frame", async () => {
    const { send, enter, post, server, pathOf } = await start();
    const cookie = await enter();
    const answers = [
      await send("/"),
      await send("/", cookie),
      await send("/page/", cookie),
      await send("/none", cookie),
      await send("/edit/state", cookie),
      await send("/edit/none", cookie),
      await post("/edit/unsaved", { forms: [] }, cookie),
      await send("/", cookie, "OPTIONS"),
      await send(pathOf(server.link())),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 200, 200, 404, 200, 404, 204, 405, 303]);
    for (const { headers } of answers) {
      expect(headers["access-control-allow-origin"]).toBe(undefined);
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers).toMatchObject({
        ...{ "cross-origin-resource-policy": "same-origin", "x-content-type-options": "nosniff" },
        ...{ "cache-control": "no-store", "referrer-policy": "no-referrer" },
      });
    }
  });

  it("to HEAD has no body", async () => {
    const { send, enter } = await start();
    const cookie = await enter();
    for (const path of ["/", "/edit/article?id=herald", "/page/"]) {
      const { status, body } = await send(path, cookie, "HEAD");
      expect([path, status, body]).toEqual([path, 200, ""]);
    }
  });
});

describe("a path", () => {
  it("never leads out of the editor", async () => {
    const { send, enter, seeds } = await start();
    const cookie = await enter();
    writeFileSync(seeds.path("secret.txt"), "secret");
    mkdirSync(seeds.path("page"));
    symlinkSync("/etc/passwd", seeds.path("page/link.txt"));
    for (const path of [
      "/../timeline.yaml",
      "/%2e%2e/timeline.yaml",
      "/..%2ftimeline.yaml",
      "/..%5ctimeline.yaml",
      "/%2e%2e%5ctimeline.yaml",
      "/..;/timeline.yaml",
      "/page/../../timeline.yaml",
      "/page/%2e%2e/%2e%2e/etc/passwd",
      "/page/..%252f..%252fetc/passwd",
      "/page/%c0%ae%c0%ae/etc/passwd",
      "/page/link.txt",
      "/page/%00index.html",
      "/index.html%00.txt",
      "/timeline.yaml",
      "/secret.txt",
      "/.on-the-record/journal.jsonl",
      "/page/.on-the-record/lock",
      "/%E0%A4%A",
      "/C:/Windows/win.ini",
      `/${"a".repeat(5000)}`,
      "/edit/article?id=../timeline.yaml",
      "/edit/article?id=%2e%2e%2ftimeline.yaml",
      "/edit/article?id=secret",
      "/edit/article?id=__proto__",
      "/edit/article?id=",
      "/edit/../timeline.yaml",
    ])
      expect([path, (await send(path, cookie)).status]).toEqual([path, 404]);
    expect(JSON.parse((await send("/edit/article?id=herald", cookie)).body).text).toBe(
      seeds.read("herald.txt"),
    );
  });

  it("is neither a whole address nor that of another server", async () => {
    const { send, enter, host, port } = await start();
    const cookie = await enter();
    for (const path of [
      `http://${host}/edit/state`,
      "http://evil.example/",
      "//evil.example/edit/state",
      "/\\evil.example/edit/state",
      "/\\[",
      "*",
    ])
      expect([path, (await send(path, cookie)).status]).toEqual([path, 400]);
    const request = `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie.Cookie}\r\n\r\n`;
    expect(await sendRaw(Number(port), request)).toBe("");
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("has no method %s", async (method) => {
    const { send, enter } = await start();
    const { status, headers } = await send("/edit/change", await enter(), method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  });
});

describe("a body", () => {
  it("that is too large is refused, whatever length it names", async () => {
    const { post, send, enter, own, session } = await start();
    const cookie = await enter();
    const large = await post("/edit/unsaved", { forms: ["x".repeat(1_000_000)] }, cookie);
    expect([large.status, errorOf(large).wrong]).toEqual([413, "this change is too large"]);
    const headers = { ...own, ...cookie, "Transfer-Encoding": "chunked" };
    const chunked = await send(
      "/edit/unsaved",
      headers,
      "POST",
      JSON.stringify({ forms: ["x".repeat(1_000_000)] }),
    );
    expect(chunked.status).toBe(413);
    expect(session.recoverForms("other", [])).toEqual([]);
  });

  it.each([
    ["no JSON", "{"],
    ["no step", JSON.stringify({ base: 1 })],
    [
      "another operation",
      JSON.stringify({ base: 1, step: { label: "x", operations: [{ do: "run", path: [] }] } }),
    ],
    [
      "a path to the prototype",
      '{"base":1,"step":{"label":"x","operations":[{"do":"set","path":["__proto__"],"value":1}]}}',
    ],
    [
      "a value with a prototype",
      '{"base":1,"step":{"label":"x","operations":[{"do":"set","path":["case"],"value":{"__proto__":1}}]}}',
    ],
    ["another text than UTF-8", Buffer.from([0x22, 0xff, 0x22]).toString("latin1")],
  ])("with %s is refused, and changes nothing", async (_, body) => {
    const { send, enter, own, session } = await start();
    const { status } = await send("/edit/change", { ...own, ...(await enter()) }, "POST", body);
    expect(status).toBe(400);
    expect(session.state().version).toBe(1);
  });
});

describe("an editor", () => {
  it("changes the case, and undoes it", async () => {
    const { post, enter, seeds } = await start();
    const cookie = await enter();
    const before = seeds.read("timeline.yaml");
    const changed = await post("/edit/change", setTitle("Another title"), cookie);
    const state: EditState = JSON.parse(changed.body);
    expect([changed.status, state.version, state.undo]).toEqual([200, 2, ["Title"]]);
    expect(seeds.read("timeline.yaml")).toBe(before.replace("The footbridge at Alderby", "Another title"));
    expect((await post("/edit/undo", { base: 1 }, cookie)).status).toBe(409);
    const undone = await post("/edit/undo", { base: 2 }, cookie);
    expect(JSON.parse(undone.body)).toMatchObject({ version: 3, redo: ["Title"] });
    expect(seeds.read("timeline.yaml")).toBe(before);
  });

  it("gives a step whose label has a long quote a shorter one", async () => {
    const { post, enter } = await start();
    const { base, step } = setTitle("Another title");
    const label = `Quote the new words “${"many words ".repeat(100)}”`;
    const changed = await post("/edit/change", { base, step: { ...step, label } }, await enter());
    const [shown = ""]: string[] = JSON.parse(changed.body).undo;
    expect(shown).toMatch(/^Quote the new words “many words .*…$/);
    expect(shown.length).toBeLessThanOrEqual(200);
  });

  it("gets the next version at once, and a warning of other windows", async () => {
    const { post, send, enter } = await start();
    const cookie = await enter();
    const wait = (window: string) => send("/edit/state?after=1", { ...cookie, "X-Window": window });
    const one = wait("one");
    const two = wait("two");
    expect(JSON.parse((await one).body).warning).toBe(
      "This case is open in 2 windows. Each shows the changes of the others.",
    );
    const three = wait("one");
    await post("/edit/change", setTitle("Another title"), cookie);
    expect(JSON.parse((await three).body).version).toBe(2);
    await two;
  });

  it("gets only what changed since the state that it names", async () => {
    const { post, send, enter } = await start();
    const cookie = await enter();
    const first = await send("/edit/state", cookie);
    const name = first.headers["x-state"];
    const changed = await post("/edit/change", setTitle("Another title"), { ...cookie, "X-Known": name });
    const { change } = JSON.parse(changed.body);
    expect(changed.body.length).toBeLessThan(300);
    const whole = await send("/edit/state", cookie);
    expect(applyJsonChange(JSON.parse(first.body), change)).toEqual(JSON.parse(whole.body));
    const same = { ...cookie, "X-Known": changed.headers["x-state"] };
    expect(JSON.parse((await send("/edit/state", same)).body)).toEqual({ change: null });
  });

  it("gets the whole state if it names one of another server, or an old one", async () => {
    const [one, two] = [await start(), await start()];
    const cookie = await one.enter();
    const { headers } = await two.send("/edit/state", await two.enter());
    const names = [String(headers["x-state"]), "", "1"];
    for (let i = 0; i < 5; i++)
      names.push(String((await one.send("/edit/state", cookie)).headers["x-state"]));
    for (const name of names.slice(0, 4)) {
      const answer = await one.send("/edit/state", { ...cookie, "X-Known": name });
      expect(JSON.parse(answer.body)).toHaveProperty("version", 1);
    }
  });

  it("has answers about dates, suggestions, changed articles and the patch", async () => {
    const { post, send, enter, seeds } = await start();
    // Nobody annotated this sentence.
    seeds.write("gazette.txt", `${seeds.read("gazette.txt").trimEnd()}\nOn 3 May 2024 it rained.\n`);
    const cookie = await enter();
    const date = await post("/edit/date", { text: "March 2024", article: "herald" }, cookie);
    expect(JSON.parse(date.body)).toMatchObject({ edtf: "2024-03" });
    const [one, ...others] = JSON.parse((await send("/edit/suggestions?article=gazette", cookie)).body);
    const step = { label: "Dismiss", operations: [], dismissed: [one.id] };
    const dismissed = await post("/edit/change", { base: 1, step }, cookie);
    expect(JSON.parse(dismissed.body).undo).toEqual(["Dismiss"]);
    expect(JSON.parse((await send("/edit/suggestions?article=gazette", cookie)).body)).toEqual(others);
    expect((await send("/edit/patch", cookie)).body).toBe("");
    await post("/edit/change", setTitle("Another title"), cookie);
    expect((await send("/edit/patch", cookie)).body).toContain("+  title: Another title");
    expect((await send("/edit/moved", cookie)).body).toBe("[]");
    seeds.edit("Another title", "Their title");
    const joined = await post("/edit/change", { ...setTitle("Mine"), base: 2 }, cookie);
    expect(JSON.parse(joined.body).conflicts).toMatchObject([{ mine: "Mine", theirs: "Their title" }]);
    const resolved = await post("/edit/resolve", { entry: ["case", "title"], take: "mine" }, cookie);
    expect(JSON.parse(resolved.body)).toMatchObject({
      conflicts: [],
      annotation: { case: { title: "Mine" } },
    });
    expect((await post("/edit/resolve", { entry: ["case"], take: "mine" }, cookie)).status).toBe(409);
  });

  it("does not report a window that closes while it sends a change", async () => {
    const { enter, own, port, errors, post, server } = await start();
    const cookie = await enter();
    const closed = new Promise((resolve) => {
      server.server.once("request", (request) => request.once("close", resolve));
    });
    const headers = Object.entries({ ...own, ...cookie, "Content-Length": 50 });
    const socket = connect(Number(port), "127.0.0.1");
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    socket.write(`POST /edit/unsaved HTTP/1.1\r\n${lines}\r\n{"forms":`, () => socket.destroy());
    await closed;
    expect((await post("/edit/unsaved", { forms: [] }, cookie)).status).toBe(204);
    expect(errors).toEqual([]);
  });

  it("says why a file cannot be written", async () => {
    const { post, enter, seeds, session, errors } = await start();
    const cookie = await enter();
    session.keepForms = () => {
      throw Object.assign(new Error("ENOSPC: no space"), {
        code: "ENOSPC",
        path: seeds.path("timeline.yaml"),
        syscall: "open",
      });
    };
    const answer = await post("/edit/unsaved", { forms: [1] }, cookie);
    expect([answer.status, errorOf(answer).found, errors.length]).toEqual([
      500,
      "timeline.yaml: a full disk",
      1,
    ]);
  });

  it("asks for a report of a mistake in its own code", async () => {
    const { post, enter, session } = await start();
    session.keepForms = () => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    const answer = await post("/edit/unsaved", { forms: [1] }, await enter());
    expect(errorOf(answer)).toMatchObject({
      wrong: expect.stringContaining("a mistake in its own code"),
      found: "RangeError",
    });
  });
});
