import { groups } from "d3";
import { shortcutMessages as messages } from "../../core/messages/shortcuts.ts";
import { capitalize } from "../../core/text/capitalize.ts";
import { SHORTCUTS, type ShortcutAction } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Lists all keyboard shortcuts in a dialog, by the part of the page in which they work. */
export function ShortcutList() {
  const { corpus } = useCorpus();
  const byScope = groups(Object.keys(SHORTCUTS) as ShortcutAction[], (action) => SHORTCUTS[action].scope);
  return (
    <Dialog
      heading={messages.list}
      above={corpus.title}
      closeLabel={messages.closeList}
      onClose={() => useStore.setState({ dialog: null })}
    >
      <div className="shortcut-list">
        {byScope.map(([scope, actions]) => (
          <section key={scope}>
            <h3>{messages.scopes[scope]}</h3>
            <dl>
              {actions.map((action) => (
                <div key={action}>
                  <dt>{capitalize(messages.shortcuts[action].keys)}</dt>
                  <dd>{messages.shortcuts[action].action}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
