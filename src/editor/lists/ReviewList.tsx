import { fieldOf, isJsonMap } from "../../core/editing/jsonMap.ts";
import {
  codeOfContent,
  describeReview,
  type EventReview,
  reviewEvents,
} from "../../core/editing/reviewEvents.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { openForm, sendStep } from "../forms/formActions.ts";
import { editorState, setEditor, useEditorStore } from "../state/editorStore.ts";
import { presentState, useEditState } from "../state/serverState.ts";

/** Lists the events with what changed since a person checked each, those to check first. */
export function ReviewList() {
  const state = useEditState();
  const reviewer = useEditorStore((store) => store.reviewer);
  const reviews = reviewEvents(state?.annotation);
  const isDone = ({ state }: EventReview) => Number(state === "checked");
  return (
    <>
      <div className="field">
        <label htmlFor="reviewer">{messages.reviewer}</label>
        <input
          id="reviewer"
          type="text"
          autoComplete="name"
          aria-describedby="reviewer-hint"
          value={reviewer}
          onChange={({ target }) => setEditor({ reviewer: target.value })}
        />
        <p id="reviewer-hint" className="soft">
          {messages.reviewerHint}
        </p>
      </div>
      <ul className="review-list">
        {reviews
          .toSorted((a, b) => isDone(a) - isDone(b))
          .map((review) => (
            <li key={review.id}>
              <button
                type="button"
                className="link"
                data-item={review.id}
                onClick={() => void openForm("events", review.id)}
              >
                {review.title}
              </button>
              <p className="soft">{describeReview(review)}</p>
              {review.state !== "checked" && (
                <button
                  type="button"
                  aria-label={`${messages.markChecked}: ${review.title}`}
                  onClick={() => void markChecked(review)}
                >
                  {messages.markChecked}
                </button>
              )}
            </li>
          ))}
      </ul>
    </>
  );
}

/** Returns today as the person's calendar has it, YYYY-MM-DD. */
const today = () => new Date().toLocaleDateString("sv-SE");

/** Marks an event as checked, as it is now, by the person whose name is in the field. */
async function markChecked({ id, title }: EventReview): Promise<void> {
  const by = editorState().reviewer.trim();
  const event = fieldOf(fieldOf(presentState()?.annotation, "events"), id);
  if (by === "" || !isJsonMap(event)) {
    setEditor({ failure: messages.needsName });
    document.getElementById("reviewer")?.focus();
    return;
  }
  const value = { by, day: today(), content: codeOfContent(event) };
  const operation = { do: "set", path: ["events", id, "checked"], value } as const;
  if (await sendStep({ label: messages.stepLabels.check(title), operations: [operation] }))
    setEditor({ notice: messages.reviewed(title) });
}
