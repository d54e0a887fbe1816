import { useEffect } from "react";
import { useChoice } from "../state/store.ts";

/** Switches between light and dark; the system's theme until pressed. */
export function ThemeButton() {
  const theme = useChoice((choice) => choice.theme);
  const setTheme = useChoice((choice) => choice.setTheme);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  const toggle = () => {
    const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    setTheme(dark ? "light" : "dark");
  };
  return (
    <button type="button" className="theme" onClick={toggle} aria-label="Switch between light and dark">
      ◐
    </button>
  );
}
