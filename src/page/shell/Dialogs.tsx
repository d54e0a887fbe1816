import { lazy, Suspense } from "react";
import type { Corpus } from "../../core/model/corpus.ts";
import { useChoice } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";

const CardDialog = lazy(async () => ({
  default: (await loaded(() => import("../people/ActorDialog.tsx"))).CardDialog,
}));
const CoverageDialog = lazy(async () => ({
  default: (await loaded(() => import("../coverage/CoverageDialog.tsx"))).CoverageDialog,
}));

/** What opens over the page, each loaded when first wanted. */
export function Dialogs({ corpus }: { corpus: Corpus }) {
  const card = useChoice((choice) => choice.card);
  const coverage = useChoice((choice) => choice.coverage);
  return (
    <>
      {card !== null && (
        <ErrorBoundary key={card} part="The card">
          <Suspense>
            <CardDialog corpus={corpus} />
          </Suspense>
        </ErrorBoundary>
      )}
      {coverage && (
        <ErrorBoundary part="The coverage">
          <Suspense>
            <CoverageDialog corpus={corpus} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
