import { linkMessages } from "../../core/messages/links.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { useStore } from "../state/store.ts";

/** Most notes that are shown: a link can have thousands of unknown ids. */
const MAX_WARNINGS = 5;

/** Lists the parts of the link that the page could not use. */
export function LinkWarnings() {
  const warnings = useStore((state) => state.linkWarnings);
  const editionSearch = useStore((state) => state.editionSearch);
  if (warnings.length === 0) return null;
  return (
    <div className="link-warnings" role="alert">
      <ul>
        {warnings.slice(0, MAX_WARNINGS).map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
        {warnings.length > MAX_WARNINGS && <li>{linkMessages.more(warnings.length - MAX_WARNINGS)}</li>}
        {editionSearch !== "none" && <li>{linkMessages.editionSearch[editionSearch]}</li>}
      </ul>
      <button
        type="button"
        onClick={() => {
          useStore.setState({ linkWarnings: [] });
          // The button disappears: focus the next section.
          document.getElementById("timeline")?.focus({ preventScroll: true });
        }}
      >
        {shellMessages.dismiss}
      </button>
    </div>
  );
}
