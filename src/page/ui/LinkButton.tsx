import type { ComponentProps } from "react";
import { useIsPrerendered } from "./HydrationBoundary.tsx";

/** Renders a button. In the prerendered page, which has no script, renders a link with the same content. */
export function LinkButton({ href, ...props }: ComponentProps<"button"> & { href: string | undefined }) {
  const { className, dir, children } = props;
  if (useIsPrerendered()) return <a {...{ className, dir, href }}>{children}</a>;
  return <button type="button" {...props} />;
}
