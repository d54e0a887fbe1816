import { shellMessages } from "../../core/messages/shell.ts";
import { useStore } from "../state/store.ts";
import { trustScript } from "../ui/trustedScript.ts";

const WORKER_FILE = "sw.js";

/**
 * Registers the service worker. Offers a newer edition when it is ready, or after another window activated
 * it. Opens it at once if the link names something that the edition in use lacks. Does nothing in browsers
 * without service workers.
 */
async function registerServiceWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  // On the first visit no edition is in use, so none is newer.
  let inUse = serviceWorker.controller;
  let reloadsOnChange = false;
  serviceWorker.addEventListener("controllerchange", () => {
    if (reloadsOnChange) location.reload();
    else if (inUse) showUpdatePrompt(openNewEdition);
    inUse = serviceWorker.controller;
  });
  const registration = await serviceWorker.register(trustScript(WORKER_FILE), { updateViaCache: "none" });
  void searchForLinked();
  useStore.subscribe(({ linkWarnings }, before) => {
    // Back can lead to a link of a newer edition, after a reload without the worker.
    if (linkWarnings !== before.linkWarnings) void searchForLinked();
  });
  if (registration.waiting) offerNewEdition();
  registration.addEventListener("updatefound", () => {
    const installing = registration.installing;
    installing?.addEventListener("statechange", () => {
      // Not later: in WebKit, the first edition is in use and waits for a moment.
      if (installing.state === "installed") offerNewEdition();
    });
  });

  async function searchForLinked() {
    if (inUse === null || !lacksLinked() || useStore.getState().editionSearch === "looking") return;
    useStore.setState({ editionSearch: "looking" });
    const isReady = await fetchNewerEdition(registration).catch(() => null);
    useStore.setState({ editionSearch: isReady === null ? "failed" : "none" });
    // The reader may have dismissed the note in the meantime, and reads something else.
    if (isReady && lacksLinked()) openNewEdition();
    else if (isReady) offerNewEdition();
  }

  function offerNewEdition() {
    if (inUse && useStore.getState().editionSearch !== "looking") showUpdatePrompt(openNewEdition);
  }

  function openNewEdition() {
    // Another window may have activated the new edition in the meantime.
    if (!registration.waiting) return location.reload();
    reloadsOnChange = true;
    registration.waiting.postMessage("take over");
  }
}

/** Whether the page could not use a part of its link. */
const lacksLinked = () => useStore.getState().linkWarnings.length > 0;

/** Fetches a newer edition if there is one; resolves to whether one is ready. Rejects if that fails. */
async function fetchNewerEdition(registration: ServiceWorkerRegistration): Promise<boolean> {
  await registration.update();
  const { installing } = registration;
  if (installing)
    await new Promise<void>((resolve, reject) => {
      installing.addEventListener("statechange", () => {
        if (installing.state === "redundant") reject(new Error("A file of the newer edition is missing."));
        else resolve();
      });
    });
  return registration.waiting !== null;
}

/** Offers the newer edition at the bottom of the window. The page reloads only if the reader asks. */
function showUpdatePrompt(openNewEdition: () => void): void {
  if (document.querySelector(".update-prompt")) return;
  const prompt = document.createElement("div");
  prompt.className = "row panel update-prompt";
  prompt.setAttribute("role", "status");
  const button = (label: string, onClick: () => void) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.addEventListener("click", onClick);
    return element;
  };
  prompt.append(
    shellMessages.newEdition,
    button(shellMessages.showNewEdition, openNewEdition),
    button(shellMessages.notNow, () => prompt.remove()),
  );
  document.body.append(prompt);
}

// Registration fails where storage is blocked. The page then works as before, but not offline.
void registerServiceWorker().catch((error: Error) =>
  console.info(`This page will not work offline: ${error.message}`),
);
