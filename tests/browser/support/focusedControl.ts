import type { Page } from "@playwright/test";

/** Returns role and name of the focused element, as a screen reader says them. Fails without focus. */
export async function describeFocus(page: Page): Promise<string> {
  const [line = ""] = (await page.locator(":focus").ariaSnapshot({ timeout: 20_000 })).split("\n");
  // The snapshot is YAML, in which single quotes inside single quotes are doubled.
  const plain = line
    .replace(/^- '(.*)'(?=:|$)/, (_, inner) => inner.replaceAll("''", "'"))
    .replace(/^- /, "");
  const [, role = "", name] = /^(\w+) "((?:[^"\\]|\\.)*)"/.exec(plain) ?? /^(\w+): (.*)$/.exec(plain) ?? [];
  return `${role} ${name?.replaceAll('\\"', '"') ?? ""}`;
}

/** Records each focused element from now on; returns a function that reads the faults so far. */
export async function recordFocus(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const faults: string[] = [];
    const seen = new WeakSet();
    Object.assign(window, { faults });
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      const name = `${target.localName} “${target.textContent?.slice(0, 40)}”`;
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) faults.push(`no outline: ${name}`);
      if (seen.has(target)) faults.push(`focused twice: ${name}`);
      seen.add(target);
    });
  });
  return () => page.evaluate(() => Reflect.get(window, "faults") as string[]);
}
