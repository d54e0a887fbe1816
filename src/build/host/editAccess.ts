import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** A refusal of a request, in words for the person who edits. */
export interface Refusal {
  status: number;
  wrong: string;
  found: string;
  todo: string;
}

/** Links to an editor, each of which works once, and the cookie that they are exchanged for. */
export interface Access {
  /** Token of the next link. */
  token(): string;
  /** Whether a token is that of the next link. It does not work again then. */
  use(token: string): boolean;
  /** Whether a token is that of an earlier link. */
  wasUsed(token: string): boolean;
  /** Value of the header field that sets the cookie. */
  setCookie(port: number): string;
  /** Whether a request has the cookie. */
  hasCookie(request: IncomingMessage, port: number): boolean;
}

const randomToken = () => randomBytes(32).toString("base64url");

/** Compares two texts in a time that does not depend on them. */
function isSameSecret(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/** Browsers send a cookie to all ports of a host, so its name has the port. */
const cookieName = (port: number) => `on-the-record-${port}`;

/** Creates the access to one server. */
export function createAccess(): Access {
  const secret = randomToken();
  const used: string[] = [];
  let next = randomToken();
  return {
    token: () => next,
    use(token) {
      if (!isSameSecret(token, next)) return false;
      used.push(next);
      next = randomToken();
      return true;
    },
    wasUsed: (token) => used.some((one) => isSameSecret(token, one)),
    setCookie: (port) => `${cookieName(port)}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    hasCookie({ headers }, port) {
      const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim());
      return pairs.some((pair) => {
        const [name, value = ""] = pair.split("=", 2);
        return name === cookieName(port) && isSameSecret(value, secret);
      });
    },
  };
}

/** Names of this computer that no other computer can have. */
const LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"];

const refuse = (wrong: string, found: string, todo: string, status = 403): Refusal => ({
  ...{ status, wrong, found, todo },
});

/**
 * Says why a request is refused that no page of this server sends, whatever cookie it has; undefined if it is
 * not. A foreign name in `Host` is that of a site whose name leads to this computer (DNS rebinding).
 */
export function findForeign(request: IncomingMessage, port: number): Refusal | undefined {
  const { method = "", url = "", headers } = request;
  const host = headers.host ?? "";
  const names = LOOPBACK_NAMES.map((name) => new URL(`http://${name}:${port}`).host);
  const open = `open the link that the terminal shows`;
  if (!names.includes(host)) return refuse("this name is not that of the editor", host || "no name", open);
  if (!["GET", "HEAD", "POST"].includes(method))
    return refuse("the editor has no such method", method, "use GET, HEAD or POST", 405);
  // `URL` reads a backslash as a slash.
  if (!/^\/(?![/\\])/.test(url))
    return refuse("this is not a path of the editor", url.slice(0, 80), open, 400);
  const { origin, "sec-fetch-site": site, "sec-fetch-mode": mode } = headers;
  const todo = "use the editor in its own window";
  const isOwn = origin === `http://${host}`;
  if (origin === undefined ? method === "POST" : !isOwn)
    return refuse("another site sent this request", origin ?? "no origin", todo);
  // A link from another site leads here without the cookie.
  const mayNavigate = method !== "POST" && mode === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !mayNavigate)
    return refuse("another site sent this request", String(site), todo);
  return undefined;
}
