import { shellMessages } from "../../core/messages/shell.ts";
import { trustScript } from "../ui/trustedScript.ts";

const WORKER_FILE = "sw.js";

/**
 * Registers the service worker. Offers a newer edition when it is ready, or after another window activated
 * it. Does nothing in browsers without service workers.
 */
async function registerServiceWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  // On the first visit no edition is in use, so none is newer.
  let inUse = serviceWorker.controller;
  let reloadsOnChange = false;
  serviceWorker.addEventListener("controllerchange", () => {
    if (reloadsOnChange) location.reload();
    else if (inUse) showUpdatePrompt(useNewEdition);
    inUse = serviceWorker.controller;
  });
  const registration = await serviceWorker.register(trustScript(WORKER_FILE), { updateViaCache: "none" });
  if (inUse && registration.waiting) showUpdatePrompt(useNewEdition);
  registration.addEventListener("updatefound", () => {
    const installing = registration.installing;
    installing?.addEventListener("statechange", () => {
      // Not later: in WebKit, the first edition is in use and waits for a moment.
      if (installing.state === "installed" && inUse) showUpdatePrompt(useNewEdition);
    });
  });

  function useNewEdition() {
    // Another window may have activated the new edition in the meantime.
    if (!registration.waiting) return location.reload();
    reloadsOnChange = true;
    registration.waiting.postMessage("take over");
  }
}

/** Offers the newer edition at the bottom of the window. The page reloads only if the reader asks. */
function showUpdatePrompt(useNewEdition: () => void): void {
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
    button(shellMessages.showNewEdition, useNewEdition),
    button(shellMessages.notNow, () => prompt.remove()),
  );
  document.body.append(prompt);
}

// Registration fails where storage is blocked. The page then works as before, but not offline.
void registerServiceWorker().catch((error: Error) =>
  console.info(`This page will not work offline: ${error.message}`),
);
