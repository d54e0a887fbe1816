import { groups, max } from "d3";
import { timelineMessages as messages } from "../messages/timeline.ts";
import type { Actor } from "../model/corpusSchema.ts";
import { ARTICLE_AS_SPEAKER, type TimelineEvent, UNNAMED_SPEAKER } from "../model/timelineEvent.ts";
import { SPEAKING_ROLE } from "../model/vocabulary.ts";
import { wrapText } from "../text/wrapText.ts";
import { CHIP_HEIGHT, type Cluster } from "./clusters.ts";
import { type Extent, PANEL_PADDING, SIGN_WIDTH } from "./placeMark.ts";

/** Sizes of text. All lengths in CSS pixels. */
export interface TextMetrics {
  /** Returns the width of a label. */
  measure(text: string): number;
  /** Half of a row. It grows with the person's font size. */
  unit: number;
}

/** A statement in the column of voices. CSS pixels; `y` from the top of the rows. */
export interface VoiceEntry {
  key: string;
  event: TimelineEvent;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly string[];
  /** Whether the name of its speaker is to its left. */
  hasName: boolean;
}

/** Statements that only the date of their article limits, as text grouped by speaker. */
export interface VoiceColumn {
  names: { key: string; x: number; y: number; lines: readonly string[] }[];
  entries: VoiceEntry[];
  /** Events without room, and where their number is; null if all have room. */
  more: { events: readonly TimelineEvent[]; x: number; y: number } | null;
  height: number;
}

/** Width from which the names are beside the statements, in units. */
const WIDE_COLUMN = 21;
/** Width of a statement from which it is the title of its event instead of the shorter label, in units. */
const TITLE_WIDTH = 40;
/** Height of a line, and of the padding of an entry, in units. */
const LINE = 1.2;
const ENTRY_PADDING = 0.5;
const GROUP_GAP = 0.65;

/** Returns the id of the actor who speaks in an event. */
function speakerOf({ actors, claims }: TimelineEvent): string {
  const named = claims.find(({ speaker }) => speaker !== ARTICLE_AS_SPEAKER && speaker !== UNNAMED_SPEAKER);
  return named?.speaker ?? actors.find(({ role }) => role === SPEAKING_ROLE)?.actor ?? "";
}

/**
 * Lays out the statements of a panel as text, the speakers in the order of their first statements:
 * ```
 *   Families   say that discrimination        or, in a      Families
 *              played a role                  narrow one    say that discrimination
 *   Officers   deny discrimination                          played a role
 * ```
 * Text wraps. Statements below `maxHeight` are only counted.
 */
export function buildVoiceColumn(
  events: readonly TimelineEvent[],
  actors: readonly Pick<Actor, "id" | "name" | "short">[],
  room: Extent,
  { measure, unit }: TextMetrics,
  maxHeight: number,
  hasSign: (event: string) => boolean,
): VoiceColumn {
  const labels = new Map(actors.map(({ id, name, short }) => [id, short ?? name]));
  const bySpeaker = groups(events, speakerOf).map(([id, own]) => ({ label: labels.get(id) ?? id, own }));
  const [left, right] = [room.left + PANEL_PADDING - 2, room.right - PANEL_PADDING + 2];
  const isWide = right - left >= WIDE_COLUMN * unit;
  const widest = max(bySpeaker, ({ label }) => max(label.split(" "), measure)) ?? 0;
  const name = isWide ? Math.max(widest + 4, Math.min((right - left) * 0.3, 9 * unit)) : 0;
  const x = left + (isWide ? name + 0.8 * unit : 0);
  const hasTitles = right - x >= TITLE_WIDTH * unit;
  const column: VoiceColumn = { names: [], entries: [], more: null, height: 0 };
  const hidden: TimelineEvent[] = [];
  let y = 0.4 * unit;
  const reserved = maxHeight - 2 * unit;
  for (const { label, own } of bySpeaker) {
    const names = wrapText(label, isWide ? name : right - left, measure);
    const namesHeight = names.length * LINE * unit;
    let nameShown = false;
    const top = y;
    for (const event of own) {
      const sign = hasSign(event.id) ? SIGN_WIDTH * unit : 0;
      const lines = wrapText(hasTitles ? event.title : event.label, right - x - sign, measure);
      const height = (lines.length * LINE + ENTRY_PADDING) * unit;
      const offset = isWide || nameShown ? 0 : namesHeight;
      if (hidden.length > 0 || y + offset + height > reserved) {
        hidden.push(event);
        continue;
      }
      y += offset;
      const first = !nameShown;
      nameShown = true;
      const hasName = isWide && first;
      column.entries.push({
        key: `voice/${event.id}`,
        event,
        x,
        y,
        width: right - x,
        height,
        lines,
        hasName,
      });
      y += height;
    }
    if (!nameShown) continue;
    column.names.push({ key: label, x: left, y: top, lines: names });
    if (isWide) y = Math.max(y, top + namesHeight + ENTRY_PADDING * unit);
    y += GROUP_GAP * unit;
  }
  if (hidden.length > 0) {
    column.more = { events: hidden, x, y };
    y += 2 * unit;
  }
  return { ...column, height: y };
}

/** Returns the statements without room as a cluster, which can be opened; null if there are none. */
export function voiceCluster({ more }: VoiceColumn, { measure, unit }: TextMetrics): Cluster | null {
  if (!more) return null;
  const { events, x, y } = more;
  const width = measure(messages.moreVoices(events.length)) + 2 * unit;
  const place = { left: x - 4, right: x - 4 + width, y: y + unit, height: CHIP_HEIGHT * unit };
  return { key: "voices/more", events, from: 0, to: 0, ...place };
}
