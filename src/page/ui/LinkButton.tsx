import type { ComponentProps } from "react";
import { useIsPrerendered } from "./HydrationBoundary.tsx";

/** Renders a button. In the prerendered page, which has no script, renders a link with the same content. */
export function LinkButton({ href, ...props }: ComponentProps<"button"> & { href: string | undefined }) {
  const { className, lang, dir, children } = props;
  if (useIsPrerendered()) return <a {...{ className, lang, dir, href }}>{children}</a>;
  return <button type="button" {...props} />;
}
