import { shellMessages } from "../../core/messages/shell.ts";
import { useStore } from "../state/store.ts";

/** Lists the parts of the link that the page could not use. */
export function LinkWarnings() {
  const warnings = useStore((state) => state.linkWarnings);
  if (warnings.length === 0) return null;
  return (
    <div className="link-warnings" role="alert">
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
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
