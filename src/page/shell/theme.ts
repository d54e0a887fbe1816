import { useStore } from "../state/store.ts";
import { readStored, writeStored } from "../ui/deviceStorage.ts";

type Theme = "light" | "dark";

function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  // The system's own choice no longer decides in which colour the browser paints its bars.
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[data-scheme]"))
    meta.setAttribute("media", meta.dataset.scheme === theme ? "all" : "not all");
  useStore.setState({ theme });
}

/** Shows the theme that the person chose at an earlier visit. Without one the system decides. */
export function showStoredTheme(): void {
  const theme = readStored("theme");
  if (theme === "light" || theme === "dark") showTheme(theme);
}

/** Switches between light and dark, and remembers the choice. */
export function toggleTheme(): void {
  const { theme } = useStore.getState();
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const next = dark ? "light" : "dark";
  showTheme(next);
  writeStored("theme", next);
}
