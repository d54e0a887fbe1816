/// <reference lib="webworker" />
/**
 * The service worker: after one visit the page, its articles and everything it loads later are there without a network.
 * All files of an edition lie in a cache of that edition's own, and are answered from there and nowhere else, so that
 * no two editions are ever mixed. A new edition is fetched whole beside the old one, and waits until it is asked for.
 */

/** What the build writes in: the edition's name, and its files relative to the page, each with its digest. */
declare const __EDITION__: { name: string; files: Record<string, string> };

const worker = self as unknown as ServiceWorkerGlobalScope;
const { name, files } = __EDITION__;
const CACHE_PREFIX = "on-the-record:";
/** Sites under one origin share its caches: the scope keeps them apart. */
const OWN_CACHES = `${CACHE_PREFIX}${worker.registration.scope}:`;
const CACHE_NAME = OWN_CACHES + name;

const fileUrl = (file: string) => new URL(file, worker.registration.scope).href;
const cachedUrls = new Map(Object.entries(files).map(([file, integrity]) => [fileUrl(file), integrity]));
const PAGE_URL = fileUrl("index.html");

worker.addEventListener("install", (event) => {
  event.waitUntil(fillCache());
});

/**
 * Fetches the edition whole; where one file can't be had, or is another edition's, as when the site changes meanwhile,
 * none is kept, and the old edition stays.
 */
async function fillCache(): Promise<void> {
  const cache = await caches.open(CACHE_NAME);
  try {
    await cache.addAll(
      [...cachedUrls].map(([url, integrity]) => new Request(url, { integrity, cache: "no-cache" })),
    );
  } catch (error) {
    await caches.delete(CACHE_NAME);
    throw error;
  }
}

worker.addEventListener("activate", (event) => {
  event.waitUntil(deleteOtherCaches().then(claimOpenPages));
});

async function deleteOtherCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((one) => one.startsWith(OWN_CACHES) && one !== CACHE_NAME).map((one) => caches.delete(one)),
  );
}

/** A page that was opened before there was a worker needs no second visit: what it loads later is there for it too. */
const claimOpenPages = () => worker.clients.claim();

// The person has asked for the new edition.
worker.addEventListener("message", ({ data }) => {
  if (data === "take over") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  url.hash = "";
  url.search = "";
  const wanted = url.href === worker.registration.scope ? PAGE_URL : url.href;
  if (event.request.method !== "GET" || !cachedUrls.has(wanted)) return;
  event.respondWith(respond(wanted, event.request));
});

async function respond(url: string, request: Request): Promise<Response> {
  const kept = await caches.open(CACHE_NAME).then((cache) => cache.match(url));
  return kept ?? fetch(request);
}

export {};
