import { expect, it } from "vitest";
import {
  COMMON_HEADERS,
  CONTENT_SECURITY_POLICY,
  formatHeadersFile,
  headersFor,
} from "../../../src/build/host/headers.ts";

it("allows nothing unsafe and no other origin in the policy", () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
});

it("writes every security header into the _headers file", () => {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) {
    expect(formatHeadersFile()).toContain(`\n  ${name}: ${value}\n`);
  }
});

it.each([
  ["/index.html", "text/html; charset=utf-8", "no-cache"],
  ["/corpus.json", "application/json; charset=utf-8", "no-cache"],
  ["/sw.js", "text/javascript; charset=utf-8", "no-cache"],
  ["/articles/a.txt", "text/plain; charset=utf-8", "no-cache"],
  ["/assets/index-a1.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
  ["/assets/face-a1.woff2", "font/woff2", "public, max-age=31536000, immutable"],
  ["/assets/what.unknown", "application/octet-stream", "public, max-age=31536000, immutable"],
])("sends %s as %s, cached %s", (path, type, cache) => {
  const headers = headersFor(path);
  expect([headers["Content-Type"], headers["Cache-Control"]]).toEqual([type, cache]);
});
