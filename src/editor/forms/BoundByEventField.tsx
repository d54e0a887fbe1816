import { useState } from "react";
import { boundByEvent, type DateRelation } from "../../core/editing/boundByEvent.ts";
import { fieldOf, isJsonMap } from "../../core/editing/jsonMap.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { setEditor } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";
import { CompletionInput } from "./CompletionInput.tsx";
import { findOptions } from "./options.ts";

interface BoundByEventProps {
  /** EDTF value of the form; "" if it has none. */
  known: string;
  /** Receives the new EDTF value, and the reason for it. */
  onBound(edtf: string, reasoning: string): void;
}

/** Renders a choice of another event that bounds the date, or has the same one. */
export function BoundByEventField({ known, onBound }: BoundByEventProps) {
  const annotation = useEditState()?.annotation ?? {};
  const [relation, setRelation] = useState<DateRelation>("notBefore");
  const bound = (id: string) => {
    const event = fieldOf(fieldOf(annotation, "events"), id);
    const date = fieldOf(event, "date");
    const edtf = boundByEvent(known, relation, `${(isJsonMap(date) ? date.edtf : date) ?? ""}`);
    const title = `${fieldOf(event, "title")}`;
    if (edtf === null) setEditor({ failure: messages.noBound(title) });
    else onBound(edtf, messages.boundReason[relation](title));
  };
  return (
    <div className="row date-bound">
      <span className="soft">{messages.boundingEvent}</span>
      <select
        aria-label={messages.relation}
        value={relation}
        onChange={({ target }) => setRelation(target.value as DateRelation)}
      >
        {Object.entries(messages.relations).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <CompletionInput
        attributes={{ "aria-label": messages.boundingEvent }}
        options={findOptions(annotation, "events")}
        onFinish={bound}
        path={["date", "bound"]}
      />
    </div>
  );
}
