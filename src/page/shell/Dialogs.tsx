import { useStore } from "../state/store.ts";
import { lazyPart } from "../ui/lazyPart.ts";

const ActorDialog = lazyPart(async () => (await import("../people/ActorDialog.tsx")).ActorDialog, "The card");
const CoverageDialog = lazyPart(
  async () => (await import("../coverage/CoverageDialog.tsx")).CoverageDialog,
  "The coverage",
);

/** Shows the open dialogs. Each is loaded when it first opens. */
export function Dialogs() {
  const actor = useStore((state) => state.openActor);
  const coverage = useStore((state) => state.coverage);
  return (
    <>
      {actor !== null && <ActorDialog key={actor} />}
      {coverage && <CoverageDialog />}
    </>
  );
}
