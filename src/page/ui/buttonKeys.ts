import type { KeyboardEvent } from "react";

/** What a button does for Enter and Space, for elements of SVG, which has no button. */
export function activateOnEnterOrSpace(act: () => void) {
  return (key: KeyboardEvent) => {
    if (key.key !== "Enter" && key.key !== " ") return;
    key.preventDefault();
    act();
  };
}
