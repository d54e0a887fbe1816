import { lazy, Suspense } from "react";
import { useStore } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";

const ActorDialog = lazy(async () => ({
  default: (await importPart(() => import("../people/ActorDialog.tsx"))).ActorDialog,
}));
const CoverageDialog = lazy(async () => ({
  default: (await importPart(() => import("../coverage/CoverageDialog.tsx"))).CoverageDialog,
}));

/** What opens over the page, each loaded when first wanted. */
export function Dialogs() {
  const card = useStore((state) => state.openActor);
  const coverage = useStore((state) => state.coverage);
  return (
    <>
      {card !== null && (
        <ErrorBoundary key={card} part="The card">
          <Suspense>
            <ActorDialog />
          </Suspense>
        </ErrorBoundary>
      )}
      {coverage && (
        <ErrorBoundary part="The coverage">
          <Suspense>
            <CoverageDialog />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
