import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from "react";
import { ErrorBoundary, MissingPartError } from "./ErrorBoundary.tsx";

/**
 * Runs a dynamic import. Throws a MissingPartError if the file cannot be loaded: there is no connection,
 * or a newer edition has replaced the file.
 */
export async function importPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new MissingPartError(
      "A file of this page did not come: there may be no connection, or a newer edition may have been published since the page was opened",
      { cause },
    );
  }
}

/**
 * Returns a component whose code is loaded when it first renders. With a `name`, which begins a sentence,
 * it shows `fallback` while it loads, and its own message if that fails. Without one, it relies on the
 * boundaries around it.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  name?: string,
  fallback?: ReactNode,
): ComponentType<P> {
  const Part: ComponentType<P> = lazy(async () => ({ default: await importPart(load) }));
  if (name === undefined) return Part;
  return (props) => {
    const content = createElement(Suspense, { fallback }, createElement(Part, props));
    return createElement(ErrorBoundary, { part: name }, content);
  };
}
