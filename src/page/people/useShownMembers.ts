import { useState } from "react";

/** Number of members that one click adds to a group. */
const MEMBERS_STEP = 200;

/** Returns a function that gives the part of a group's members to show: at first `limit` of them. */
export function useShownMembers(limit: number) {
  const [extra, setExtra] = useState<Readonly<Record<string, number>>>({});
  return <T>(group: string, members: readonly T[]) => {
    const shown = members.slice(0, limit + (extra[group] ?? 0));
    const remaining = members.length - shown.length;
    const added = Math.min(MEMBERS_STEP, remaining);
    return {
      shown,
      added,
      remaining,
      showMore: () => setExtra({ ...extra, [group]: (extra[group] ?? 0) + MEMBERS_STEP }),
    };
  };
}
