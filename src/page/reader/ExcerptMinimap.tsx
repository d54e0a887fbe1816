import { least } from "d3";
import { type MouseEvent, type RefObject, useLayoutEffect, useState } from "react";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { readExcerpt } from "../state/store.ts";

interface ExcerptMinimapProps {
  /** The box that scrolls the article. */
  body: RefObject<HTMLDivElement | null>;
  marked: readonly Excerpt[];
  /** The selected event. */
  event: TimelineEvent | undefined;
  /** Id of the excerpt in view. */
  current: string | undefined;
}

interface MinimapTick {
  id: string;
  /** Position in the article: 0 is its first line, 1 is its last. */
  position: number;
}

/**
 * Draws a rail with a tick at the position of each excerpt in the article. A click selects the nearest
 * one. It has no tab stop, because “Previous words” and “Next words” do the same for the keyboard.
 */
export function ExcerptMinimap({ body, marked, event, current }: ExcerptMinimapProps) {
  const ticks = useMinimapTicks(body, marked);
  const evidence = event ? claimExcerptsOf(event) : [];
  const otherTicks = ticks.filter(({ id }) => !evidence.includes(id) && id !== current);
  const evidenceTicks = ticks.filter(({ id }) => evidence.includes(id) && id !== current);
  const currentTicks = ticks.filter(({ id }) => id === current);
  const selectNearest = (click: MouseEvent<SVGSVGElement>) => {
    const box = click.currentTarget.getBoundingClientRect();
    const clicked = (click.clientY - box.top) / box.height;
    const distance = ({ position }: MinimapTick) => Math.abs(position - clicked);
    const ofEvent = [...evidenceTicks, ...currentTicks];
    const nearest = least(ofEvent.length > 0 ? ofEvent : otherTicks, distance);
    if (nearest) readExcerpt(nearest.id, event?.id);
  };
  const lines = (group: MinimapTick[], name: string, x: number) =>
    group.map(({ id, position }) => (
      <line
        key={`${name}-${id}`}
        className={name}
        x1={x}
        x2={24}
        y1={`${position * 100}%`}
        y2={`${position * 100}%`}
      />
    ));
  return (
    <svg className="excerpt-minimap" aria-hidden="true" onClick={selectNearest}>
      {lines(otherTicks, "tick", 17)}
      {lines(evidenceTicks, "tick evidence", 10)}
      {lines(currentTicks, "tick current", 6)}
    </svg>
  );
}

/** Measures the positions of the excerpts, again whenever the size of the article changes. */
function useMinimapTicks(body: RefObject<HTMLDivElement | null>, marked: readonly Excerpt[]): MinimapTick[] {
  const [ticks, setTicks] = useState<MinimapTick[]>([]);
  useLayoutEffect(() => {
    const box = body.current;
    const text = box?.firstElementChild;
    if (!box || !text) return;
    const measure = () => {
      const bounds = text.getBoundingClientRect();
      setTicks(
        marked.flatMap(({ id }) => {
          const mark = box.querySelector(`[data-excerpt~="${id}"]`)?.getBoundingClientRect();
          if (!mark || bounds.height === 0) return [];
          return { id, position: (mark.top + mark.height / 2 - bounds.top) / bounds.height };
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
