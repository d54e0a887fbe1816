/**
 * Shows a text that changes, or appears and disappears, beside other content. Translators replace text nodes
 * by elements, and React would change or remove nodes that are no longer on the page: the old number stays,
 * or the part fails (facebook/react#11538). React replaces all content of an element with only a text.
 */
export function ChangingText({ children }: { children: string }) {
  return <span>{children}</span>;
}
