/** Content-Security-Policy of the page. It has no `frame-ancestors`, so any site may embed a view. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  // `data:` allows the picture that is converted to PNG.
  "img-src 'self' data:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The one policy that the page creates, in page/ui/trustedScript.ts.
  "trusted-types on-the-record",
].join("; ");

/** Headers of every response, errors included. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  // Everything is public. Frames without an origin of their own (`sandbox`) need it for script and style.
  "Access-Control-Allow-Origin": "*",
};

/** Browsers keep hashed files for a year. They revalidate all other files, and get 304 for unchanged ones. */
const CACHE_CONTROL = { hashed: "public, max-age=31536000, immutable", other: "no-cache" } as const;

/** Folder of the files whose names contain a hash of their content. */
const HASHED_FOLDER = "/assets/";

/** Content types by file extension. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".ics": "text/calendar; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Returns the headers of the response for a path such as `/corpus.json`. Without extension it is HTML. */
export function headersFor(path: string): Record<string, string> {
  const extension = /\.\w+$/.exec(path)?.[0] ?? ".html";
  return {
    "Content-Type": CONTENT_TYPES[extension] ?? "application/octet-stream",
    "Cache-Control": path.startsWith(HASHED_FOLDER) ? CACHE_CONTROL.hashed : CACHE_CONTROL.other,
    ...COMMON_HEADERS,
  };
}

/** Formats the `_headers` file, which Netlify, Cloudflare Pages and others read from the published folder. */
export function formatHeadersFile(): string {
  return [
    "/*",
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${CACHE_CONTROL.other}`,
    `${HASHED_FOLDER}*`,
    // Hosts join the headers of all matching rules; “!” removes the one that the first rule set.
    "  ! Cache-Control",
    `  Cache-Control: ${CACHE_CONTROL.hashed}`,
    "/articles/*",
    "  ! Content-Type",
    `  Content-Type: ${CONTENT_TYPES[".txt"]}`,
    "",
  ].join("\n");
}
