import type { ReactNode } from "react";

const trustedTypes = Reflect.get(globalThis, "trustedTypes") as { emptyHTML: TrustedHTML } | undefined;
/** Empty markup that a policy with required Trusted Types accepts; Safari and Firefox may lack them. */
const EMPTY_HTML = trustedTypes?.emptyHTML ?? "";

/**
 * Holds markup that only the build renders. React hydrates it as an element without children and so keeps the
 * markup. `children` must be empty in the browser: see `StaticParts`.
 */
export function StaticSlot({ children }: { children: ReactNode }) {
  if (import.meta.env.SSR) return <div className="static-slot">{children}</div>;
  return (
    <div
      className="static-slot"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML is empty; it makes React keep what the build rendered
      dangerouslySetInnerHTML={{ __html: EMPTY_HTML }}
    />
  );
}
