import type { ComponentProps } from "react";
import { useIsPrerendered } from "./HydrationBoundary.tsx";

/** Renders a button. In the prerendered page, which has no script, renders a link with the same content. */
export function LinkButton({ href, ...props }: ComponentProps<"button"> & { href: string | undefined }) {
  const { className, children } = props;
  if (useIsPrerendered())
    return (
      <a className={className} href={href}>
        {children}
      </a>
    );
  return <button type="button" {...props} />;
}
