import { AsOfPanel } from "../asOf/AsOfPanel.tsx";
import { FilterMenu } from "../filters/FilterMenu.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";

/** Shows every filter except the choice of actors, and the choice of the as-of day. */
export function FilterPanel({ shown }: { shown: VisibleEvents }) {
  return (
    <FilterMenu shown={shown}>
      <AsOfPanel events={shown.events} />
    </FilterMenu>
  );
}
