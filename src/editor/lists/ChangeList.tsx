import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { CopyButton } from "../../page/share/CopyButton.tsx";
import { errorWords, serverApi } from "../state/serverApi.ts";
import { useEditState } from "../state/serverState.ts";

/** Lists the steps since the editing began, latest first, and copies them as a patch. */
export function ChangeList() {
  const state = useEditState();
  const [isShowingPatch, setShowingPatch] = useState(false);
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
      {isShowingPatch && state ? (
        <Patch version={state.version} />
      ) : (
        <button type="button" onClick={() => setShowingPatch(true)}>
          {messages.makePatch}
        </button>
      )}
    </>
  );
}

/** Shows the patch of a version of the case, and copies it. */
function Patch({ version }: { version: number }) {
  const { data, error } = useQuery({ queryKey: ["patch", version], queryFn: serverApi.patch });
  if (error) return <p role="alert">{errorWords(error)}</p>;
  if (data === undefined) return <p role="status">{messages.loading}</p>;
  if (data === "") return <p>{messages.noPatch}</p>;
  return (
    <>
      <pre className="patch-text">{data}</pre>
      <CopyButton text={data} success={messages.patchCopied}>
        {messages.copyPatch}
      </CopyButton>
    </>
  );
}
