import { expect, type Locator } from "@playwright/test";
import { ACTION_KEYS, type Action, EditorArea } from "../browser/support/EditorArea.ts";

/**
 * The editor as a skilled person uses it, with mouse and keyboard. Counts each click, each drag, and each key
 * or chord, but no typed text. A choice from a list counts as two: one opens the list, one chooses.
 */
export class CountingEditor extends EditorArea {
  inputs = 0;

  /** The quotes of the date of an event. */
  get dateQuotes(): Locator {
    return this.form.getByRole("group", { name: "Date" }).getByRole("group", { name: "Quotes" });
  }

  roleOf(name: string): Locator {
    return this.form.getByRole("combobox", { name: `Role: ${name}` });
  }

  async press(key: string): Promise<void> {
    this.inputs += 1;
    await this.page.keyboard.press(key);
  }

  async click(control: Locator): Promise<void> {
    this.inputs += 1;
    await control.click();
  }

  /** Chooses an option of a list by its value or label. */
  async pick(list: Locator, option: string | { label: string }): Promise<void> {
    this.inputs += 2;
    await list.selectOption(option);
  }

  /** Types into a field that has the focus, in place of its selected words. Typed text is not counted. */
  async typeInto(field: Locator, text: string): Promise<void> {
    await expect(field).toBeFocused();
    await this.page.keyboard.insertText(text);
    await expect(field).toHaveValue(text);
  }

  /** Clicks into a field and replaces its content. */
  async clickAndType(field: Locator, text: string): Promise<void> {
    await this.click(field);
    if ((await field.inputValue()) !== "") await this.press("ControlOrMeta+a");
    await this.typeInto(field, text);
  }

  /** Clicks into a field that takes up what it knows, and types a name that it knows. */
  async complete(field: Locator, name: string, taken: Locator): Promise<void> {
    await this.click(field);
    await this.page.keyboard.insertText(name);
    await taken.waitFor();
  }

  /** Shows an article, unless it is shown already, and drags over words of it. */
  async drag(article: string, words: string): Promise<void> {
    if ((await this.text.getAttribute("data-article")) !== article) {
      this.inputs += 2;
      await this.read(article);
    }
    this.inputs += 1;
    await this.select(words);
  }

  /** Uses words of an article by the key of an action. */
  async actOn(article: string, words: string, action: Action): Promise<void> {
    await this.drag(article, words);
    await this.press(ACTION_KEYS[action]);
  }

  /** Adds words of an article to the quotes of a part of the form. */
  async quote(part: Locator, article: string, words: string): Promise<void> {
    await this.drag(article, words);
    await this.click(part.getByRole("button", { name: "Add the selected words" }));
  }

  /** Chooses a term of a list, which is added if the case does not have it. */
  async pickTerm(name: string, label: string): Promise<void> {
    const list = this.form.getByRole("combobox", { name, exact: true });
    const isKnown = (await list.getByRole("option", { name: label, exact: true }).count()) > 0;
    await this.pick(list, { label: isKnown ? label : "New …" });
    if (isKnown) return;
    await this.typeInto(this.page.getByLabel("Label of the new option"), label);
    await this.press("Enter");
    await expect(list.locator("option:checked")).toHaveText(label);
  }

  /** Saves the form by its key, and waits until it is saved without problems. */
  async saveByKey(title: string): Promise<void> {
    const heading = await this.form.getByRole("heading").innerText();
    await this.press("ControlOrMeta+Enter");
    await expect(this.form.getByRole("heading", { name: heading, exact: true })).toHaveCount(0);
    await expect(this.notice).toHaveText(`Saved: ${title}`);
  }
}
