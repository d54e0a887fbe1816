/// <reference lib="webworker" />
/**
 * The service worker. After one visit, the page and everything that it loads later work without a
 * network. Each edition has its own cache and is served only from it, so editions never mix. A new
 * edition is fetched completely while the old one is in use, and waits until the reader asks for it.
 */

/** Name of the edition, and the integrity of its files by path. The build inserts it with `define`. */
declare const __EDITION__: { name: string; files: Record<string, string> };

const worker = self as unknown as ServiceWorkerGlobalScope;
const { name, files } = __EDITION__;
/** Prefix of the names of our caches. The scope keeps sites of one origin apart. */
const CACHE_PREFIX = `on-the-record:${worker.registration.scope}:`;
const CACHE_NAME = CACHE_PREFIX + name;

const fileUrl = (file: string) => new URL(file, worker.registration.scope).href;
const integrityByUrl = new Map(Object.entries(files).map(([file, integrity]) => [fileUrl(file), integrity]));
const PAGE_URL = fileUrl("index.html");

worker.addEventListener("install", (event) => event.waitUntil(fillCache()));

/**
 * Fetches all files of the edition. Rejects and deletes the cache if a file is missing or belongs to another
 * edition, which happens when the site is published during the download. The old edition then stays in use.
 */
async function fillCache(): Promise<void> {
  const cache = await caches.open(CACHE_NAME);
  try {
    await cache.addAll(
      [...integrityByUrl].map(([url, integrity]) => new Request(url, { integrity, cache: "no-cache" })),
    );
  } catch (error) {
    await caches.delete(CACHE_NAME);
    throw error;
  }
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

worker.addEventListener("fetch", (event) => {
  const requested = new URL(event.request.url);
  requested.hash = "";
  requested.search = "";
  const url = requested.href === worker.registration.scope ? PAGE_URL : requested.href;
  if (event.request.method !== "GET" || !integrityByUrl.has(url)) return;
  event.respondWith(respond(url, event.request));
});

async function respond(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE_NAME);
  return (await cache.match(url)) ?? fetch(request);
}
