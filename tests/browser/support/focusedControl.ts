import type { Page } from "@playwright/test";

/** Returns the focused element’s role and name, as a screen reader says them, and if it has an outline. */
export async function describeFocus(page: Page): Promise<{ name: string; visible: boolean }> {
  const focused = page.locator(":focus");
  const [line = ""] = (await focused.ariaSnapshot()).split("\n");
  const visible = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  // The snapshot is YAML, in which single quotes inside single quotes are doubled.
  const plain = line
    .replace(/^- '(.*)'(?=:|$)/, (_, inner) => inner.replaceAll("''", "'"))
    .replace(/^- /, "");
  const [, role = "", name] = /^(\w+) "((?:[^"\\]|\\.)*)"/.exec(plain) ?? /^(\w+): (.*)$/.exec(plain) ?? [];
  return { name: `${role} ${name?.replaceAll('\\"', '"') ?? ""}`, visible };
}
