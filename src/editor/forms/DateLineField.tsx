import { editorMessages as messages } from "../../core/messages/editor.ts";
import { fieldMessages } from "../../core/messages/editorFields.ts";
import { useShownForm } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";

/** Shows the day of the article of the form. The editor never changes the file that gives it. */
export function DateLineField() {
  const state = useEditState();
  const form = useShownForm();
  if (form?.saved === undefined) return null;
  const article = state?.articles.find(({ id }) => id === form.key);
  const { label, hint } = fieldMessages.dateLine;
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <p>{article ? messages.dateLine(article.date, article.name) : messages.noDate}</p>
      <p className="soft">{hint}</p>
    </fieldset>
  );
}
