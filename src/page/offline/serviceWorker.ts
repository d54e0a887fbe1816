/// <reference lib="webworker" />
/**
 * The service worker. After one visit, the page works without a network, with all articles of a small case.
 * In a case with more than `MAX_ARTICLES_AHEAD`, it stores articles and parts of the search index when they
 * are first read. Each edition has its own cache and is served only from it, so editions never mix. A new
 * edition is fetched while the old one is in use, and waits until the reader asks for it.
 */

/**
 * Name of the edition, and the integrity of its files by path: those to fetch at once, and on demand. The
 * build inserts it with `define`.
 */
declare const __EDITION__: {
  name: string;
  files: Record<string, string>;
  onDemand: Record<string, string>;
};

const worker = self as unknown as ServiceWorkerGlobalScope;
const { name, files, onDemand } = __EDITION__;
/** Prefix of the names of our caches. The scope keeps sites of one origin apart. */
const CACHE_PREFIX = `on-the-record:${worker.registration.scope}:`;
const CACHE_NAME = CACHE_PREFIX + name;

const fileUrl = (file: string) => new URL(file, worker.registration.scope).href;
const byUrl = (paths: Record<string, string>) =>
  new Map(Object.entries(paths).map(([file, integrity]) => [fileUrl(file), integrity]));
const integrityByUrl = byUrl(files);
const onDemandByUrl = byUrl(onDemand);
const PAGE_URL = fileUrl("index.html");

worker.addEventListener("install", (event) => event.waitUntil(fillCache()));

/**
 * Fetches the files of the edition. Rejects and deletes the cache if a file is missing or belongs to another
 * edition, which happens when the site is published during the download. The old edition then stays in use.
 */
async function fillCache(): Promise<void> {
  const cache = await caches.open(CACHE_NAME);
  try {
    await cache.addAll([...integrityByUrl].map(requestOf));
  } catch (error) {
    await caches.delete(CACHE_NAME);
    throw error;
  }
}

/** Builds the request of a file, which fails if the file is of another edition. */
function requestOf([url, integrity]: readonly [url: string, integrity: string]): Request {
  return new Request(url, { integrity, cache: "no-cache" });
}

worker.addEventListener("activate", (event) => event.waitUntil(activate()));

/**
 * Deletes the caches of older editions. Claims open pages, so that a first visit works offline without
 * a reload.
 */
async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((other) => other.startsWith(CACHE_PREFIX) && other !== CACHE_NAME);
  await Promise.all(old.map((other) => caches.delete(other)));
  await worker.clients.claim();
}

worker.addEventListener("message", ({ data }) => {
  if (data === "take over") void worker.skipWaiting();
});

/**
 * Returns the address of the page at an event, if a URL is that of the event's own page. No visit stores
 * those pages.
 */
function findEventUrl({ href }: URL): string | undefined {
  const { scope } = worker.registration;
  const [, id] = (href.startsWith(scope) && /^e\/([^/]+)\/$/.exec(href.slice(scope.length))) || [];
  return id === undefined ? undefined : `${scope}?event=${id}`;
}

worker.addEventListener("fetch", (event) => {
  const requested = new URL(event.request.url);
  requested.hash = "";
  requested.search = "";
  const eventUrl = event.request.mode === "navigate" ? findEventUrl(requested) : undefined;
  if (eventUrl !== undefined)
    return event.respondWith(fetch(event.request).catch(() => Response.redirect(eventUrl)));
  const url = requested.href === worker.registration.scope ? PAGE_URL : requested.href;
  if (event.request.method !== "GET" || !(integrityByUrl.has(url) || onDemandByUrl.has(url))) return;
  event.respondWith(respond(url, event.request));
});

async function respond(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE_NAME);
  const cached = await cache.match(url);
  if (cached) return cached;
  const integrity = onDemandByUrl.get(url);
  // A file of another edition is not stored. The page gets it, and checks it.
  if (integrity !== undefined) await cache.add(requestOf([url, integrity])).catch(() => undefined);
  return (await cache.match(url)) ?? fetch(request);
}
