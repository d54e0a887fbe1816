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
  const registration = await serviceWorker.register(trustScript(WORKER_FILE), { updateViaCache: "none" });
  let reloadsOnChange = false;
  const useNewEdition = () => {
    // Another window may have activated the new edition in the meantime.
    if (!registration.waiting) return location.reload();
    reloadsOnChange = true;
    registration.waiting.postMessage("take over");
  };
  const offerWaitingEdition = () => {
    // On the first visit no edition is in use, so none is newer.
    if (registration.waiting && serviceWorker.controller) showUpdatePrompt(useNewEdition);
  };
  offerWaitingEdition();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offerWaitingEdition);
  });
  let previous = serviceWorker.controller;
  serviceWorker.addEventListener("controllerchange", () => {
    if (reloadsOnChange) location.reload();
    else if (previous) showUpdatePrompt(useNewEdition);
    previous = serviceWorker.controller;
  });
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
