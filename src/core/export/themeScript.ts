/** Key under which a browser keeps the chosen theme, "light" or "dark", between visits. */
export const THEME_KEY = "on-the-record:theme";

/** Script of the pages beside that of the case. It shows the theme that the reader chose there. */
export const THEME_SCRIPT = `try {
  const theme = localStorage.getItem("${THEME_KEY}");
  if (theme) {
    document.documentElement.dataset.theme = theme;
    for (const meta of document.querySelectorAll("meta[data-scheme]"))
      meta.setAttribute("media", meta.dataset.scheme === theme ? "all" : "not all");
  }
} catch {
  // A frame without storage.
}
`;
