import { editorMessages as messages } from "../core/messages/editor.ts";
import { editorKeyMessages as keyMessages } from "../core/messages/editorKeys.ts";
import { Dialog } from "../page/ui/Dialog.tsx";
import { setEditor } from "./state/editorStore.ts";

/** Lists the keys of the editor in a dialog. */
export function KeyList() {
  return (
    <Dialog
      heading={messages.shortcuts}
      above={messages.heading}
      closeLabel={messages.closeShortcuts}
      onClose={() => setEditor({ isShowingKeys: false })}
    >
      <div className="shortcut-list">
        {keyMessages.groups.map(({ heading, keys }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {keys.map(([key, action]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{action}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
