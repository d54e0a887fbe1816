import { useEffect } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { useStore } from "../state/store.ts";

/** Switches between light and dark. */
export function toggleTheme(): void {
  const { theme } = useStore.getState();
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  useStore.setState({ theme: dark ? "light" : "dark" });
}

/** Switches between light and dark. The system decides until the first click. */
export function ThemeButton() {
  const theme = useStore((state) => state.theme);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
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
