/** The name of the one Trusted Types policy, which the page's Content-Security-Policy allows. */
const POLICY_NAME = "on-the-record";
const WORKER_FILE = "sw.js";

interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** The worker's address, as a page that requires Trusted Types must give it; it makes no other address a script's. */
function workerUrl(): string {
  const policies: TrustedTypePolicies | undefined = Reflect.get(globalThis, "trustedTypes");
  if (!policies) return WORKER_FILE;
  const rules = {
    createScriptURL(url: string) {
      if (url !== WORKER_FILE) throw new TypeError(`${url} is no script of this page.`);
      return url;
    },
  };
  return policies.createPolicy(POLICY_NAME, rules).createScriptURL(WORKER_FILE);
}

/**
 * Keeps the page for visits without a network, and calls `offer` when a newer edition lies ready, or another window has
 * taken one in use, with what shows it: the page is then loaded anew. Does nothing where the browser can't, as in a
 * frame of another site.
 */
export async function registerServiceWorker(offer: (take: () => void) => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(workerUrl(), { updateViaCache: "none" });
  let asked = false;
  const take = () => {
    // Another window may have taken it meanwhile.
    if (!registration.waiting) return location.reload();
    asked = true;
    registration.waiting.postMessage("take over");
  };
  const ready = () => {
    // Without an edition in use there is none to be newer than.
    if (registration.waiting && serviceWorker.controller) offer(take);
  };
  ready();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", ready);
  });
  let before = serviceWorker.controller;
  serviceWorker.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    else if (before) offer(take);
    before = serviceWorker.controller;
  });
}
