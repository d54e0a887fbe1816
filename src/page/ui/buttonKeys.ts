import type { KeyboardEvent } from "react";

/** Returns a key handler that calls `act` on Enter and Space, for SVG, which has no button element. */
export function activateOnEnterOrSpace(act: () => void) {
  return (key: KeyboardEvent) => {
    if (key.key !== "Enter" && key.key !== " ") return;
    key.preventDefault();
    act();
  };
}
