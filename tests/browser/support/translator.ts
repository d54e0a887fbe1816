import type { Page } from "@playwright/test";

/**
 * Reports, as an error of the console, each text beside other content that the page changes or removes, and
 * each insertion before such a text. In a translated page the text would stay, or the part would fail.
 */
export async function reportFragileTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const report = (action: string, text: Text, element: Element) => {
      if (text.data.trim() === "" || element.closest("[translate=no]")) return;
      console.error(`${action} beside other content: “${text.data}” in ${element.outerHTML.slice(0, 300)}`);
    };
    const { removeChild, insertBefore } = Node.prototype;
    Node.prototype.removeChild = function <T extends Node>(child: T): T {
      if (child instanceof Text && this instanceof Element) report("A text is removed", child, this);
      return removeChild.call(this, child) as T;
    };
    Node.prototype.insertBefore = function <T extends Node>(node: T, next: Node | null): T {
      if (next instanceof Text && this instanceof Element) report("Something is inserted", next, this);
      return insertBefore.call(this, node, next) as T;
    };
    const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
    Object.defineProperty(Node.prototype, "nodeValue", {
      ...value,
      set(text: string) {
        if (this instanceof Text && this.parentElement && this.parentElement.childNodes.length > 1)
          report("A text changes", this, this.parentElement);
        value?.set?.call(this, text);
      },
    });
  });
}

/**
 * Translates the page into its own language as Chrome and Edge translate, from now on: replaces each text
 * node, also later ones, by `<font><font>…</font></font>`.
 */
export async function translatePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const translated = new WeakSet<Node>();
    const translate = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = root instanceof Text ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const isLeftOut = text.parentElement?.closest("script, style, textarea, [translate=no]");
        if (translated.has(text) || text.data.trim() === "" || isLeftOut) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        const words = new Text(text.data);
        translated.add(words);
        inner.append(words);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    translate(document.body);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        for (const node of type === "characterData" ? [target] : addedNodes)
          if (node.isConnected) translate(node);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
