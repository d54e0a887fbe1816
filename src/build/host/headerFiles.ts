import { CACHE_CONTROL, CONTENT_TYPES, HASHED_NAME, SECURITY_HEADERS } from "./headers.ts";

/** The headers in the form that Netlify, Cloudflare Pages and others read: `_headers` beside the page. */
export function formatHeadersFile(): string {
  const lines = (headers: Record<string, string>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    "/*",
    ...lines(SECURITY_HEADERS),
    ...lines({ "Cache-Control": CACHE_CONTROL.other }),
    `${HASHED_NAME}*`,
    // Headers of several matching paths are joined, so the first rule's is taken away.
    "  ! Cache-Control",
    ...lines({ "Cache-Control": CACHE_CONTROL.hashed }),
    "/articles/*",
    "  ! Content-Type",
    ...lines({ "Content-Type": CONTENT_TYPES[".txt"] ?? "" }),
    "",
  ].join("\n");
}

/** The same as the inside of an nginx `server`: include it, beside `root`. It serves the files that the build compressed. */
export function formatNginxSnippet(): string {
  const headers = (cache: string) =>
    Object.entries({ ...SECURITY_HEADERS, "Cache-Control": cache }).map(
      ([name, value]) => `  add_header ${name} "${value}" always;`,
    );
  return [
    "# On the Record, served by nginx: include this in a server block that has the built folder as its root.",
    "# Compressed files lie beside the plain ones. The gzip ones need no module; for brotli load ngx_brotli",
    "# and add: brotli_static on;",
    "charset utf-8;",
    "charset_types text/css text/javascript text/plain application/json;",
    "types {",
    ...Object.entries(CONTENT_TYPES).map(([ending, type]) => `  ${type.split(";")[0]} ${ending.slice(1)};`),
    "}",
    "gzip_static on;",
    "gzip_vary on;",
    "index index.html;",
    "location = / {",
    ...headers(CACHE_CONTROL.other),
    "  try_files /index.html =404;",
    "}",
    "location / {",
    ...headers(CACHE_CONTROL.other),
    "  try_files $uri =404;",
    "}",
    `location ${HASHED_NAME} {`,
    ...headers(CACHE_CONTROL.hashed),
    "  try_files $uri =404;",
    "}",
    "# Files for the host, not for readers.",
    "location ~ (?:\\.(?:br|gz)|^/nginx\\.conf|^/_headers)$ {",
    ...headers(CACHE_CONTROL.other),
    "  return 404;",
    "}",
    "",
  ].join("\n");
}
