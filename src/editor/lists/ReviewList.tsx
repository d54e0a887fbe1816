import { useQuery } from "@tanstack/react-query";
import { compareContents } from "../../core/editing/compareContents.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import {
  contentOf,
  describeReview,
  type EventReview,
  reviewEvents,
} from "../../core/editing/reviewEvents.ts";
import { reviewMessages as messages } from "../../core/messages/review.ts";
import { openForm } from "../forms/formActions.ts";
import { writeKept } from "../state/editorStorage.ts";
import { editorState, setEditor, useEditorStore } from "../state/editorStore.ts";
import { noteFocus, returnFocus } from "../state/focusPlace.ts";
import { runOnServer } from "../state/runOnServer.ts";
import { serverApi } from "../state/serverApi.ts";
import { useEditState } from "../state/serverState.ts";
import { ChangedWords } from "./ChangedWords.tsx";
import { NoteList, OtherNotes } from "./NoteLists.tsx";

/** States of events in the order of the list. */
const ORDER: readonly EventReview["state"][] = ["changed", "unchecked", "checked"];

/** Lists the events with what changed since a person checked each, those to check first. */
export function ReviewList() {
  const state = useEditState();
  const reviewer = useEditorStore((store) => store.reviewer);
  const { data: checked } = useQuery({
    queryKey: ["checked", state?.version],
    queryFn: serverApi.checked,
    placeholderData: (previous) => previous,
  });
  const events = fieldOf(state?.annotation, "events");
  return (
    <>
      <div className="field">
        <label htmlFor="reviewer">{messages.name}</label>
        <input
          id="reviewer"
          type="text"
          autoComplete="name"
          aria-describedby="reviewer-hint"
          value={reviewer}
          onChange={({ target }) => {
            setEditor({ reviewer: target.value });
            writeKept("reviewer", target.value);
          }}
        />
        <p id="reviewer-hint" className="soft">
          {messages.nameHint}
        </p>
      </div>
      <ul className="review-list">
        {reviewEvents(state?.annotation)
          .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
          .map((review) => {
            const event = fieldOf(events, review.id);
            return isJsonMap(event) ? (
              <ReviewItem
                key={review.id}
                review={review}
                event={event}
                before={checked && (checked[review.id] ?? null)}
              />
            ) : null;
          })}
      </ul>
      <OtherNotes annotation={state?.annotation ?? {}} />
    </>
  );
}

interface ReviewItemProps {
  review: EventReview;
  event: JsonMap;
  /** The event as it was checked; null if this computer does not know it, undefined until it is loaded. */
  before: JsonMap | null | undefined;
}

/** Shows the review of an event: its mark, what changed since, and the comments on it. */
function ReviewItem({ review, event, before }: ReviewItemProps) {
  const { id, title } = review;
  const notes = Array.isArray(event.notes) ? event.notes.map(String) : [];
  return (
    <li>
      <button type="button" className="link" data-item={id} onClick={() => void openForm("events", id)}>
        {title}
      </button>
      <p className="soft">{describeReview(review)}</p>
      {review.state === "changed" && before === null && <p>{messages.noRecord}</p>}
      {review.state === "changed" && before && <ChangesSinceCheck before={before} now={contentOf(event)} />}
      {notes.length > 0 && (
        <>
          <p className="soft">{messages.comments}</p>
          <NoteList notes={notes} />
        </>
      )}
      <div className="row">
        {review.state !== "checked" && (
          <button
            type="button"
            aria-label={`${messages.mark}: ${title}`}
            onClick={() => void markChecked(review)}
          >
            {messages.mark}
          </button>
        )}
        <button
          type="button"
          aria-label={messages.commentOn(title)}
          onClick={() => void openForm("events", id, ["notes"])}
        >
          {messages.comment}
        </button>
      </div>
    </li>
  );
}

/** Shows the values that changed since a check, before and now side by side. */
function ChangesSinceCheck({ before, now }: { before: JsonMap; now: JsonMap }) {
  return compareContents(before, now).map(({ name, before, now }, i) => {
    const key = `${i} ${name}`;
    return (
      <section key={key} className="checked-change" aria-label={name}>
        <h3>{name}</h3>
        <div className="conflict-sides">
          {(["earlier", "later"] as const).map((side) => (
            <div key={side}>
              <h4>{side === "earlier" ? messages.before : messages.now}</h4>
              <p dir="auto">
                {(side === "earlier" ? before : now) === "" ? (
                  messages.nothing
                ) : (
                  <ChangedWords earlier={before} later={now} side={side} />
                )}
              </p>
            </div>
          ))}
        </div>
      </section>
    );
  });
}

/** Returns today as the person's calendar has it, YYYY-MM-DD. */
const today = () => new Date().toLocaleDateString("sv-SE");

/** Marks an event as checked, as it is now, by the person whose name is in the field. */
async function markChecked({ id, title }: EventReview): Promise<void> {
  // A checked event goes to the end of the list, and the next one has its place.
  const place = { ...noteFocus(), item: undefined };
  const mark = { id, by: editorState().reviewer.trim(), day: today() };
  if (!(await runOnServer((base) => serverApi.markChecked(base, mark)))) return;
  setEditor({ notice: messages.marked(title) });
  setTimeout(() => returnFocus(place));
}
