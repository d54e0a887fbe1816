import { type MouseEvent, type RefObject, useLayoutEffect, useState } from "react";
import type { Excerpt } from "../../core/model/excerpt.ts";

interface ExcerptMinimapProps {
  /** The box in which the article scrolls. */
  body: RefObject<HTMLDivElement | null>;
  marked: readonly Excerpt[];
  /** Ids of the excerpts under the chosen event’s claims. */
  evidence: readonly string[];
  at: string | null;
  onWords(excerpt: string): void;
}

interface MinimapTick {
  id: string;
  /** Where in the article, from 0 at its first line to 1 at its last. */
  part: number;
}

/**
 * Where in the article the evidence lies: a rail with a tick at each excerpt’s true place. A press goes to the
 * nearest. The keyboard’s way to the same words is “Previous” and “Next words”, so the rail is not in the tab order.
 */
export function ExcerptMinimap({ body, marked, evidence, at, onWords }: ExcerptMinimapProps) {
  const ticks = useMinimapTicks(body, marked);
  const quiet = ticks.filter(({ id }) => !evidence.includes(id) && id !== at);
  const strong = ticks.filter(({ id }) => evidence.includes(id) && id !== at);
  const current = ticks.filter(({ id }) => id === at);
  const toNearest = (press: MouseEvent<SVGSVGElement>) => {
    const box = press.currentTarget.getBoundingClientRect();
    const part = (press.clientY - box.top) / box.height;
    const among = strong.length + current.length > 0 ? [...strong, ...current] : quiet;
    const nearest = [...among].sort((a, b) => Math.abs(a.part - part) - Math.abs(b.part - part))[0];
    if (nearest) onWords(nearest.id);
  };
  const lines = (some: MinimapTick[], name: string, x: number) =>
    some.map(({ id, part }) => (
      <line
        key={`${name}-${id}`}
        className={name}
        x1={x}
        x2={24}
        y1={`${part * 100}%`}
        y2={`${part * 100}%`}
      />
    ));
  return (
    <svg className="excerpt-minimap" aria-hidden="true" onClick={toNearest}>
      {lines(quiet, "tick", 17)}
      {lines(strong, "tick evidence", 10)}
      {lines(current, "tick current", 6)}
    </svg>
  );
}

/** The excerpts’ places, measured again whenever the article’s box changes its size. */
function useMinimapTicks(body: RefObject<HTMLDivElement | null>, marked: readonly Excerpt[]): MinimapTick[] {
  const [ticks, setTicks] = useState<MinimapTick[]>([]);
  useLayoutEffect(() => {
    const box = body.current;
    const text = box?.firstElementChild;
    if (!box || !text) return;
    const measure = () => {
      const whole = text.getBoundingClientRect();
      setTicks(
        marked.flatMap(({ id }) => {
          const words = box.querySelector(`[data-excerpt~="${id}"]`)?.getBoundingClientRect();
          if (!words || whole.height === 0) return [];
          return { id, part: (words.top + words.height / 2 - whole.top) / whole.height };
        }),
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(text);
    return () => observer.disconnect();
  }, [body, marked]);
  return ticks;
}
