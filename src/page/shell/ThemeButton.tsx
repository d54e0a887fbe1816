import { shellMessages } from "../../core/messages/shell.ts";
import { toggleTheme } from "./theme.ts";

/** Switches between light and dark. The system decides until the first click. */
export function ThemeButton() {
  return (
    <button
      type="button"
      className="icon-button theme-button"
      onClick={toggleTheme}
      aria-label={shellMessages.switchTheme}
    >
      ◐
    </button>
  );
}
