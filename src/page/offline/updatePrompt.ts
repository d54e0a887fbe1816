import { registerServiceWorker } from "./registerServiceWorker.ts";

/** A line at the window's foot: a newer edition is there, to be taken or left. Nothing is ever loaded anew unasked. */
function showUpdatePrompt(take: () => void): void {
  if (document.querySelector(".update-prompt")) return;
  const offer = document.createElement("div");
  offer.className = "update-prompt";
  offer.setAttribute("role", "status");
  const button = (words: string, act: () => void) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = words;
    element.addEventListener("click", act);
    return element;
  };
  const words = document.createElement("span");
  words.textContent = "A newer edition of this page is ready.";
  offer.append(
    words,
    button("Show it", take),
    button("Not now", () => offer.remove()),
  );
  document.body.append(offer);
}

// Where storage is denied the page works as before, only not without a network.
void registerServiceWorker(showUpdatePrompt).catch((error: Error) =>
  console.info(`This page can’t be kept for visits without a network: ${error.message}`),
);
