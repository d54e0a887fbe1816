import { expect, type Locator, type Page } from "@playwright/test";

/** Use of the selected words: the name of its button, and its key. */
const ACTIONS = {
  event: "New event",
  add: "Add to event",
  person: "Person",
  date: "Date",
  difference: "Difference",
  background: "Background",
};
/** Key of each use. */
export const ACTION_KEYS = { event: "e", add: "a", person: "p", date: "d", difference: "x", background: "b" };
export type Action = keyof typeof ACTIONS;

/** The editor as a person uses it: with the mouse, or only with the keyboard. */
export class EditorArea {
  readonly page: Page;
  readonly #by: "mouse" | "keyboard";

  constructor(page: Page, by: "mouse" | "keyboard") {
    this.page = page;
    this.#by = by;
  }

  get text(): Locator {
    return this.page.locator("[data-article]");
  }
  get articles(): Locator {
    return this.page.getByRole("combobox", { name: "Article" });
  }
  get form(): Locator {
    return this.page.getByRole("form");
  }
  get toolbar(): Locator {
    return this.page.getByRole("toolbar", { name: "Use the selected words" });
  }
  get notice(): Locator {
    return this.page.getByRole("status").last();
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.text).toBeVisible();
  }

  /** Shows an article. */
  async read(id: string): Promise<void> {
    await this.articles.selectOption(id);
    await expect(this.text).toHaveAttribute("data-article", id);
  }

  /** Selects words of the shown article that are in it once. */
  async select(words: string): Promise<void> {
    if (this.#by === "mouse") await this.#drag(words);
    else await this.#extend(words);
    await expect(this.toolbar).toBeVisible();
  }

  /** Drags the mouse over words. */
  async #drag(words: string): Promise<void> {
    const [from, to] = await this.text.evaluate((text, wanted) => {
      const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const places: { node: Node; at: number }[] = [];
      let all = "";
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        for (let at = 0; at < (node.nodeValue ?? "").length; at++) places.push({ node, at });
        all += node.nodeValue;
      }
      const start = all.indexOf(wanted);
      const edge = (index: number, isEnd: boolean) => {
        const { node, at } = places[index] ?? { node: text, at: 0 };
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        range.startContainer.parentElement?.scrollIntoView({ block: "center" });
        const { left, right, top, height } = range.getBoundingClientRect();
        return { x: isEnd ? right - 1 : left + 1, y: top + height / 2 };
      };
      edge(start, false);
      return [edge(start, false), edge(start + wanted.length - 1, true)];
    }, words);
    if (!from || !to) throw new Error(`“${words}” is not in the article.`);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, to.y);
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up();
  }

  /** Selects a sentence or words with the arrow keys. With Shift they extend the first word. */
  async #extend(words: string): Promise<void> {
    const isReading = await this.text.evaluate((text) => text.contains(document.activeElement));
    if (!isReading) await this.page.keyboard.press("F6");
    await expect(this.text).toBeFocused();
    if (await this.toolbar.isVisible()) await this.page.keyboard.press("Escape");
    const isSentence =
      /^\p{Lu}.*\.$/u.test(words) || (await this.text.getByRole("heading").innerText()) === words;
    const first = isSentence ? words : (words.split(" ")[0] ?? "");
    let selected = "";
    const press = async (key: string) => {
      const before = selected;
      await this.page.keyboard.press(key);
      await expect
        .poll(async () => /^Selected: “(.*)”$/s.exec((await this.notice.textContent()) ?? "")?.[1] ?? "", {
          intervals: [5, 10, 20],
        })
        .not.toBe(before);
      selected = /“(.*)”$/s.exec((await this.notice.textContent()) ?? "")?.[1] ?? "";
    };
    while (selected !== first) await press(isSentence ? "ArrowDown" : "ArrowRight");
    while (selected !== words) await press("Shift+ArrowRight");
  }

  /** Uses the selected words. */
  async use(action: Action): Promise<void> {
    const button = this.page.getByRole("button", {
      name: `${ACTIONS[action]} ${ACTION_KEYS[action].toUpperCase()}`,
    });
    if (this.#by === "mouse") await button.click();
    else await this.page.keyboard.press(ACTION_KEYS[action]);
  }

  /** Fills a field of the form. */
  async fill(label: string, words: string): Promise<void> {
    await this.form.getByLabel(label, { exact: true }).first().fill(words);
  }

  /** Clicks a button, or activates it with the keyboard. */
  async activate(button: Locator): Promise<void> {
    if (this.#by === "mouse") await button.click();
    else await button.press("Enter");
  }

  /** Opens a list at the side of the article. */
  async openList(name: string): Promise<void> {
    await this.activate(this.page.getByRole("button", { name, exact: true }));
  }

  /** Adds the selected words to the quotes of a part of the form. */
  async addSelectedTo(part: Locator): Promise<void> {
    await this.activate(part.getByRole("button", { name: "Add the selected words" }));
  }

  /** Chooses an option, or adds it as a new one. */
  async choose(label: string, option: string): Promise<void> {
    const control = this.form.getByRole("combobox", { name: label, exact: true }).first();
    const exists = (await control.getByRole("option", { name: option, exact: true }).count()) > 0;
    await control.selectOption({ label: exists ? option : "New …" });
    if (exists) return;
    await this.page.getByLabel("Label of the new option").fill(option);
    await this.page.keyboard.press("Enter");
    await expect(control.locator("option:checked")).toHaveText(option);
  }

  /** Opens the form of an entry of the shown list. */
  async openEntry(title: string): Promise<void> {
    await this.activate(this.page.getByRole("complementary").getByRole("button", { name: title }));
  }

  /** Saves the form of an event that is not finished. */
  async saveUnfinished(title: string): Promise<void> {
    await this.page.keyboard.press("Control+Enter");
    await expect(this.notice).toHaveText(new RegExp(`^Saved as unfinished: ${title}`));
  }

  /** Saves the form of a finished entry and closes it, and waits until it is saved. */
  async save(title: string): Promise<void> {
    if (this.#by === "mouse") await this.page.getByRole("button", { name: /^Save and close/ }).click();
    else await this.page.keyboard.press("Control+Enter");
    await expect(this.notice).toHaveText(`Saved: ${title}`);
  }
}
