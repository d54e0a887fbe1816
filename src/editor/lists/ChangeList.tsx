import { useState } from "react";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { CopyButton } from "../../page/share/CopyButton.tsx";
import { serverApi } from "../state/serverApi.ts";
import { useEditState } from "../state/serverState.ts";

/** Lists the steps since the editing began, latest first, and copies them as a patch. */
export function ChangeList() {
  const state = useEditState();
  const [patch, setPatch] = useState<string | null>(null);
  const { undo = [], redo = [] } = state ?? {};
  if (undo.length + redo.length === 0) return <p>{messages.noChanges}</p>;
  return (
    <>
      <p className="soft">{messages.changesLead}</p>
      <ol className="change-list">
        {redo.toReversed().map((label, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps can have the same label
          <li key={`redo ${i}`} className="soft">
            <s>{label}</s> ({messages.undone})
          </li>
        ))}
        {undo.map((label, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps can have the same label
          <li key={`undo ${i}`}>{label}</li>
        ))}
      </ol>
      {patch === null ? (
        <button type="button" onClick={async () => setPatch(await serverApi.patch())}>
          {messages.makePatch}
        </button>
      ) : (
        <>
          <pre className="patch-text">{patch}</pre>
          <CopyButton text={patch} success={messages.patchCopied}>
            {messages.copyPatch}
          </CopyButton>
        </>
      )}
    </>
  );
}
