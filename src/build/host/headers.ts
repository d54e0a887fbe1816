/** The name under which the page's script may make addresses of scripts; see `app/offline.ts`. */
const TRUSTED_POLICY = "on-the-record";

const POLICY: Record<string, string> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self'",
  // The empty icon, and a picture on its way to being saved as PNG.
  "img-src": "'self' data:",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": TRUSTED_POLICY,
};

/** The page's Content-Security-Policy. Who may frame the page is left open on purpose: a view can be embedded anywhere. */
export const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
  .map((directive) => directive.join(" "))
  .join("; ");

/** What every answer bears. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Hashed files never change; all else is asked for anew, and answered 304 where it has not changed. */
export const CACHE_CONTROL = { hashed: "public, max-age=31536000, immutable", other: "no-cache" } as const;

/** Where the build puts what bears its content's hash in its name. */
export const HASHED_NAME = "/assets/";

/** The types that the build's files have, by ending. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** What an answer for a path of the site bears, its type and the security headers among it. */
export function headersFor(path: string): Record<string, string> {
  const ending = /\.\w+$/.exec(path)?.[0] ?? ".html";
  return {
    "Content-Type": CONTENT_TYPES[ending] ?? "application/octet-stream",
    "Cache-Control": path.startsWith(HASHED_NAME) ? CACHE_CONTROL.hashed : CACHE_CONTROL.other,
    ...SECURITY_HEADERS,
  };
}
