import { type ComponentType, createElement, lazy, Suspense } from "react";
import { type PagePart, shellMessages } from "../../core/messages/shell.ts";
import { ErrorBoundary, MissingPartError } from "./ErrorBoundary.tsx";

/**
 * Runs a dynamic import. Throws a MissingPartError if the file cannot be loaded: there is no connection,
 * or a newer edition has replaced the file.
 */
export async function importPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new MissingPartError(shellMessages.partMissing, { cause });
  }
}

/**
 * Returns a component whose code is loaded when it first renders. With the name of its `part`, it shows the
 * text of `loading` while it loads, and its own message if that fails. Without one, it relies on the
 * boundaries around it.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  part?: PagePart,
  loading?: () => string,
): ComponentType<P> {
  const Part: ComponentType<P> = lazy(async () => ({ default: await importPart(load) }));
  if (part === undefined) return Part;
  return (props) => {
    const fallback = loading && createElement("p", { role: "status" }, loading());
    const content = createElement(Suspense, { fallback }, createElement(Part, props));
    return createElement(ErrorBoundary, { part }, content);
  };
}
