import { expect, it } from "vitest";
import { formatHeadersFile, formatNginxSnippet } from "../../../src/build/host/headerFiles.ts";
import { CONTENT_SECURITY_POLICY, headersFor, SECURITY_HEADERS } from "../../../src/build/host/headers.ts";

it("lets nothing unsafe and no other origin into the policy", () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
});

it("gives every host the same security headers", () => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(formatHeadersFile()).toContain(`\n  ${name}: ${value}\n`);
  }
  // nginx drops a server's headers where a location has any of its own: each must say all.
  const [, ...locations] = formatNginxSnippet().split(/^location /m);
  expect(locations).toHaveLength(4);
  for (const location of locations)
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(location).toContain(`add_header ${name} "${value}" always;`);
});

it.each([
  ["/index.html", "text/html; charset=utf-8", "no-cache"],
  ["/corpus.json", "application/json; charset=utf-8", "no-cache"],
  ["/sw.js", "text/javascript; charset=utf-8", "no-cache"],
  ["/articles/a.txt", "text/plain; charset=utf-8", "no-cache"],
  ["/assets/index-a1.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
  ["/assets/face-a1.woff2", "font/woff2", "public, max-age=31536000, immutable"],
  ["/assets/what.unknown", "application/octet-stream", "public, max-age=31536000, immutable"],
])("answers %s as %s, held %s", (path, type, cache) => {
  const headers = headersFor(path);
  expect([headers["Content-Type"], headers["Cache-Control"]]).toEqual([type, cache]);
});
