import { useState } from "react";
import { boundByEvent, type DateRelation, type EdtfRange } from "../../core/editing/boundByEvent.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { setEditor } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";
import { CompletionInput } from "./CompletionInput.tsx";
import { findOptions } from "./options.ts";

interface BoundByEventProps {
  /** Date of the form, perhaps without a range. */
  date: JsonMap;
  /** Receives the new range, and the reason for it. */
  onBound(range: EdtfRange, reasoning: string): void;
}

/** Returns the range of a date of the annotation, which may be only its EDTF value. */
function rangeOfDate(date: unknown): EdtfRange {
  const { edtf, known } = isJsonMap(date) ? date : { edtf: date };
  return { edtf: `${edtf ?? ""}`, ...(isJsonMap(known) && { known }) };
}

/** Renders a choice of another event that bounds the date, or has the same one. */
export function BoundByEventField({ date, onBound }: BoundByEventProps) {
  const annotation = useEditState()?.annotation ?? {};
  const [relation, setRelation] = useState<DateRelation>("notBefore");
  const bound = (id: string) => {
    const event = fieldOf(fieldOf(annotation, "events"), id);
    const range = boundByEvent(rangeOfDate(date), relation, rangeOfDate(fieldOf(event, "date")));
    const title = `${fieldOf(event, "title")}`;
    if (range === null) setEditor({ failure: messages.noBound(title) });
    else onBound(range, messages.boundReason[relation](title));
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
