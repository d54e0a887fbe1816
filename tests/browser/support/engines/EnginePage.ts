import { expect } from "@playwright/test";
import type { Engine } from "./Engine.ts";

/** Selectors of the roles that the jobs use. */
const ROLES = {
  button: "button, [role=button]",
  link: "a[href]",
  heading: "h1, h2, h3",
  searchbox: "input[type=search]",
  dialog: "dialog, [role=dialog]",
  listitem: "li",
  status: "[role=status], output",
} as const;

/** An element as its users perceive it: its role, and a part of its accessible name. */
export interface Target {
  role: keyof typeof ROLES;
  /** The whole name, or a pattern for it. Without it, every element of the role fits. */
  name?: string | RegExp;
  /** Selector of the part of the page that contains it. */
  within?: string;
}

interface Found {
  text: string;
  name: string;
  isInViewport: boolean;
  isPressed: boolean;
  /** Middle of its first line, in CSS pixels of the viewport. */
  x: number;
  y: number;
  /** Whether a click at its middle reaches it. */
  isHit: boolean;
}

/** The page in one engine. It waits for states, as Playwright does in Chromium. */
export class EnginePage {
  readonly engine: Engine;
  private readonly origin: string;

  constructor(engine: Engine, origin: string) {
    this.engine = engine;
    this.origin = origin;
  }

  /** Opens an address and waits until the page is interactive. */
  async open(address = "/"): Promise<void> {
    await this.engine.open(`${this.origin}${address}`);
    await this.until(() => document.documentElement.hasAttribute("data-ready"));
  }

  /** Runs a function in the page. It and its parameters are copied, so it uses nothing from around it. */
  async run<A extends readonly unknown[], R>(task: (...args: A) => R, ...args: A): Promise<R> {
    return (await this.engine.evaluate(`(${task})(...${JSON.stringify(args)})`)) as R;
  }

  /** Waits until a function in the page returns true. */
  async until<A extends readonly unknown[]>(isReached: (...args: A) => boolean, ...args: A): Promise<void> {
    await expect
      .poll(() => this.run(isReached, ...args), { message: `${isReached}`, intervals: [50] })
      .toBe(true);
  }

  /** Returns the visible elements of a target, in the order of the page. */
  async find({ role, name, within = "body" }: Target, scroll = false): Promise<Found[]> {
    const pattern = name instanceof RegExp ? name.source : null;
    return this.run(
      (selector, parts, exact, source, isScrolled) => {
        const squeeze = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
        const nameOf = (element: Element) => {
          const labels = (element.getAttribute("aria-labelledby") ?? "").split(" ");
          const labelled = labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
          const own = element.getAttribute("aria-label") ?? (labelled.trim() || element.textContent);
          return squeeze(own);
        };
        const fits = (text: string) =>
          source === null ? exact === null || text === exact : new RegExp(source).test(text);
        const elements = [...document.querySelectorAll(parts)]
          .flatMap((part) => [...part.querySelectorAll(selector)])
          .filter((one) => one.checkVisibility({ visibilityProperty: true }) && fits(nameOf(one)));
        return elements.map((element, i) => {
          if (isScrolled && i === 0) element.scrollIntoView({ block: "center", behavior: "instant" });
          const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          const hit = document.elementFromPoint(x, y);
          return {
            text: squeeze(element.textContent),
            name: nameOf(element),
            isInViewport: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            isPressed: element.getAttribute("aria-pressed") === "true",
            ...{ x, y, isHit: hit !== null && element.contains(hit) },
          };
        });
      },
      ROLES[role],
      within,
      typeof name === "string" ? name : null,
      pattern,
      scroll,
    );
  }

  /** Clicks the first element of a target, as soon as it rests and nothing covers it. */
  async click(target: Target): Promise<void> {
    let before: Found | undefined;
    let found: Found | undefined;
    await expect
      .poll(
        async () => {
          before = found;
          [found] = await this.find(target);
          if (found && !found.isHit) [found] = await this.find(target, true);
          if (!found) return "is missing";
          if (!found.isHit) return "is covered";
          return found.x === before?.x && found.y === before?.y ? "rests" : "moves";
        },
        { message: `${target.role} “${target.name}”`, intervals: [50] },
      )
      .toBe("rests");
    if (found) await this.engine.clickAt(found.x, found.y);
  }

  /** Waits until an element of the target is in the viewport. */
  async sees(target: Target): Promise<void> {
    await expect
      .poll(async () => (await this.find(target)).some(({ isInViewport }) => isInViewport), {
        message: `${target.role} “${target.name}” is in the viewport`,
        intervals: [50],
      })
      .toBe(true);
  }

  /** Waits until the page has this many elements of a target. */
  async counts(target: Target, count: number): Promise<void> {
    await expect
      .poll(async () => (await this.find(target)).length, {
        message: `number of ${target.role} “${target.name}”`,
        intervals: [50],
      })
      .toBe(count);
  }
}
