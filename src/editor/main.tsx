import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./styles.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { showStoredTheme } from "../page/shell/theme.ts";
import { ErrorBoundary } from "../page/ui/ErrorBoundary.tsx";
import { EditorPage } from "./EditorPage.tsx";
import { keepFocus } from "./state/focusPlace.ts";
import { showAsOpen } from "./state/openWindows.ts";
import { editorQueries, followServer } from "./state/serverState.ts";

const editorElement = document.getElementById("editor");
if (!editorElement) throw new Error("index.html has no editorElement #editor.");

showStoredTheme();
addEventListener("keydown", () => document.documentElement.setAttribute("data-keyboard", ""));
addEventListener("pointerdown", () => document.documentElement.removeAttribute("data-keyboard"));
createRoot(editorElement).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={editorQueries}>
        <EditorPage />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
showAsOpen();
keepFocus();
void followServer();
