import type { Page } from "@playwright/test";

/**
 * Finds the controls whose accessible name does not contain their visible label (WCAG 2.5.3), each as "label
 * not in name". Case, punctuation and symbols such as × and › do not count.
 */
export function findUnnamedLabels(page: Page): Promise<{ checked: number; failing: string[] }> {
  return page.evaluate(() => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
    const isHidden = (node: Element) => node.getAttribute("aria-hidden") === "true";
    /** Text of an element as screen readers read it: images by their labels, nothing that is hidden. */
    const textOf = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
      if (!(node instanceof Element) || isHidden(node) || !node.checkVisibility()) return "";
      const label = node.getAttribute("aria-label");
      return label === null ? [...node.childNodes].map(textOf).join(" ") : ` ${label} `;
    };
    const nameOf = (control: Element): string => {
      const ids = control.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const labelling = ids.flatMap((id) => document.getElementById(id) ?? []);
      return labelling.length > 0 ? labelling.map(textOf).join(" ") : textOf(control);
    };
    /** Visible text of a control; of a field, its label's. `innerText` leaves out what is not rendered. */
    const labelOf = (control: Element): string => {
      // The texts inside a slider are those of its scale.
      if (control.getAttribute("role") === "slider") return "";
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
        return [...(control.labels ?? [])].map((label) => label.firstChild?.textContent ?? "").join(" ");
      if (control instanceof HTMLElement) return control.innerText;
      return [...control.querySelectorAll("text")]
        .filter((text) => text.checkVisibility())
        .map((text) => text.textContent)
        .join(" ");
    };
    const controls = [
      ...document.querySelectorAll(
        "a[href], button, summary, input, select, [role=button], [role=link], [role=slider], [role=tab]",
      ),
    ].filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
    const failing = controls.flatMap((control) => {
      const label = plain(labelOf(control));
      const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
      const name = plain(isField ? (control.getAttribute("aria-label") ?? label) : nameOf(control));
      if (label !== "" && !name.includes(label)) return `“${label}” not in “${name}”`;
      return name === "" && !isField ? `${control.outerHTML.slice(0, 120)} has no name` : [];
    });
    return { checked: controls.length, failing: [...new Set(failing)] };
  });
}
